/**
 * The words before a time that say how a thing stands to it: takes pieces and a place, and gives the relation of
 * `since`, `by`, `no later than`, `at around` and the place after them.
 */

import type { Lexeme } from '../../lexemes/lexemes.js';
import type { Relation } from './shape.js';

export interface RelationRead {
  readonly relation: Relation;
  readonly approximate: boolean;
  readonly next: number;
}

/** Phrases and what they say; longer ones stand first among those that begin alike. */
const PHRASES: readonly (readonly [Relation, string, 'about'?])[] = [
  ['by', 'no later than'],
  ['by', 'not later than'],
  ['by', 'on or before'],
  ['since', 'on or after'],
  ['in', 'on or about', 'about'],
  ['in', 'on or around', 'about'],
  ['in', 'in or around', 'about'],
  ['in', 'at or around', 'about'],
  ['in', 'as early as'],
  ['in', 'as late as'],
  ['in', 'as recently as'],
  ['in', 'as far back as'],
  ['in', 'as of'],
  ['before', 'prior to'],
  ['before', 'ahead of'],
  ['since', 'with effect from'],
  ['since', 'starting on'],
  ['since', 'starting from'],
  ['since', 'starting in'],
  ['since', 'starting'],
  ['since', 'beginning on'],
  ['since', 'beginning from'],
  ['since', 'beginning in'],
  ['since', 'effective from'],
  ['since', 'ever since'],
  ['since', 'since at least'],
  ['since', 'since'],
  ['by', 'by at least'],
  ['by', 'by'],
  ['until', 'up until'],
  ['until', 'at least until'],
  ['until', 'until at least'],
  ['until', 'until'],
  ['until', 'till'],
  ['until', 'through'],
  ['before', 'before'],
  ['after', 'after'],
  ['since', 'from'],
  ['in', 'sometime in', 'about'],
  ['in', 'some time in', 'about'],
  ['in', 'sometime', 'about'],
  ['in', 'in'],
  ['in', 'on'],
  ['in', 'at'],
  ['in', 'over'],
  ['in', 'during'],
  ['in', 'throughout'],
  ['in', 'within'],
  ['in', 'for'],
  ['in', 'to'],
];

/** Words that make a time or number approximate. */
export const HEDGES: ReadonlySet<string> = new Set('around about approximately circa roughly'.split(' '));

interface Phrase {
  readonly words: readonly string[];
  readonly relation: Relation;
  readonly about: boolean;
}

const BY_FIRST_WORD: ReadonlyMap<string, readonly Phrase[]> = byFirstWord();

function byFirstWord(): Map<string, Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const [relation, phrase, about] of PHRASES) {
    const words = phrase.split(' ');
    const group = groups.get(words[0]!) ?? [];
    group.push({ words, relation, about: about !== undefined });
    groups.set(words[0]!, group);
  }
  return groups;
}

/** Nouns that a `from` after them gives the origin of: `footage from Friday` begins nothing on Friday. */
const DATED_THINGS = new Set(
  'report reports statement statements footage video videos photo photos image images picture pictures figures data letter document documents memo tweet post'.split(
    ' ',
  ),
);

/** After these a `to` names the new time: `postponed to 2024`. */
const MOVED = new Set(
  'postponed delayed moved pushed deferred put back forward rescheduled brought extended shifted'.split(' '),
);

/** True for a word that a relation or a hedge begins with. */
export function isRelationStart(word: string): boolean {
  return BY_FIRST_WORD.has(word) || HEDGES.has(word);
}

/** The relation at place `at`; undefined where no such word stands there. */
export function relationAt(lexemes: readonly Lexeme[], at: number): RelationRead | undefined {
  const first = lexemes[at];
  if (first?.kind !== 'word') return undefined;
  const phrase = BY_FIRST_WORD.get(first.text)?.find(({ words }) =>
    words.every((word, k) => lexemes[at + k]?.text === word),
  );
  const next = at + (phrase?.words.length ?? 0);
  const hedged = HEDGES.has(lexemes[next]?.text ?? '');
  if (phrase === undefined && !hedged) return undefined;
  if (first.text === 'to' && !MOVED.has(lexemes[at - 1]?.text ?? '')) return undefined;
  const origin = first.text === 'from' && DATED_THINGS.has(lexemes[at - 1]?.text ?? '');
  return {
    relation: origin ? 'in' : (phrase?.relation ?? 'in'),
    approximate: hedged || phrase?.about === true,
    next: hedged ? next + 1 : next,
  };
}
