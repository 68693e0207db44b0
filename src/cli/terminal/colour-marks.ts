/** Marks that stand for our own colours until a line is written: data cannot forge them, so whatever else looks like a colour is none of ours. */
import { randomBytes } from 'node:crypto';

/** Another one in each run: a file cannot hold it. */
const RUN = randomBytes(8).toString('hex');
const MARK = new RegExp(`\ufdd0${RUN}:(\\d{1,2})\ufdd1`, 'g');
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that begins a colour
const COLOUR = /\u001b\[(\d{1,2})m/g;

/** The escape codes in a text that holds no others, as marks. */
export function toMarks(text: string): string {
  return text.replace(COLOUR, `\ufdd0${RUN}:$1\ufdd1`);
}

export function toColours(text: string): string {
  return text.replace(MARK, '\u001b[$1m');
}

/** The text as it stands on screen: without marks, and without escape codes of colours. */
export function withoutColours(text: string): string {
  return text.replace(MARK, '').replace(COLOUR, '');
}
