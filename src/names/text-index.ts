/** Words to what is told of in them: codes, kinds of event and descriptions of entities, glosses and own words of claims. */
import type { Claim, Corpus, Entity, Iri } from '../model/records.js';
import { atOnce } from '../structures/at-once.js';
import { normalizeName } from './name-keys.js';
import { type IndexedText, WordIndex } from './word-index.js';

/** Where the words stand. */
export type TextKind = 'code' | 'description' | 'gloss' | 'wording';

export interface TextMatch {
  /** The entity that is told of, or has the code; of a speaker's own words the claim. */
  readonly id: Iri;
  readonly claim: Claim | undefined;
  /** Of the entity that is told of. */
  readonly label: string;
  readonly kind: TextKind;
  /** The text with the words in it: `QDe.159`, `ambush (CAMEO:190)`, a gloss. */
  readonly text: string;
}

export interface TextIndex {
  /** What has a text in which each word stands, or is begun; the best first, each once. Two letters find nothing. */
  search(text: string, limit?: number): readonly TextMatch[];
}

const RANK: Readonly<Record<TextKind, number>> = { code: 0, description: 1, gloss: 2, wording: 3 };
/** Shorter words begin too much of what there is. */
const SHORTEST = 3;
/** Texts that are passed over at a time. */
const A_STEP = 200;

interface Entry extends IndexedText {
  readonly entity: Entity;
  readonly claim?: Claim;
  readonly kind: TextKind;
  readonly text: string;
}

export function searchTexts(corpus: Corpus): TextIndex {
  return atOnce(searchTextsInSteps(corpus));
}

/** The same a part at a time, for a page that has keys to answer meanwhile. */
export function* searchTextsInSteps(corpus: Corpus): Generator<undefined, TextIndex> {
  const index = new WordIndex<Entry>([], ({ text }) => normalizeName(text));
  let since = 0;
  for (const entry of entries(corpus)) {
    index.add(entry);
    since += 1;
    if (since % A_STEP === 0) yield;
  }
  return {
    search(text, limit = 12) {
      const key = normalizeName(text);
      if (key.length < SHORTEST) return [];
      const found = index.find(key.split(' ')).toSorted((a, b) => rank(a) - rank(b));
      const matches = new Map<Iri, TextMatch>();
      for (const { entity, claim, kind, text } of found) {
        if (matches.size >= limit) break;
        const id = claim?.id ?? entity.id;
        if (!matches.has(id)) matches.set(id, { id, claim, label: entity.label, kind, text });
      }
      return [...matches.values()];
    },
  };
}

/** Codes before descriptions before glosses; an event before what it tells of; a short text before a long one. */
function rank({ kind, entity, text }: Entry): number {
  return RANK[kind] * 10_000 + (entity.kind === 'event' ? 0 : 5_000) + Math.min(4_999, text.length);
}

function* entries(corpus: Corpus): Iterable<Entry> {
  const { entities, claims, ontology } = corpus;
  for (const entity of entities.values()) {
    for (const { value } of entity.identifiers) yield { entity, kind: 'code', text: value };
    if (entity.comment !== undefined) yield { entity, kind: 'description', text: entity.comment };
    const type = entity.eventType === undefined ? undefined : ontology.concepts.get(entity.eventType);
    if (type !== undefined) {
      const codes = type.notations.length === 0 ? '' : ` (${type.notations.join(', ')})`;
      yield { entity, kind: 'code', text: `${type.label}${codes}` };
    }
  }
  for (const claim of claims.values()) {
    const { gloss, wording, proposition } = claim;
    const entity = entities.get(proposition.subject);
    if (entity === undefined) continue;
    // An event gathers what is told of it; of two actors, only the claim says what the words are about.
    const by = entity.kind === 'event' ? {} : { claim };
    if (gloss !== undefined) yield { entity, ...by, kind: 'gloss', text: gloss };
    if (wording !== undefined) yield { entity, claim, kind: 'wording', text: wording };
  }
}
