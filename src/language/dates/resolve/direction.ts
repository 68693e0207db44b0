/**
 * Whether a time lies before or after the report: takes a sentence's pieces and the place of an expression, and
 * gives what the nearest verb of its clause says.
 */

import type { Lexeme } from '../../lexemes/lexemes.js';
import { isPastVerb } from '../../lexemes/past-verbs.js';

export type Direction = 'past' | 'future' | 'untold';

type Pieces = readonly Lexeme[];

/** How many pieces are looked at on each side. */
const REACH = 40;

const FUTURE = new Set(
  'will shall would scheduled due expected slated poised planned plans intends intend hopes upcoming forthcoming ll deadline ultimatum tomorrow'.split(
    ' ',
  ),
);
/** Verbs whose `to` opens something yet to come: `vowed to leave by Friday`. */
const INTENT = new Set(
  'scheduled due expected slated set poised planned plans plan vowed promised agreed pledged threatened wants want hopes intends intend ordered asked told urged going about is are supposed'.split(
    ' ',
  ),
);
/** With a deadline these look ahead: `they must leave by Friday`. */
const DUTY = new Set(['must', 'should', 'shall', 'need', 'needs', 'may', 'can']);
const BOUNDARIES = new Set(
  ', ; : " ( ) but while which who that after before when because as where “ ”'.split(' '),
);

/** The direction of the expression at pieces `from` to `next` (half open). `deadline` is true after `by`, `until`. */
export function directionOf(lexemes: Pieces, from: number, next: number, deadline: boolean): Direction {
  const back = Math.max(0, from - REACH);
  const on = Math.min(lexemes.length, next + REACH);
  const clauseStart = boundaryBefore(lexemes, from, back);
  const skipped = lexemes[next]?.text === ',' ? next + 1 : next;
  const clauseEnd = boundaryAfter(lexemes, skipped, on);
  const look = (start: number, end: number, step: 1 | -1): Direction =>
    nearest(lexemes, start, end, step, deadline);
  for (const direction of [
    look(from - 1, clauseStart, -1),
    look(skipped, clauseEnd, 1),
    look(clauseStart - 1, back, -1),
    look(clauseEnd, on, 1),
  ]) {
    if (direction !== 'untold') return direction;
  }
  return 'untold';
}

function boundaryBefore(lexemes: Pieces, from: number, limit: number): number {
  for (let i = from - 1; i >= limit; i -= 1) if (BOUNDARIES.has(lexemes[i]!.text)) return i + 1;
  return limit;
}

function boundaryAfter(lexemes: Pieces, from: number, limit: number): number {
  for (let i = from; i < limit; i += 1) if (BOUNDARIES.has(lexemes[i]!.text)) return i;
  return limit;
}

/** The first cue from `start` towards `end`: `end` is included going back, not included going on. */
function nearest(lexemes: Pieces, start: number, end: number, step: 1 | -1, deadline: boolean): Direction {
  for (let i = start; step > 0 ? i < end : i >= end; i += step) {
    const cue = cueAt(lexemes, i, deadline);
    if (cue !== 'untold') return cue;
  }
  return 'untold';
}

function cueAt(lexemes: Pieces, at: number, deadline: boolean): Direction {
  const lexeme = lexemes[at];
  if (lexeme?.kind !== 'word') return 'untold';
  const { text } = lexeme;
  const before = lexemes[at - 1]?.text ?? '';
  if (text === 'would' && lexemes[at + 1]?.text === 'have') return 'past';
  if (FUTURE.has(text) || (deadline && DUTY.has(text))) return 'future';
  // `they have until Friday`, `they have to leave by Friday`
  const after = lexemes[at + 1]?.text;
  if ((text === 'have' || text === 'has') && (after === 'until' || after === 'to')) return 'future';
  if (text === 'to' && lexemes[at + 1]?.kind === 'word') {
    const verb = lexemes[at + 1]!;
    const infinitive = !verb.capital && !NOT_VERBS.has(verb.text);
    if (infinitive && (deadline || INTENT.has(before))) return 'future';
  }
  // `is meeting on Friday`: the present progressive tells of what is arranged.
  if (text.endsWith('ing') && text.length > 4 && (before === 'is' || before === 'are')) return 'future';
  if (!isPastVerb(lexeme)) return 'untold';
  return arranged(lexemes, at) ? 'future' : 'past';
}

const NOT_VERBS = new Set(
  'the a an this that these those his her its their our be it them him us'.split(' '),
);

/** True for a participle after `will be`, `to be`, `is to be`: `a summit to be held on Friday`. */
function arranged(lexemes: Pieces, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i -= 1) {
    const text = lexemes[i]!.text;
    if (text === 'will' || text === 'would' || text === 'shall') return lexemes[i + 1]?.text !== 'have';
    if (text === 'to' && lexemes[i + 1]?.text === 'be') return true;
  }
  return false;
}
