/** Takes a report with its entities, gives it with the ways that have no name: "between Koro and Bankass", "travelling from Gao to Ansongo"; a road is called by its ends. */
import { type ReportDocument, rangeOf } from '../document/report-document.js';
import { type SentenceTree, treesOf } from '../happenings/tree.js';
import { Entities, type EntityMention, type ReaderEntity } from '../mentions/entities.js';

/** Who is on the way between two places. */
const GOING =
  /^(travel|journey|drive|convoy|trip|head|move|march|walk|go|ride|patrol|fly|flight|advance|escort|transport|route|bus|truck)$/;

export function withRoutes(document: ReportDocument, entities: Entities): Entities {
  const settlements = new Map<string, { readonly entity: ReaderEntity; readonly mention: EntityMention }>();
  for (const entity of entities.all)
    if (entity.class === 'Settlement')
      for (const mention of entity.mentions)
        if (mention.kind === 'name')
          settlements.set(`${mention.sentence} ${mention.first}`, { entity, mention });
  const treeOf = treesOf(document);
  const routes = new Map<string, ReaderEntity>();
  const roads = new Map<number, string>();
  for (const one of settlements.values()) {
    const { sentence, first, last } = one.mention;
    const { tokens } = document.sentences[sentence]!;
    const other = settlements.get(`${sentence} ${last + 2}`);
    if (other === undefined || first === 0 || other.entity.index === one.entity.index) continue;
    const [before, joint] = [tokens[first - 1]!.form.toLowerCase(), tokens[last + 1]!.form.toLowerCase()];
    if (!((before === 'between' && joint === 'and') || (before === 'from' && joint === 'to'))) continue;
    const tree = treeOf(sentence);
    const road = roadOf(tree, entities, one.mention);
    if (road !== undefined) {
      roads.set(road.entity, `${one.entity.label}–${other.entity.label} ${road.noun}`);
      continue;
    }
    if (before === 'from' && !goes(tree, one.mention.head)) continue;
    const span = { sentence, first: first - 1, last: other.mention.last };
    const mention: EntityMention = {
      ...span,
      ...rangeOf(document, span),
      head: one.mention.head,
      kind: 'nominal',
      class: 'Route',
      basis: 'grammar',
      confidence: 0.6,
    };
    const label = `way between ${one.entity.label} and ${other.entity.label}`;
    const known = routes.get(label);
    const index = known?.index ?? entities.all.length + routes.size;
    routes.set(label, { index, label, class: 'Route', mentions: [...(known?.mentions ?? []), mention] });
  }
  if (routes.size === 0 && roads.size === 0) return entities;
  const called = entities.all.map((entity) => {
    const label = roads.get(entity.index);
    return label === undefined ? entity : { ...entity, label };
  });
  return new Entities([...called, ...routes.values()]);
}

/** "the road between", "a road in the north, situated between": that road, if it has no name. */
function roadOf(
  tree: SentenceTree,
  entities: Entities,
  { sentence, head }: EntityMention,
): { readonly entity: number; readonly noun: string } | undefined {
  let above = tree.parent(head);
  if (above >= 0 && tree.is(above, 'acl')) above = tree.parent(above);
  if (above < 0) return undefined;
  const found = entities
    .at(sentence, above)
    .find(({ entity, mention }) => entity.class === 'Route' && mention.kind === 'nominal');
  return found === undefined || found.entity.mentions.some(({ kind }) => kind === 'name')
    ? undefined
    : { entity: found.entity.index, noun: tree.lemma(above) };
}

function goes(tree: SentenceTree, from: number): boolean {
  for (let at = tree.parent(from), step = 0; at >= 0 && step < 2; at = tree.parent(at), step += 1)
    if (GOING.test(tree.lemma(at))) return true;
  return false;
}
