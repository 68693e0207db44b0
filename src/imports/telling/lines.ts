/** A text file to the places of its lines: each as a passage, in code points, with its hash (Node). */
import { createHash } from 'node:crypto';
import { readText } from '../../dataset/read/bytes.js';
import { sha256Hex } from '../../model/identifiers.js';
import type { Passage } from './told.js';

export interface Lines {
  /** Lower-case hexadecimal SHA-256 of the UTF-8 bytes of the whole text. */
  readonly textSha256: string;
  /** Where a line stands, 0 being the whole file; undefined where it is empty or was not asked for. */
  readonly passage: (line: number) => Passage | undefined;
}

/**
 * Goes through the file once; what it holds grows with the lines that are asked for.
 * @param wanted numbers of lines, from 1
 * @param given what the file is to hold: then the disk is not asked
 * @throws FileError as readText does.
 */
export async function linesOf(
  file: string,
  wanted: ReadonlySet<number>,
  most: number | undefined,
  given?: string,
): Promise<Lines> {
  const whole = createHash('sha256');
  const passages = new Map<number, Passage>();
  let number = 1;
  let start = 0;
  let begun = '';
  const take = (line: string, ending: number) => {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    const length = codePoints(text);
    if (length > 0 && wanted.has(number)) {
      const sliceSha256 = sha256Hex(text);
      passages.set(number, { number, start, end: start + length, sliceSha256 });
    }
    start += length + line.length - text.length + ending;
    number++;
  };
  const push = (text: string) => {
    whole.update(text);
    const parts = (begun + text).split('\n');
    begun = parts.pop() ?? '';
    for (const line of parts) take(line, 1);
  };
  if (given === undefined) await readText(file, push, most);
  else push(given);
  take(begun, 0);
  const textSha256 = whole.digest('hex');
  if (start > 0) passages.set(0, { number: 0, start: 0, end: start, sliceSha256: textSha256 });
  return { textSha256, passage: (line) => passages.get(line) };
}

/** Characters as Unicode counts them: a pair of surrogates is one. */
export function codePoints(text: string): number {
  let pairs = 0;
  for (let at = 0; at < text.length; at++) if ((text.charCodeAt(at) & 0xfc00) === 0xd800) pairs++;
  return text.length - pairs;
}
