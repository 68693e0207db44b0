/**
 * A description to the entities that it fits: words of their names, nouns of their kind, years that are told of them,
 * and whom or what claims tie to them (`2020 coup in Mali`, `peace deal`, `UN camp in Kidal`).
 */

import { expand } from '../model/namespaces.js';
import type { Claim, ClassRecord, Concept, Corpus, Entity, Iri } from '../model/records.js';
import { cg, EVENT_DATES } from '../model/vocabulary.js';
import { atOnce } from '../structures/at-once.js';
import { isYear, nounPhrase, wordsOf } from './name-words.js';
import { WordIndex } from './word-index.js';

export interface Described {
  /** Entities that all words of the description fit, those whose own names have most of them first. */
  fitting(text: string): readonly Entity[];
  /** Entities that at least half of its words fit, but not all; the best first. */
  sharing(text: string): readonly Entity[];
}

interface Description {
  readonly entity: Entity;
  /** What it is: the nouns of its kind and those of its names. The noun of a description has to be there. */
  readonly nouns: ReadonlySet<string>;
  /** The words of each of its names. */
  readonly names: readonly (readonly string[])[];
  readonly text: string;
}

/** Relations by which one thing is told from others of its kind, from the thing that is described; and back. */
const TELL_APART: ReadonlySet<Iri> = new Set([
  cg.place,
  ...['cg:holdsOffice', 'cg:partOf', 'cg:destination'].map(expand),
]);
const TELL_APART_BACK: ReadonlySet<Iri> = new Set(
  ['cg:partyTo', 'cg:withdrewFrom', 'cg:operatesIn', 'cg:basedIn'].map(expand),
);
/** Entities and claims that are passed over at a time. */
const A_STEP = 50;
const ROLES = expand('code:role');
const DATED: ReadonlySet<Iri> = new Set([...EVENT_DATES, cg.concludedOn]);

export function describedIn(corpus: Corpus): Described {
  return atOnce(describedInSteps(corpus));
}

/** The same a part at a time, for a page that has keys to answer meanwhile. */
export function* describedInSteps(corpus: Corpus): Generator<undefined, Described> {
  const ties = yield* tiesOf(corpus);
  const index = new WordIndex<Description>([], ({ text }) => text);
  let passed = 0;
  for (const entity of corpus.entities.values()) {
    index.add(describe(corpus, entity, ties.get(entity.id)));
    passed += 1;
    if (passed % A_STEP === 0) yield;
  }
  const shared = ({ text }: Description, words: readonly string[]) => {
    const known = new Set(text.split(' '));
    return words.filter((word) => known.has(word)).length;
  };
  /** Words of the description that fit; then how much of a name they are. */
  const best = (found: readonly Description[], words: readonly string[]) => {
    const share = (name: readonly string[]) =>
      words.filter((word) => name.includes(word)).length / name.length;
    const rank = (each: Description) => shared(each, words) + 0.9 * Math.max(0, ...each.names.map(share));
    const ranked = found.map((each) => ({ entity: each.entity, rank: rank(each) }));
    ranked.sort((a, b) => b.rank - a.rank || (a.entity.id < b.entity.id ? -1 : 1));
    return ranked.map(({ entity }) => entity);
  };
  return {
    fitting(text) {
      const words = wordsOf(text);
      const noun = nounPhrase(text)
        .filter((word) => !isYear(word))
        .at(-1);
      if (noun === undefined) return [];
      return best(
        index.find(words, false).filter(({ nouns }) => nouns.has(noun)),
        words,
      );
    },
    sharing(text) {
      const words = wordsOf(text);
      const telling = words.filter((word) => !isYear(word));
      const found = new Set(telling.flatMap((word) => index.find([word], false)));
      return best(
        [...found].filter((each) => 2 * shared(each, words) >= words.length),
        words,
      );
    },
  };
}

interface Ties {
  readonly years: Set<string>;
  readonly others: Set<Iri>;
}

function describe(corpus: Corpus, entity: Entity, ties: Ties | undefined): Description {
  const names = namesOf(entity)
    .map(wordsOf)
    .filter(({ length }) => length > 0);
  const kind = nounsOf(corpus, entity).flatMap(wordsOf);
  const nouns = namesOf(entity).flatMap((name) => nounPhrase(name, isTitle(entity, name)).slice(-1));
  const others = [...(ties?.others ?? [])].flatMap((id) => {
    const other = corpus.entities.get(id);
    return other === undefined ? [] : namesOf(other).flatMap(wordsOf);
  });
  // The year in a name of another is not its own: an agreement of 2015 that is strained in 2023.
  const beside = [...others.filter((word) => !isYear(word)), ...(ties?.years ?? [])];
  const text = [...new Set([...names.flat(), ...kind, ...beside])].join(' ');
  return { entity, nouns: new Set([...nouns, ...kind]), names, text };
}

/** Events and reports have titles rather than names. */
export function isTitle({ kind }: Entity, name: string): boolean {
  return kind === 'event' || name.startsWith('“');
}

function namesOf({ label, labels, aliases }: Entity): readonly string[] {
  return [label, ...labels.map(({ value }) => value), ...aliases.map(({ value }) => value)];
}

/** What things of its kind are called: `agreement`, `accord`, `deal`; of an event also what is wider, `attack` of an ambush. */
function nounsOf({ ontology }: Corpus, { type, eventType }: Entity): readonly string[] {
  if (eventType === undefined) return nouns(ontology.classes.get(type));
  const types = new Set<Iri>([eventType]);
  for (const each of types)
    for (const broader of ontology.concepts.get(each)?.broader ?? []) types.add(broader);
  return [...types].flatMap((each) => nouns(ontology.concepts.get(each)));
}

function nouns(kind: Concept | ClassRecord | undefined): readonly string[] {
  return kind === undefined ? [] : [kind.label, ...kind.otherLabels];
}

function* tiesOf(corpus: Corpus): Generator<undefined, ReadonlyMap<Iri, Ties>> {
  const ties = new Map<Iri, Ties>();
  const of = (id: Iri): Ties => {
    const known = ties.get(id) ?? { years: new Set(), others: new Set() };
    ties.set(id, known);
    return known;
  };
  let passed = 0;
  for (const claim of corpus.claims.values()) {
    passed += 1;
    if (passed % A_STEP === 0) yield;
    if (claim.polarity !== 'affirmed') continue;
    const { subject, predicate, object } = claim.proposition;
    if (DATED.has(predicate)) for (const year of yearsOf(claim)) of(subject).years.add(year);
    if (object.kind !== 'iri') continue;
    const role = corpus.ontology.relations.get(predicate)?.family === ROLES;
    if (role || TELL_APART.has(predicate)) of(subject).others.add(object.value);
    if (TELL_APART_BACK.has(predicate)) of(object.value).others.add(subject);
  }
  return ties;
}

/** The year, where a date leaves only one. */
function yearsOf({ earliest, latest }: Claim): readonly string[] {
  const [first, last] = [earliest?.slice(0, 4), latest?.slice(0, 4)];
  return first !== undefined && first === last ? [first] : [];
}
