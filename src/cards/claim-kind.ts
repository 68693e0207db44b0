/** A claim to its kind, by what it tells: a tie, what happened, where, when, how many, how something is described. */
import { expand } from '../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../model/records.js';
import { cg } from '../model/vocabulary.js';

export const CLAIM_KINDS = ['relation', 'event', 'place', 'date', 'figure', 'description'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

const OF_FAMILY: ReadonlyMap<Iri, ClaimKind> = new Map([
  [expand('code:role'), 'event'],
  [expand('code:sequence'), 'event'],
  [expand('code:description'), 'description'],
]);

/** What a day is told by. */
const DATES = new Set(
  ['cg:date', 'cg:startedOn', 'cg:endedOn', 'cg:concludedOn', 'cg:inPowerSince'].map(expand),
);
/** Where an event took place or led to. */
const PLACES = new Set([cg.place, expand('cg:destination')]);

export function claimKind({ figures, entities, ontology }: Corpus, { proposition }: Claim): ClaimKind {
  const { subject, predicate, object } = proposition;
  if (figures.has(object.value)) return 'figure';
  if (DATES.has(predicate)) return 'date';
  if (PLACES.has(predicate)) return 'place';
  const family = ontology.relations.get(predicate)?.family;
  if (family === expand('code:spatial') && entities.get(subject)?.kind === 'place') {
    // A place that was handed to somebody is tied to them.
    return entities.get(object.value)?.kind === 'place' ? 'place' : 'relation';
  }
  return (family !== undefined && OF_FAMILY.get(family)) || 'relation';
}
