/** A phrase over relations, as `JNIM attacks MINUSMA` or `who denies Wagner`, to the relations that it asks about. */

import type { ActorEdgeAttributes, EdgeAttributes } from '../../../src/graph/attributes.js';
import type { Edge } from '../../../src/graph/edges/edge.js';
import type { Projection } from '../../../src/graph/edges/projection.js';
import type { Entity, Iri, Relation } from '../../../src/model/records.js';
import { wordsOf } from '../../../src/names/name-words.js';
import { type IndexedText, WordIndex } from '../../../src/names/word-index.js';

/** What is searched: a corpus and its edges. */
export type Searched = Pick<Projection, 'corpus' | 'edges' | 'actorEdges'>;
export type DrawnTie = Edge<ActorEdgeAttributes | EdgeAttributes>;

export interface SaidIndex {
  /** The relations in whose words all of the phrase stands; those that read in its order, name no more than it does and are said most, first. */
  search(phrase: string): readonly DrawnTie[];
}

/** Words of a question that are no part of what it asks about. */
const ASKING = new Set(
  'who what which whom says say said does did do is are was were has have been be it'.split(' '),
);
/** Words that ask for what someone denies. */
const DENYING = ['deny', 'contest'];
/** Names that are passed over at a time. */
const A_STEP = 100;
/** More than anyone reads. */
const MOST = 500;

interface Named extends IndexedText {
  readonly id: Iri;
}

/** What one word of a phrase may stand for. */
interface Meant {
  readonly entities: ReadonlySet<Iri>;
  readonly predicates: ReadonlySet<Iri>;
  /** Whether it asks for what is denied. */
  readonly denied: boolean;
}

/** Made a part at a time, for a page that has keys to answer meanwhile. */
export function* saidIndex({ corpus, edges, actorEdges }: Searched): Generator<undefined, SaidIndex> {
  const { entities, ontology } = corpus;
  const names = new WordIndex<Named>([], ({ text }) => text);
  let passed = 0;
  for (const entity of entities.values()) {
    names.add({ id: entity.id, text: [...stemsOfNames(entity)].join(' ') });
    passed += 1;
    if (passed % A_STEP === 0) yield;
  }
  const verbs = [...ontology.relations.values()].map((relation) => ({
    id: relation.id,
    stems: [...stemsOfRelation(relation)],
  }));
  const drawn: readonly DrawnTie[] = [
    ...actorEdges,
    ...edges.filter(({ attributes }) => !attributes.betweenActors),
  ];
  const meant = (word: string, last: boolean): Meant => {
    const fits = (stem: string) => (last ? stem.startsWith(word) : stem === word);
    return {
      entities: new Set(names.find([word], last).map(({ id }) => id)),
      predicates: new Set(verbs.filter(({ stems }) => stems.some(fits)).map(({ id }) => id)),
      denied: DENYING.some(fits),
    };
  };
  // A longer name, of which the phrase has no more words, is of something narrower.
  const length = ({ source, target }: DrawnTie) =>
    (entities.get(source)?.label.length ?? 0) + (entities.get(target)?.label.length ?? 0);
  return {
    search(phrase) {
      const words = stemsOf(phrase).filter((word) => !ASKING.has(word));
      const asked = words.map((word, at) => meant(word, at === words.length - 1));
      const found: { readonly tie: DrawnTie; readonly rank: number; readonly length: number }[] = [];
      for (const tie of drawn) {
        if (found.length >= MOST) break;
        const rank = rankOf(tie, asked);
        if (rank !== undefined) found.push({ tie, rank, length: length(tie) });
      }
      found.sort((a, b) => a.rank - b.rank || a.length - b.length || more(a.tie, b.tie));
      return found.map(({ tie }) => tie);
    },
  };
}

/**
 * Lower is better; undefined where a word of the phrase is not in it, or where it names no more than one of the ends:
 * that is a name, which is found as one.
 */
function rankOf({ source, target, attributes }: DrawnTie, asked: readonly Meant[]): number | undefined {
  const { predicate, deniers, standing } = attributes;
  const isDenied = standing !== 'uncontested';
  const asksDenial = asked.some(({ denied }) => denied);
  let [from, to, says] = [-1, -1, false];
  for (const [at, { entities, predicates, denied }] of asked.entries()) {
    const [first, second] = [entities.has(source), entities.has(target)];
    const verb = predicates.has(predicate) || (denied && isDenied);
    if (!first && !second && !verb) {
      if (!asksDenial || !deniers.some((id) => entities.has(id))) return undefined;
    }
    if (first && from === -1) from = at;
    if (second && to === -1 && (at !== from || !first)) to = at;
    if (verb && !first && !second) says = true;
  }
  if (asked.length === 0 || (!says && (from === -1 || to === -1))) return undefined;
  if (from !== -1 && to !== -1) return from < to ? 0 : 2;
  return 1;
}

const more = (a: DrawnTie, b: DrawnTie) =>
  b.attributes.claims.length - a.attributes.claims.length || (a.key < b.key ? -1 : 1);

function stemsOfNames(entity: Entity | undefined): ReadonlySet<string> {
  if (entity === undefined) return new Set();
  const names = [
    entity.label,
    ...entity.labels.map(({ value }) => value),
    ...entity.aliases.map(({ value }) => value),
  ];
  return new Set(names.flatMap(stemsOf));
}

/** Every form of its verb that its sentences have: `takes control`, `took control`. */
function stemsOfRelation(relation: Relation | undefined): ReadonlySet<string> {
  if (relation === undefined) return new Set();
  const { label, inverseLabel = '', template, negatedTemplate, modalTemplate = '', phrasings } = relation;
  const templates = [relation, ...phrasings].flatMap((each) => [
    each.template,
    each.negatedTemplate,
    each.modalTemplate ?? '',
  ]);
  return new Set(
    [label, inverseLabel, template, negatedTemplate, modalTemplate, ...templates].flatMap((text) =>
      stemsOf(text.replaceAll(/\{(?:in )?[so]\}/g, ' ')),
    ),
  );
}

/** `attacks`, `attacked`, `attacking` -> `attack`; `denies`, `denied` -> `deny`: enough to find one by another. */
function stemsOf(text: string): readonly string[] {
  return wordsOf(text).map((word) => {
    if (word.length < 5) return word;
    if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
    return word.replace(/(?:ing|ed|e)$/, '');
  });
}
