/** A report's text and its marks to the paragraphs and pieces in which it is drawn: each piece with all that rests on it, and the lanes of its lines. */
import type { MarkKind, ReportMark } from '../../../src/cards/report-marks.js';
import type { Range } from '../../../src/model/range.js';
import { paragraphs, slicer, sliceSha256 } from '../../../src/reports/passages.js';
import { groupBy } from '../../../src/structures/group-by.js';

export interface TextBlock extends Range {
  /** 0 is the title. */
  readonly number: number;
  /** How many lines run under its words at the most. */
  readonly lanes: number;
  readonly pieces: readonly Piece[];
}

export interface Piece extends Range {
  readonly text: string;
  readonly marks: readonly ReportMark[];
  /** The kinds of what rests on it, each with the lane of its line, the uppermost is 0. */
  readonly lines: readonly Line[];
  /** Words that are not at hand: a file may hold the passages of a text and nothing else. */
  readonly absent: boolean;
}

export interface Line {
  readonly kind: MarkKind;
  readonly lane: number;
}

/** Where the text is whole, its paragraphs; else those of the marks, from the first to the last of each. */
export function blocksOf(text: string, marks: readonly ReportMark[], isWhole: boolean): readonly TextBlock[] {
  const slice = slicer(text);
  if (isWhole) return paragraphs(text).map((block, number) => blockOf(slice, { ...block, number }, marks));
  return [...groupBy(marks, ({ paragraph }) => paragraph)].map(([number, own]) => {
    const start = Math.min(...own.map((mark) => mark.start));
    const end = Math.max(...own.map((mark) => mark.end));
    return blockOf(slice, { number, start, end }, own);
  });
}

function blockOf(
  slice: (start: number, end: number) => string,
  { number, start, end }: Range & { readonly number: number },
  all: readonly ReportMark[],
): TextBlock {
  const marks = all.filter((mark) => mark.start < end && mark.end > start);
  const lanes = lanesOf(marks);
  const cuts = new Set([start, end]);
  for (const mark of marks) for (const at of [mark.start, mark.end]) if (at > start && at < end) cuts.add(at);
  const ends = [...cuts].sort((a, b) => a - b);
  const pieces = ends.slice(0, -1).map((from, n): Piece => {
    const to = ends[n + 1] as number;
    const covers = (range: Range) => range.start <= from && to <= range.end;
    const text = slice(from, to);
    return {
      start: from,
      end: to,
      text,
      marks: marks.filter(covers),
      lines: lanes.filter(covers),
      absent: text.length > 1 && text.trim() === '',
    };
  });
  return { number, start, end, pieces, lanes: Math.max(0, ...lanes.map(({ lane }) => lane + 1)) };
}

/** Passages of one kind that meet have one line; lines that meet lie in lanes of their own, the longer above. */
function lanesOf(marks: readonly ReportMark[]): readonly (Line & Range)[] {
  const runs = [...groupBy(marks, ({ kind }) => kind)].flatMap(([kind, own]) => runsOf(kind, own));
  const ordered = runs.sort((a, b) => a.start - b.start || b.end - a.end);
  /** Of each lane where its last line ends. */
  const ends: number[] = [];
  return ordered.map((run) => {
    const free = ends.findIndex((end) => end <= run.start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = run.end;
    return { ...run, lane };
  });
}

function runsOf(kind: MarkKind, marks: readonly Range[]): (Range & { readonly kind: MarkKind })[] {
  const runs: { kind: MarkKind; start: number; end: number }[] = [];
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else runs.push({ kind, start, end });
  }
  return runs;
}

/** The marks whose words stand where they were taken from, and how many do not. */
export function standing(
  text: string,
  marks: readonly ReportMark[],
): { readonly marks: readonly ReportMark[]; readonly strayed: number } {
  const kept = marks.filter((mark) => stands(text, mark));
  return { marks: kept, strayed: marks.length - kept.length };
}

function stands(text: string, { start, end, sliceSha256: hash }: ReportMark): boolean {
  try {
    return sliceSha256(text, start, end) === hash;
  } catch {
    // It lies beyond the end of the text.
    return false;
  }
}
