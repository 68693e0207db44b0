/**
 * Takes a text that has come in and the texts at hand, and gives those of which parts stand in it word for word. A pure
 * function over texts: who tells it what is at hand decides what a duplicate is.
 *
 * Runs of `RUN` words are the shingles of Broder (On the resemblance and containment of documents, 1997): what is
 * measured is his containment, as a paper that cuts a wire story to half of it has all its words from there. A run that
 * both texts have is made as long as it goes; how much of the new text such runs cover is its share.
 */
import type { Range } from '../../model/range.js';
import { pointsOf, type Words, wordsOf, wordsWithout } from './words.js';

/** Words in a row that two texts share by no accident: names, ranks and set phrases of reports are shorter. */
export const RUN = 8;
/**
 * From this share of a text on, it and the other are proposed as one origin. Papers that print one wire story cut it and
 * put a paragraph of their own on top, and stay far above a half; reports of different pens on one event share what they
 * both quote, and stay far below (docs/adding-a-report.md).
 */
export const NEAR_COPY = 0.5;

/** A text at hand. */
export interface TextAtHand {
  readonly id: string;
  readonly text: string;
  /** Of the text, where they are counted already: a shelf is asked for each text that comes. */
  readonly words?: Words;
}

/** A passage that both have, word for word; places in code points. */
export interface SharedPassage {
  readonly here: Range;
  readonly there: Range;
  readonly words: number;
}

export interface Overlap {
  readonly id: string;
  /** Of the words of the new text, those that stand in the other in runs of at least eight: from 0 to 1. */
  readonly share: number;
  /** The same from the other side: 1 where all of it stands in the new one. */
  readonly shareOfOther: number;
  /** Longest first. */
  readonly passages: readonly SharedPassage[];
}

/**
 * Overlaps of a text with others, the largest first; none with those that share no run.
 * @param without what of the new text is not its own, such as its boilerplate
 */
export function overlaps(
  text: string,
  others: Iterable<TextAtHand>,
  without: readonly Range[] = [],
): readonly Overlap[] {
  const words = wordsWithout(text, without);
  const index = new RunIndex(words);
  const found: Overlap[] = [];
  for (const other of others) {
    const there = other.words ?? wordsOf(other.text);
    const runs = index.runsIn(there);
    if (runs.length > 0) found.push(overlapOf({ text, words }, other, there, runs));
  }
  return found.sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
}

/** A run in words: where it begins here and there, and its length. */
interface Run {
  readonly here: number;
  readonly there: number;
  readonly length: number;
}

/** The runs of one text. */
class RunIndex {
  readonly #here: Words;
  readonly #known: ReadonlySet<number>;
  readonly #starts = new Map<number, number[]>();

  constructor(words: Words) {
    this.#here = words;
    this.#known = new Set(words.hashes.subarray(0, words.count));
    for (let at = 0; at + RUN <= words.count; at++) {
      const key = hashOf(words, at);
      const starts = this.#starts.get(key);
      if (starts === undefined) this.#starts.set(key, [at]);
      else starts.push(at);
    }
  }

  /** From the front of the other text the longest run at each place, one after the other. */
  runsIn(there: Words): readonly Run[] {
    const runs: Run[] = [];
    let known = 0;
    let taken = 0;
    for (let end = 1; end <= there.count; end++) {
      known = this.#known.has(there.hashes[end - 1]!) ? known + 1 : 0;
      const at = end - RUN;
      if (known < RUN || at < taken) continue;
      const run = this.#longestAt(there, at);
      if (run === undefined) continue;
      runs.push(run);
      taken = at + run.length;
    }
    return runs;
  }

  #longestAt(there: Words, at: number): Run | undefined {
    let best: Run | undefined;
    for (const here of this.#starts.get(hashOf(there, at)) ?? []) {
      const length = this.#sameFrom(here, there, at);
      if (length >= RUN && length > (best?.length ?? 0)) best = { here, there: at, length };
    }
    return best;
  }

  #sameFrom(here: number, there: Words, at: number): number {
    const most = Math.min(this.#here.count - here, there.count - at);
    let length = 0;
    while (length < most && this.#here.hashes[here + length] === there.hashes[at + length]) length += 1;
    return length;
  }
}

/** Of the run that begins there; where two are the same, the words themselves are looked at. */
function hashOf({ hashes }: Words, at: number): number {
  let hash = 0;
  for (let i = 0; i < RUN; i++) hash = (Math.imul(hash, 0x01000193) ^ hashes[at + i]!) | 0;
  return hash;
}

interface WordedText {
  readonly text: string;
  readonly words: Words;
}

function overlapOf(here: WordedText, { id, text }: TextAtHand, words: Words, runs: readonly Run[]): Overlap {
  const covered = new Set<number>();
  for (const run of runs) for (let i = 0; i < run.length; i++) covered.add(run.here + i);
  const passages = runs.map((run) => ({
    here: rangeOf(here, run.here, run.length),
    there: rangeOf({ text, words }, run.there, run.length),
    words: run.length,
  }));
  return {
    id,
    share: covered.size / here.words.count,
    shareOfOther: runs.reduce((sum, { length }) => sum + length, 0) / words.count,
    passages: passages.sort((a, b) => b.words - a.words || a.here.start - b.here.start),
  };
}

function rangeOf({ text, words }: WordedText, first: number, length: number): Range {
  const toPoints = pointsOf(text);
  return { start: toPoints(words.starts[first]!), end: toPoints(words.ends[first + length - 1]!) };
}
