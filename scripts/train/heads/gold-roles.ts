/** Takes the file of PropBank, gives sentences with their predicates and the spans of roles. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { MOST_WORDS } from '../../../src/language/network/network-memory.js';

/** A predicate: its word, and the spans of its roles (words from 0, both ends within). */
export interface GoldPredicate {
  readonly i: number;
  readonly rs: string;
  readonly args: readonly (readonly [role: string, first: number, last: number])[];
}

/** A sentence and its predicates. */
export interface RoledSentence {
  readonly split: 'train' | 'dev' | 'test';
  readonly words: readonly string[];
  readonly preds: readonly GoldPredicate[];
}

/** Reads a file; sentences of more words than the network reads at once are left out. */
export function readRoles(path: string): RoledSentence[] {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as RoledSentence)
    .filter(({ words }) => words.length <= MOST_WORDS);
}
