/** Who says what in a report: utterances within utterances, from the report itself to who spoke first. */
import type { Range } from '../../model/range.js';
import type { Polarity, SpeechAct } from '../../model/records.js';
import type { ReadDate } from '../../reading/reading.js';
import type { EntityMention } from '../mentions/entities.js';

export interface ReaderUtterance {
  /** Its place in the list; 0 is the report. */
  readonly index: number;
  /** Index of the utterance that quotes it; absent for the report. */
  readonly quotedBy?: number;
  readonly speakers: readonly { readonly entity: number; readonly mention: EntityMention }[];
  /** A code without prefix: `communique`, `statement`. */
  readonly form?: string;
  readonly cue?: Range;
  /** What is said; in order. */
  readonly content: readonly Range[];
  readonly direct?: boolean;
  readonly act: SpeechAct;
  readonly polarity: Polarity;
  readonly saidOn?: ReadDate;
  /** Nobody is named: the publisher answers for it. */
  readonly fallback?: boolean;
  readonly by: string;
  readonly confidence: number;
}

/** The innermost utterance whose content holds a place; the report where none does. */
export function utteranceAt(utterances: readonly ReaderUtterance[], position: number): ReaderUtterance {
  let found = utterances[0]!;
  let size = Number.POSITIVE_INFINITY;
  for (const utterance of utterances)
    for (const { start, end } of utterance.content)
      if (start <= position && position < end && end - start < size) {
        found = utterance;
        size = end - start;
      }
  return found;
}

/** Whether two places are said by the same, through the same: neither by somebody whom the other is not. */
export function saysBoth(utterances: readonly ReaderUtterance[], one: number, other: number): boolean {
  const [a, b] = [utteranceAt(utterances, one), utteranceAt(utterances, other)];
  return a.index === b.index || voicesOf(utterances, a) === voicesOf(utterances, b);
}

/** Entities of the speakers, from the innermost out; of the report, and of what only its publisher answers for, none. */
function voicesOf(
  utterances: readonly ReaderUtterance[],
  { speakers, quotedBy, fallback, index }: ReaderUtterance,
): string {
  if (fallback || quotedBy === undefined) return '';
  const own =
    speakers.length === 0
      ? `? ${index}`
      : speakers
          .map(({ entity }) => entity)
          .toSorted((a, b) => a - b)
          .join(' ');
  return `${own} < ${voicesOf(utterances, utterances[quotedBy]!)}`;
}
