/**
 * Words beside a number that move its bounds: takes pieces and a place, and gives what `at least`, `more than`,
 * `nearly`, `some`, `or more`, `-strong` do to it.
 */

import type { Lexeme } from '../lexemes/lexemes.js';
import type { CountBounds } from './vague.js';

export type Hedge = 'least' | 'above' | 'most' | 'below' | 'about' | 'nearly' | 'exact';

export interface HedgeRead {
  readonly hedge: Hedge;
  readonly next: number;
}

type Pieces = readonly Lexeme[];

const BEFORE: Readonly<Record<Hedge, readonly string[]>> = {
  least: [
    'at least',
    'a minimum of',
    'minimum of',
    'no fewer than',
    'not fewer than',
    'no less than',
    'not less than',
    'upwards of',
    'upward of',
    'as few as',
    'at the very least',
  ],
  above: [
    'more than',
    'well over',
    'just over',
    'slightly more than',
    'over',
    'above',
    'in excess of',
    'exceeding',
    'greater than',
    'larger than',
    'beyond',
  ],
  most: [
    'at most',
    'a maximum of',
    'maximum of',
    'no more than',
    'not more than',
    'up to',
    'as many as',
    'as much as',
    'at the most',
  ],
  below: ['fewer than', 'less than', 'under', 'below', 'just under', 'well under'],
  about: [
    'some',
    'about',
    'around',
    'approximately',
    'roughly',
    'an estimated',
    'estimated',
    'circa',
    'an approximate',
    'reportedly',
    'a reported',
    'in the region of',
    'on the order of',
  ],
  nearly: ['nearly', 'almost', 'close to', 'nearing', 'approaching', 'not quite'],
  exact: ['exactly', 'precisely', 'only', 'just', 'a total of', 'a combined'],
};

const AFTER: readonly (readonly [Hedge, string])[] = [
  ['least', 'or more'],
  ['least', 'or even more'],
  ['least', 'and more'],
  ['least', 'or over'],
  ['most', 'or fewer'],
  ['most', 'or less'],
  ['about', 'or so'],
  ['about', 'or thereabouts'],
  ['least', '- plus'],
  ['least', 'plus'],
  ['least', '+'],
  ['exact', '- strong'],
  ['exact', '- odd'],
  ['about', '- some'],
];

interface Phrase {
  readonly words: readonly string[];
  readonly hedge: Hedge;
}

const BY_FIRST_WORD: ReadonlyMap<string, readonly Phrase[]> = grouped();

function grouped(): Map<string, Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const [hedge, phrases] of Object.entries(BEFORE) as [Hedge, readonly string[]][]) {
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      groups.set(words[0]!, [...(groups.get(words[0]!) ?? []), { words, hedge }]);
    }
  }
  for (const group of groups.values()) group.sort((a, b) => b.words.length - a.words.length);
  return groups;
}

function startsWith(lexemes: Pieces, at: number, words: readonly string[]): boolean {
  return words.every((word, k) => lexemes[at + k]?.text === word);
}

/** Verbs of which `over` is a part: `handed over five camps` counts five. */
const WITH_OVER =
  /^(?:hand|turn|sign|bring|win|carry|give|gave|given|knock)(?:s|ed|ing)?$|^(?:brought|won|carried)$/;
/** Of these it may be either: `took over five villages`, `took over 500 hostages`; five at least holds for both. */
const MAYBE_WITH_OVER = /^(?:take[sn]?|took|taking|run|ran|running)$/;

/** The hedge before a number at place `at`. */
export function hedgeBefore(lexemes: Pieces, at: number): HedgeRead | undefined {
  if (lexemes[at]?.text === 'over') {
    const verb = lexemes[at - 1]?.text ?? '';
    if (WITH_OVER.test(verb)) return undefined;
    if (MAYBE_WITH_OVER.test(verb)) return { hedge: 'least', next: at + 1 };
  }
  const phrase = BY_FIRST_WORD.get(lexemes[at]?.text ?? '')?.find(({ words }) =>
    startsWith(lexemes, at, words),
  );
  return phrase && { hedge: phrase.hedge, next: at + phrase.words.length };
}

/** The hedge after a number that ends at place `at`. */
export function hedgeAfter(lexemes: Pieces, at: number): HedgeRead | undefined {
  for (const [hedge, phrase] of AFTER) {
    const words = phrase.split(' ');
    if (!startsWith(lexemes, at, words) || ((words[0] === '-' || words[0] === '+') && lexemes[at]!.spaced))
      continue;
    // `13,000-strong` is as exact as it is round; `30-odd` is not.
    return { hedge: words[1] === 'odd' ? 'about' : hedge, next: at + words.length };
  }
  return undefined;
}

/**
 * Moves the bounds of a number. Of things counted, `more than 200` is 201 and up, `fewer than 10` at most 9; of
 * amounts that are measured the limit itself stays in. `nearly 200` reaches down by half a unit of its last
 * significant digit, as the comparison of figures widens what is approximate.
 */
export function hedged(bounds: CountBounds, hedge: Hedge, counted: boolean): CountBounds {
  const { min, max, approximate, next } = bounds;
  const step = counted ? 1 : 0;
  switch (hedge) {
    case 'least':
      return { ...(min !== undefined && { min }), approximate: approximate && max === undefined, next };
    case 'above':
      return {
        ...(min !== undefined && { min: min + step }),
        approximate: approximate && max === undefined,
        next,
      };
    case 'most':
      return { ...(max !== undefined && { max }), approximate: false, next };
    case 'below':
      return { ...(max !== undefined && { max: max - step }), approximate: false, next };
    case 'about':
      return { ...bounds, approximate: true };
    case 'nearly':
      if (max === undefined) return { ...bounds, approximate: true };
      return {
        min: Math.max(0, max - (counted ? Math.max(1, Math.floor(halfUnit(max))) : halfUnit(max))),
        max,
        approximate: true,
        next,
      };
    case 'exact':
      return bounds;
  }
}

/** Half of the last significant digit's unit: 50 for 11,600; 0.5 for 15. */
function halfUnit(value: number): number {
  if (value === 0 || !Number.isInteger(value)) return 0;
  let unit = 1;
  while (value % (unit * 10) === 0) unit *= 10;
  return unit / 2;
}
