/** Takes plain text and gives its blocks. Text in the form of a report is kept to the byte: it is known by its hash. */

import { withoutMark } from '../../reports/utf8.js';
import type { DocumentText } from '../text/arrived-text.js';

/** Blocks stand between blank lines; where a text has none, each line is one. */
export function plainText(raw: string): DocumentText {
  const text = withLf(raw);
  const parted = blocksOf(text.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/));
  if (parted.length > 1) return { blocks: parted, asItStands: text };
  return { blocks: blocksOf(text.split('\n')) };
}

const blocksOf = (parts: readonly string[]) =>
  parts.map((part) => ({ text: part.trim() })).filter(({ text }) => text !== '');

/** One way of ending lines, and no byte order mark. */
export const withLf = (text: string) => withoutMark(text).replace(/\r\n?/g, '\n');
