/** Takes a report's text and positions in code points and gives passages, their hashes and their paragraphs. */
import { EvidenceError } from '../model/errors.js';
import { sha256Hex } from '../model/identifiers.js';
import type { Range } from '../model/range.js';

const SURROGATE = /[\ud800-\udfff]/;

/** Length of a text in code points, the unit in which evidence counts. */
export function codePointLength(text: string): number {
  return SURROGATE.test(text) ? Array.from(text).length : text.length;
}

/**
 * The passage [start, end) of a text, in code points as the Web Annotation selector counts them.
 * @throws EvidenceError where the span does not lie in the text.
 */
export function passage(text: string, start: number, end: number): string {
  const length = codePointLength(text);
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > length) {
    throw new EvidenceError(
      `The span ${start} to ${end} is not in the text, which has ${length} code points: start must be below end, and end at most ${length}`,
    );
  }
  return length === text.length ? text.slice(start, end) : Array.from(text).slice(start, end).join('');
}

/** Passages of one text, [start, end) in code points, for whoever asks for many; what lies outside of it is left out. */
export function slicer(text: string): (start: number, end: number) => string {
  if (!SURROGATE.test(text)) return (start, end) => text.slice(start, end);
  const points = Array.from(text);
  return (start, end) => points.slice(start, end).join('');
}

/** Lower-case hexadecimal SHA-256 of the passage [start, end), as `cg:sliceSha256` gives it. */
export function sliceSha256(text: string, start: number, end: number): string {
  return sha256Hex(passage(text, start, end));
}

/** The blocks of a text in code points, parted by blank lines; number 0 is the title. */
export function paragraphs(text: string): readonly Range[] {
  const blocks: Range[] = [];
  let units = 0;
  let points = 0;
  for (const match of text.matchAll(/(?:[^\r\n]*\S[^\r\n]*(?:\r?\n|$))+/g)) {
    points += codePointLength(text.slice(units, match.index));
    const start = points;
    points += codePointLength(match[0]);
    units = match.index + match[0].length;
    blocks.push({ start, end: start + codePointLength(match[0].trimEnd()) });
  }
  return blocks;
}

/** Number of the paragraph in which a position lies; undefined between paragraphs. */
export function paragraphAt(blocks: readonly Range[], position: number): number | undefined {
  const at = blocks.findIndex((block) => block.start <= position && position < block.end);
  return at === -1 ? undefined : at;
}
