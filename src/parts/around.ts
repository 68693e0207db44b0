/** Something that a reader asks for to all that its panel tells of it: a name, an utterance or a report, a claim, a relation. */

import type { Way } from '../asked/asked-claims.js';
import { aroundPlace, idsIn } from '../cards/around-place.js';
import { passedOnBy } from '../cards/passed-on.js';
import { chainOf } from '../compare/standing/chain.js';
import {
  claimsAbout,
  claimsNaming,
  claimsSaidBy,
  derivationsOf,
  waysOf,
} from '../compare/standing/claim-index.js';
import type { ClaimGraph } from '../graph/attributes.js';
import type { PartNote } from '../graph/file/part-note.js';
import type { Claim, Corpus, Iri } from '../model/records.js';
import { namedAfter } from '../names/named-after.js';
import { containment } from '../places/containment.js';
import { addTo } from '../structures/group-by.js';
import { memo } from '../structures/memo.js';
import { Gathered } from './gathered.js';
import { type Part, partOf } from './part.js';
import type { Ties } from './ties.js';

/** A corpus with what ties its names. */
export interface Whole {
  readonly corpus: Corpus;
  readonly ties: Ties;
  /** The graph of everything, for whoever seeks ways through it. */
  readonly graph: () => ClaimGraph;
}

export interface Around extends Part {
  readonly among: PartNote['among'];
  readonly cut: PartNote['cut'];
}

/** So many claims are given at once. */
export const MOST = 20_000;

/** @param asked IRIs of entities, utterances or claims, and keys of relations; what there is not is passed over. */
export function around(whole: Whole, asked: readonly string[], most = MOST): Around {
  const gathered = new Gathered(whole.corpus, most);
  const among: (readonly Iri[])[] = [];
  const cut: (readonly [Iri, number, number])[] = [];
  for (const id of new Set(asked)) {
    among.push(...gather(whole, gathered, id));
    if (!gathered.isFull) continue;
    const all = [...new Set(concerning(whole.corpus, id))];
    cut.push([id, all.length, all.filter((claim) => gathered.claims.has(claim)).length]);
  }
  return { ...partOf(gathered), among: gathered.isFull ? [] : among, cut };
}

/** Gives the names between which all is gathered then. */
function gather(whole: Whole, gathered: Gathered, id: string): PartNote['among'] {
  const { corpus, ties } = whole;
  if (corpus.entities.has(id)) entity(gathered, id);
  else if (corpus.utterances.has(id)) utterance(gathered, id);
  else if (corpus.claims.has(id)) claim(gathered, corpus.claims.get(id)!);
  else {
    const ends = ties.ends(id);
    if (ends !== undefined) return [between(whole, gathered, ends)];
  }
  return [];
}

function entity(gathered: Gathered, id: Iri): void {
  const { corpus } = gathered;
  gathered.naming(id);
  gathered.told(id);
  if (corpus.entities.get(id)?.kind === 'place') place(gathered, id);
  gathered.shown(claimsSaidBy(corpus, id));
  for (const { claims } of passedOnBy(corpus, id)) gathered.shown(recordsOf(corpus, claims));
}

function place(gathered: Gathered, id: Iri): void {
  const { corpus } = gathered;
  for (const inside of [id, ...containment(corpus).within(id)]) gathered.add(claimsNaming(corpus, inside));
  const found = aroundPlace(corpus, id);
  const unplaced = found?.unplaced.flatMap((other) => idsIn(aroundPlace(corpus, other.id))) ?? [];
  for (const shown of [...idsIn(found), ...unplaced]) {
    gathered.names.add(shown);
    gathered.add(claimsNaming(corpus, shown));
  }
  for (const { id: other } of namedAfter(corpus, id)) {
    gathered.names.add(other);
    // What is told of nothing has no name here.
    gathered.add(claimsNaming(corpus, other).slice(0, 1));
  }
}

const recordsOf = ({ claims }: Corpus, some: readonly { readonly id: Iri }[]): readonly Claim[] =>
  some.flatMap(({ id }) => claims.get(id) ?? []);

function utterance(gathered: Gathered, id: Iri): void {
  const { corpus } = gathered;
  gathered.utterances.add(id);
  gathered.shown(through(corpus, id));
  const quoting = [...corpus.utterances.values()].filter(({ quotes }) => quotes.includes(id));
  // Of each it is told how much is claimed in it.
  for (const other of [...quoting.map((each) => each.id), ...(corpus.utterances.get(id)?.quotes ?? [])]) {
    gathered.utterances.add(other);
    gathered.add(through(corpus, other).filter(({ madeIn }) => madeIn === other));
  }
}

/** The ways of claims by each utterance that they come through. */
const waysThrough = memo((corpus: Corpus) => {
  const coming = new Map<Iri, Way[]>();
  for (const way of waysOf(corpus)) for (const { id } of chainOf(corpus, way)) addTo(coming, id, way);
  return coming;
});

const through = (corpus: Corpus, id: Iri): readonly Claim[] =>
  waysThrough(corpus)
    .get(id)
    ?.flatMap(({ claims }) => claims()) ?? [];

function claim(gathered: Gathered, of: Claim): void {
  gathered.shown([of]);
  for (const { id } of chainOf(gathered.corpus, of)) gathered.utterances.add(id);
}

/** All that ties two names, with the comparisons of it and of the events that it rests on. */
export function between(
  { corpus, ties }: Whole,
  gathered: Gathered,
  [one, other]: readonly [Iri, Iri],
  compared = true,
): readonly Iri[] {
  gathered.names.add(one).add(other);
  for (const key of ties.between(one, other)) {
    const own = claimsAbout(corpus, key);
    gathered.add(own);
    for (const derivation of derivationsOf(corpus, key)) gathered.derivation(derivation);
    if (!compared) continue;
    for (const event of ties.events(key)) gathered.compared(event);
    for (const each of own) gathered.compared(each.proposition.subject);
  }
  return [one, other];
}

/** The claims that the panel of something counts. */
function concerning(corpus: Corpus, id: string): readonly Iri[] {
  const all = corpus.utterances.has(id)
    ? through(corpus, id)
    : [...claimsNaming(corpus, id), ...claimsSaidBy(corpus, id)];
  return [
    ...all.map((each) => each.id),
    ...passedOnBy(corpus, id).flatMap(({ claims }) => claims.map((each) => each.id)),
  ];
}
