/** Names to an index that finds those near a misspelt one. */
import { distance } from 'fastest-levenshtein';
import { lazy } from '../structures/lazy.js';

export interface Near {
  /** Index into the names that were given. */
  readonly name: number;
  /** Letters to change, add or leave out; half a letter more where only one word of several was meant. */
  readonly away: number;
}

interface Candidates {
  readonly texts: readonly string[];
  /** Number of the first text of at least so many letters: texts are in order of length. */
  readonly from: (length: number) => number;
  /** Which letters occur, one bit each of 32: two texts d letters apart differ in at most 2 d bits. */
  readonly letters: Uint32Array;
  /** Names that have the text, by index. */
  readonly names: readonly (readonly number[])[];
}

/**
 * Finds names by what was meant: a text of several words among whole names, a single word among their words.
 * At most a third of the letters may differ, and never more than `most`. Nearest first.
 */
export function nearNames(keys: readonly string[]): (key: string, most: number) => readonly Near[] {
  const wholes = lazy(() => candidates(keys.map((key) => [key])));
  const words = lazy(() => candidates(keys.map((key) => key.split(' '))));
  return (key, most) => {
    const single = !key.includes(' ');
    const { texts, from, letters, names } = (single ? words : wholes)();
    const reach = Math.min(most, Math.max(1, Math.floor(key.length / 3)));
    const mask = lettersOf(key);
    const near: Near[] = [];
    // A plain loop: the two cheap tests decide how long a search over 100,000 names takes.
    for (let n = from(key.length - reach); n < from(key.length + reach + 1); n += 1) {
      if (bits(mask ^ (letters[n] as number)) > 2 * reach) continue;
      const text = texts[n] as string;
      const away = distance(text, key);
      if (away > reach) continue;
      for (const name of names[n] ?? []) near.push({ name, away: away + (keys[name] === text ? 0 : 0.5) });
    }
    return near.sort((a, b) => a.away - b.away || a.name - b.name);
  };
}

function candidates(textsOfNames: readonly (readonly string[])[]): Candidates {
  const namesOf = new Map<string, number[]>();
  for (const [n, texts] of textsOfNames.entries()) {
    for (const text of texts) {
      const names = namesOf.get(text);
      if (names === undefined) namesOf.set(text, [n]);
      else if (names.at(-1) !== n) names.push(n);
    }
  }
  const texts = [...namesOf.keys()].sort((a, b) => a.length - b.length);
  const longest = texts.at(-1)?.length ?? 0;
  const starts = new Uint32Array(longest + 2);
  for (const { length } of texts) starts[length + 1]! += 1;
  for (let n = 1; n < starts.length; n += 1) starts[n]! += starts[n - 1]!;
  return {
    texts,
    from: (length) => starts[Math.min(Math.max(0, length), longest + 1)] as number,
    letters: Uint32Array.from(texts, lettersOf),
    names: texts.map((text) => namesOf.get(text) ?? []),
  };
}

function lettersOf(text: string): number {
  let mask = 0;
  for (let n = 0; n < text.length; n += 1) mask |= 1 << (text.charCodeAt(n) & 31);
  return mask >>> 0;
}

/** Number of ones in 32 bits (Warren, Hacker's Delight, section 5-1). */
function bits(of: number): number {
  let n = of - ((of >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
