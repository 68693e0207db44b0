/** Words to the entities that are told of in them: codes, kinds of event, descriptions and the glosses of claims. */
import type { Corpus, Entity, Iri } from '../model/records.js';
import { normalizeName } from './name-keys.js';
import { type IndexedText, WordIndex } from './word-index.js';

/** Where the words stand. */
export type TextKind = 'code' | 'description' | 'gloss';

export interface TextMatch {
  readonly id: Iri;
  readonly label: string;
  readonly kind: TextKind;
  /** The text with the words in it: `QDe.159`, `ambush (CAMEO:190)`, a gloss. */
  readonly text: string;
}

export interface TextIndex {
  /** Entities in one of whose texts each word stands, or is begun; the best first, each once. Two letters find nothing. */
  search(text: string, limit?: number): readonly TextMatch[];
}

const RANK: Readonly<Record<TextKind, number>> = { code: 0, description: 1, gloss: 2 };
/** Shorter words begin too much of what there is. */
const SHORTEST = 3;

interface Entry extends IndexedText {
  readonly entity: Entity;
  readonly kind: TextKind;
  readonly text: string;
}

export function searchTexts(corpus: Corpus): TextIndex {
  const index = new WordIndex(entries(corpus), ({ text }) => normalizeName(text));
  return {
    search(text, limit = 12) {
      const key = normalizeName(text);
      if (key.length < SHORTEST) return [];
      const found = index.find(key.split(' ')).toSorted((a, b) => rank(a) - rank(b));
      const matches = new Map<Iri, TextMatch>();
      for (const { entity, kind, text } of found) {
        if (matches.size >= limit) break;
        if (!matches.has(entity.id))
          matches.set(entity.id, { id: entity.id, label: entity.label, kind, text });
      }
      return [...matches.values()];
    },
  };
}

/** Codes before descriptions before glosses; an event before what it tells of; a short text before a long one. */
function rank({ kind, entity, text }: Entry): number {
  return RANK[kind] * 10_000 + (entity.kind === 'event' ? 0 : 5_000) + Math.min(4_999, text.length);
}

function entries(corpus: Corpus): readonly Entry[] {
  const { entities, claims, ontology } = corpus;
  const all: Entry[] = [];
  for (const entity of entities.values()) {
    for (const { value } of entity.identifiers) all.push({ entity, kind: 'code', text: value });
    if (entity.comment !== undefined) all.push({ entity, kind: 'description', text: entity.comment });
    const type = entity.eventType === undefined ? undefined : ontology.concepts.get(entity.eventType);
    if (type !== undefined) {
      const codes = type.notations.length === 0 ? '' : ` (${type.notations.join(', ')})`;
      all.push({ entity, kind: 'code', text: `${type.label}${codes}` });
    }
  }
  for (const { gloss, proposition } of claims.values()) {
    const entity = entities.get(proposition.subject);
    if (gloss !== undefined && entity !== undefined) all.push({ entity, kind: 'gloss', text: gloss });
  }
  return all;
}
