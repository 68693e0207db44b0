/** A passage to its paragraph: takes a text and a span in code points, gives what stands before, in and after it. */
import type { Range } from '../../../src/model/range.js';
import { paragraphAt, paragraphs, passage } from '../../../src/reports/passages.js';

export interface PassageInContext {
  readonly before: string;
  readonly passage: string;
  readonly after: string;
}

/** @throws EvidenceError where the span does not lie in the text. */
export function inContext(text: string, { start, end }: Range): PassageInContext {
  const blocks = paragraphs(text);
  const first = blocks[paragraphAt(blocks, start) ?? -1];
  const last = blocks[paragraphAt(blocks, end - 1) ?? -1];
  const part = (from: number, to: number) => (from < to ? passage(text, from, to) : '');
  return {
    before: part(first?.start ?? start, start),
    passage: passage(text, start, end),
    after: part(end, last?.end ?? end),
  };
}
