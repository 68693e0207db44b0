/** Takes a paragraph, the marks in it, and what is lit, and gives the pieces in which it is drawn, each with all that covers it. */
import type { Mark, MarkKind } from '../../../../src/desk/marks.js';
import type { Range } from '../state/review.js';
import { isNamed, type PointText } from '../state/shown-text.js';

export interface Segment extends Range {
  readonly text: string;
  readonly kinds: readonly MarkKind[];
  /** The claims of the narrowest mark. */
  readonly cards: readonly string[];
  /** Not the report's own. */
  readonly unread: boolean;
  readonly lit: boolean;
  readonly marked: boolean;
}

export interface Covering {
  readonly marks: readonly Mark[];
  readonly unread: readonly Range[];
  readonly lit: readonly Range[];
  readonly marked: Range | undefined;
}

export function segmentsOf(
  text: PointText,
  paragraph: Range,
  { marks, unread, lit, marked }: Covering,
): readonly Segment[] {
  const inside = ({ start, end }: Range) => start < paragraph.end && end > paragraph.start;
  const near = marks.filter(inside);
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const { start, end } of [
    ...near,
    ...unread.filter(inside),
    ...lit.filter(inside),
    ...(marked === undefined ? [] : [marked]),
  ])
    for (const at of [start, end]) if (at > paragraph.start && at < paragraph.end) cuts.add(at);
  const slice = text.slice(paragraph.start, paragraph.end);
  let at = paragraph.start;
  for (const character of slice) {
    // Each stands for itself: the rest of its piece stays text.
    if (isNamed(character)) cuts.add(at).add(at + 1);
    at += 1;
  }
  const ends = [...cuts].sort((a, b) => a - b);
  return ends
    .slice(0, -1)
    .map((start, n) => segment(text, { start, end: ends[n + 1]! }, near, { marks, unread, lit, marked }));
}

function segment(
  text: PointText,
  { start, end }: Range,
  marks: readonly Mark[],
  { unread, lit, marked }: Covering,
): Segment {
  const covers = (range: Range) => range.start <= start && end <= range.end;
  const over = marks.filter(covers).sort((a, b) => a.end - a.start - (b.end - b.start));
  return {
    start,
    end,
    text: text.slice(start, end),
    kinds: [...new Set(over.map(({ kind }) => kind))],
    cards: over.find(({ cards }) => cards.length > 0)?.cards ?? [],
    unread: unread.some(covers),
    lit: lit.some(covers),
    marked: marked !== undefined && covers(marked),
  };
}
