/** The frames that ship, by their words. */
import { type Frame, parseFrames } from './frame.js';
import { FRAMES } from './frames-text.js';

export interface Phrase {
  readonly frame: Frame;
  /** What hangs on the verb, in order; the last carries the sense. */
  readonly words: readonly string[];
}

export interface FrameLexicon {
  readonly frames: ReadonlyMap<string, Frame>;
  readonly verbs: ReadonlyMap<string, readonly Frame[]>;
  readonly nouns: ReadonlyMap<string, readonly Frame[]>;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

let known: FrameLexicon | undefined;

/** Made once. */
export function frameLexicon(): FrameLexicon {
  known ??= lexiconOf(parseFrames(FRAMES));
  return known;
}

export function lexiconOf(frames: readonly Frame[]): FrameLexicon {
  const verbs = new Map<string, Frame[]>();
  const nouns = new Map<string, Frame[]>();
  const phrases = new Map<string, Phrase[]>();
  const add = <T>(to: Map<string, T[]>, word: string, one: T) => {
    const here = to.get(word);
    if (here === undefined) to.set(word, [one]);
    else here.push(one);
  };
  // what stands beside the word tells more than the word alone
  const exact = frames.toSorted((a, b) => Number(b.near.size > 0) - Number(a.near.size > 0));
  for (const frame of exact) {
    for (const verb of frame.verbs) add(verbs, verb, frame);
    for (const noun of frame.nouns) add(nouns, noun, frame);
    for (const [verb, ...words] of frame.phrases) add(phrases, verb!, { frame, words });
  }
  return { frames: new Map(frames.map((frame) => [frame.id, frame])), verbs, nouns, phrases };
}
