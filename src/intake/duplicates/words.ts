/**
 * Takes a text and gives its words as numbers with their places: letters, digits and marks, in lower case. A word is the
 * FNV-1a hash of its characters: two million are compared in a fraction of a second, and a run of words that are equal
 * by chance is not met.
 */

import type { Range } from '../../model/range.js';
import { codePointLength } from '../../reports/passages.js';

export interface Words {
  readonly count: number;
  readonly hashes: Int32Array;
  /** In units of the string. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** The character in lower case, 0 where none of a word: filled as characters are met. */
const folded = new Uint16Array(0x10000);
const isKnown = new Uint8Array(0x10000);

export function wordsOf(text: string): Words {
  const most = (text.length >> 1) + 1;
  const [hashes, starts, ends] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  let count = 0;
  let hash = 0;
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? 0 : text.charCodeAt(at);
    if (isKnown[code] === 0) learn(code);
    const character = folded[code]!;
    if (character !== 0) {
      if (start === -1) {
        start = at;
        hash = 0x811c9dc5;
      }
      hash = Math.imul(hash ^ character, 0x01000193);
    } else if (start !== -1) {
      hashes[count] = hash;
      starts[count] = start;
      ends[count] = at;
      count += 1;
      start = -1;
    }
  }
  return {
    count,
    hashes: hashes.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
  };
}

function learn(code: number): void {
  const character = String.fromCharCode(code);
  isKnown[code] = 1;
  folded[code] = /[\p{L}\p{N}\p{M}]/u.test(character) ? character.toLowerCase().charCodeAt(0) : 0;
}

/** The same without the words in some ranges, given in code points and in order. */
export function wordsWithout(text: string, without: readonly Range[]): Words {
  const all = wordsOf(text);
  if (without.length === 0) return all;
  const toPoints = pointsOf(text);
  const kept = Array.from({ length: all.count }, (_, i) => i).filter((i) => {
    const start = toPoints(all.starts[i]!);
    return !without.some((range) => range.start <= start && start < range.end);
  });
  const of = (column: Int32Array) => Int32Array.from(kept, (i) => column[i]!);
  return { count: kept.length, hashes: of(all.hashes), starts: of(all.starts), ends: of(all.ends) };
}

/** Places in units of the string to places in code points. */
export function pointsOf(text: string): (units: number) => number {
  return codePointLength(text) === text.length
    ? (units) => units
    : (units) => codePointLength(text.slice(0, units));
}
