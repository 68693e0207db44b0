/** Passages to their paragraph: takes a text and spans in code points, gives the paragraph in parts, marked and not. */
import type { Range } from '../../../src/model/range.js';
import { paragraphAt, paragraphs, passage } from '../../../src/reports/passages.js';

export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * The text from the start of the paragraph of the first span to the end of that of the last, in order.
 * @throws EvidenceError where a span does not lie in the text.
 */
export function inContext(text: string, spans: readonly Range[]): readonly Part[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const first = sorted[0];
  if (first === undefined) return [];
  const blocks = paragraphs(text);
  const last = Math.max(...sorted.map(({ end }) => end));
  const start = blocks[paragraphAt(blocks, first.start) ?? -1]?.start ?? first.start;
  const end = blocks[paragraphAt(blocks, last - 1) ?? -1]?.end ?? last;
  const parts: Part[] = [];
  let at = start;
  const add = (to: number, marked: boolean) => {
    if (to <= at) return;
    parts.push({ text: passage(text, at, to), marked });
    at = to;
  };
  for (const span of sorted) {
    add(span.start, false);
    add(span.end, true);
  }
  add(end, false);
  return parts;
}
