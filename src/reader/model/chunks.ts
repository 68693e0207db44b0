/** Takes a text, gives its paragraphs in parts that fit into a model's context; a part never ends within a sentence it could keep whole. */
import type { Range } from '../../model/range.js';
import { paragraphs } from '../../reports/passages.js';

/** Letters of Latin scripts that make a token, about; of others a letter is one or more. */
const LATIN = 3.5;
const OTHER = 1;

/** Tokens of a text, as a guess on the high side: what a model counts is its own affair. */
export function tokensOf(text: string): number {
  const other = text.match(/[\u0250-\uffff]/g)?.length ?? 0;
  return Math.ceil((text.length - other) / LATIN + other / OTHER);
}

export interface Chunk extends Range {
  readonly text: string;
}

/** @param most tokens of a part. A paragraph that is longer is cut at the ends of its sentences, and at blanks at the worst. */
export function chunksOf(text: string, most: number): readonly Chunk[] {
  const points = Array.from(text);
  const slice = ({ start, end }: Range) => points.slice(start, end).join('');
  const pieces = paragraphs(text)
    .filter(({ start, end }) => end > start)
    .flatMap((range) => cut(range, slice, most));
  const chunks: Range[] = [];
  for (const piece of pieces) {
    const last = chunks.at(-1);
    const joined = last === undefined ? undefined : { start: last.start, end: piece.end };
    if (joined !== undefined && tokensOf(slice(joined)) <= most) chunks[chunks.length - 1] = joined;
    else chunks.push(piece);
  }
  return chunks.map((range) => ({ ...range, text: slice(range) }));
}

/** The two halves of a part, for a model whose answer would not fit; undefined where it cannot be cut. */
export function halvesOf(chunk: Chunk): readonly Chunk[] | undefined {
  const halves = chunksOf(chunk.text, Math.ceil(tokensOf(chunk.text) / 2));
  if (halves.length < 2) return undefined;
  return halves.map(({ start, end, text }) => ({ start: start + chunk.start, end: end + chunk.start, text }));
}

function cut(range: Range, slice: (range: Range) => string, most: number): readonly Range[] {
  const text = slice(range);
  if (tokensOf(text) <= most) return [range];
  const points = Array.from(text);
  const middle = Math.floor(points.length / 2);
  const at =
    nearest(points, middle, (i) => /[.!?。؟]/.test(points[i - 2] ?? '') && points[i - 1] === ' ') ??
    nearest(points, middle, (i) => /\s/.test(points[i - 1] ?? ''));
  if (at === undefined) return [range];
  const [first, second] = [
    { start: range.start, end: range.start + at },
    { start: range.start + at, end: range.end },
  ];
  return [...cut(first, slice, most), ...cut(second, slice, most)];
}

function nearest(
  points: readonly string[],
  middle: number,
  fits: (at: number) => boolean,
): number | undefined {
  for (let off = 0; off < middle; off += 1) {
    if (fits(middle - off) && middle - off > 0) return middle - off;
    if (fits(middle + off) && middle + off < points.length) return middle + off;
  }
  return undefined;
}
