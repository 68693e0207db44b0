/** Which place lies in, near or south of which, what a road connects, and who is where. */
import type { DirectRelation } from '../happenings/events.js';
import { isWhereOthersLie, SIZE } from '../mentions/larger-place.js';
import { is, type Named, type Pairs, relation } from './pairs.js';

const size = ({ entity }: Named): number => SIZE[entity.class] ?? 0;

export function placeRelations(pairs: Pairs): readonly DirectRelation[] {
  return pairs.mentions.flatMap((one) =>
    is(one, 'Place') ? [...within(pairs, one), ...beside(pairs, one), ...ends(pairs, one)] : [],
  );
}

const PARTS =
  /^(north|south|east|west|centre|center|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west|part|half|region|area|side|interior|outskirts|suburb|district|heart|rest)$/;
const isDirection = (word: string): boolean =>
  /^(north|south|east|west|central|upper|lower|rural)/.test(word);

function within(pairs: Pairs, one: Named): readonly DirectRelation[] {
  const { tree } = pairs;
  const { mention } = one;
  if (
    mention.kind === 'demonym' ||
    (one.entity.class === 'Route' && mention.basis === 'grammar') ||
    (mention.kind === 'nominal' &&
      one.entity.class === 'Place' &&
      /^(field|place|scene|site)$/.test(tree.lemma(mention.head)))
  )
    return [];
  const found: DirectRelation[] = [];
  const larger = (other: Named) =>
    is(other, 'Place') && other.entity.index !== one.entity.index && size(other) >= size(one);
  // "Kidal in northern Mali", "the town of Ansongo in the region of Gao"
  for (const other of pairs.by(mention.head, /^(in|within|inside)$/))
    if (larger(other)) found.push(relation(one, 'within', other, 'within/in', 0.85));
  // "to Labbezanga in the Gao region", whatever the tree says
  const isBase = mention.kind === 'nominal' && one.entity.class === 'Base';
  const inNext = pairs.mentions
    .filter(({ mention: { first } }) => first > mention.last && first <= mention.last + 3)
    .toSorted((a, b) => (isBase ? b.mention.last - a.mention.last : 0))[0];
  if (
    inNext !== undefined &&
    (isBase || (mention.kind === 'name' && inNext.mention.kind === 'name')) &&
    tree.lemma(mention.last + 1) === 'in' &&
    larger(inNext) &&
    size(inNext) > size(one)
  )
    found.push(relation(one, 'within', inNext, 'within/in', 0.8));
  // "the north of the country"
  if (mention.kind === 'nominal' && PARTS.test(tree.lemma(mention.head)))
    for (const other of pairs.by(mention.head, /^of$/))
      if (larger(other) && size(other) >= 2) found.push(relation(one, 'within', other, 'within/of', 0.75));
  // "northern Mali", "the Ber base": by the name within the name
  if (mention.kind === 'name')
    for (const other of pairs.placeIn(
      mention,
      isDirection(tree.lemma(mention.first)),
      one.entity.class === 'Base',
    ))
      if (other.entity.index !== one.entity.index)
        found.push(relation(one, 'within', other, 'within/name', 0.8));
  // "Tessalit, Kidal Region, Mali"
  const next = pairs.mentions.find(({ mention: { first } }) => first === mention.last + 2);
  if (
    next !== undefined &&
    mention.kind === 'name' &&
    next.mention.kind === 'name' &&
    tree.tokens[mention.last + 1]!.form === ','
  )
    if (larger(next) && size(next) > size(one))
      found.push(relation(one, 'within', next, 'within/comma', 0.8));
  // "northern Mali" is in Mali, "the Kidal base" in Kidal, "Mali's north" in Mali
  for (const other of pairs.mentions) {
    if (!is(other, 'Place') || other.entity.index === one.entity.index) continue;
    const inside = other.mention.first >= mention.first && other.mention.last <= mention.last;
    if (
      inside &&
      other.mention.kind === 'name' &&
      (other.mention.head === mention.head || size(other) >= 1) &&
      size(one) <= size(other)
    )
      found.push(relation(one, 'within', other, 'within/part', 0.75));
    else if (
      tree.is(other.mention.head, 'nmod:poss') &&
      tree.parent(other.mention.head) === mention.head &&
      size(other) >= size(one)
    )
      found.push(relation(one, 'within', other, 'within/own', 0.8));
  }
  return found;
}

function beside(pairs: Pairs, one: Named): readonly DirectRelation[] {
  const { tree } = pairs;
  const found: DirectRelation[] = [];
  const near = pairs.by(one.mention.head, /^(near|outside|close)$/).filter((other) => is(other, 'Place'));
  for (const other of near)
    if (other.entity.index !== one.entity.index && !isWhereOthersLie(tree.tokens, other, near))
      found.push(relation(one, 'near', other, 'near', 0.8));
  // "located to the south of Timbuktu", "60 km north of Gao"
  for (const [at] of tree.tokens.entries()) {
    const way = /^(south|north)/.exec(tree.lemma(at))?.[1];
    if (way === undefined || !hangsOn(pairs, at, one.mention.head)) continue;
    for (const other of pairs.by(at, /^of$/))
      if (is(other, 'Place') && other.entity.index !== one.entity.index)
        found.push(
          way === 'south'
            ? relation(one, 'southOf', other, 'south-of', 0.75)
            : relation(other, 'southOf', one, 'north-of', 0.75),
        );
  }
  return found;
}

/** Below a place by at most four steps, none of which is another place. */
function hangsOn({ tree }: Pairs, at: number, place: number): boolean {
  let up = at;
  for (let step = 0; step < 4; step += 1) {
    up = tree.parent(up);
    if (up === place) return true;
    if (up < 0) return false;
  }
  return false;
}

function ends(pairs: Pairs, one: Named): readonly DirectRelation[] {
  if (one.entity.class !== 'Route') return [];
  const { tree } = pairs;
  const { head, first, last, kind } = one.mention;
  // not "the road that supplied the town from the north"
  const verbs = tree
    .children(head)
    .filter(
      (child) =>
        tree.is(child, 'acl') &&
        /^(link|connect|lead|run|join|go|stretch|situate|locate|tie|pass|travel|lie)$/.test(
          tree.lemma(child),
        ),
    );
  const within =
    kind === 'nominal'
      ? pairs.mentions.filter(({ mention }) => mention.first > first && mention.last <= last)
      : [];
  return [
    ...within,
    ...[head, ...verbs].flatMap((at) => [
      ...pairs.by(at, /^(between|from|to|linking|connecting)$/),
      ...tree.withLabel(at, 'obj').flatMap((object) => pairs.at(object)),
    ]),
  ]
    .filter((other) => is(other, 'Place') && other.entity.index !== one.entity.index)
    .map((other) => relation(one, 'connects', other, 'connects', 0.8));
}
