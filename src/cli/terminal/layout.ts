/** Text for a terminal: takes words, gives lines no wider than the columns there are. */
import { columnsOf } from '../../model/columns.js';
import { withoutSteering } from '../../model/steering.js';
import { withoutColours } from './colour-marks.js';

/** Columns that a text takes on screen, where what steers it is shown as its number: colours and combining marks take none, East Asian wide characters two. */
export function widthOf(text: string): number {
  return columnsOf(withoutSteering(withoutColours(text)));
}

/**
 * Break a text at spaces into lines of at most `width` columns, the first of at most `first`; a longer word is cut. No-break spaces hold a number
 * and its word together and come out as plain ones, so that what is shown can be searched and copied.
 */
export function wrap(text: string, width: number, first = width): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\r\n]+/).flatMap((word) => cut(word, Math.min(first, width)))) {
    const room = lines.length === 0 ? first : width;
    if (line === '') line = word;
    else if (widthOf(line) + 1 + widthOf(word) <= room) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.map((each) => each.replaceAll('\u00a0', ' '));
}

/** A paragraph whose first line begins with `first` and whose other lines stand under it at `rest`. */
export function paragraph(
  text: string,
  width: number,
  first = '',
  rest = ' '.repeat(widthOf(first)),
): string[] {
  const room = (margin: string) => Math.max(20, width - widthOf(margin));
  return wrap(text, room(rest), room(first)).map((line, i) => (i === 0 ? first : rest) + line);
}

function cut(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of withoutColours(word)) {
    if (widthOf(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
