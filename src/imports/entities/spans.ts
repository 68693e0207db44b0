/** Where the elements of an array stand in the text of a JSON document, without reading them into values. */

export type Span = readonly [start: number, end: number];

/**
 * The elements of the array that the document is, or that one of its keys holds.
 * @param text a document that a parser takes
 * @param keys names of which the first that holds an array counts
 * @returns undefined where there is no such array
 */
export function elementsIn(text: string, keys: readonly string[]): readonly Span[] | undefined {
  const start = skipSpace(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  if (text[start] === '[') return partsOf(text, start);
  if (text[start] !== '{') return undefined;
  const members = partsOf(text, start).map(([from, to]) => {
    const keyEnd = endOfText(text, from);
    const value = skipSpace(text, skipSpace(text, keyEnd) + 1);
    return { key: text.slice(from + 1, keyEnd - 1), value, end: to };
  });
  const array = keys
    .flatMap((key) => members.filter((member) => member.key === key))
    .find(({ value }) => text[value] === '[');
  return array === undefined ? undefined : partsOf(text, array.value);
}

/** What stands between the commas of the array or object that opens at `open`. */
function partsOf(text: string, open: number): readonly Span[] {
  const parts: Span[] = [];
  let start = open + 1;
  let depth = 0;
  const end = (at: number) => {
    const span = trimmed(text, start, at);
    if (span[0] < span[1]) parts.push(span);
    start = at + 1;
  };
  for (let at = open + 1; at < text.length; at++) {
    const mark = text[at];
    if (mark === '"') at = endOfText(text, at) - 1;
    else if (mark === '{' || mark === '[') depth++;
    else if ((mark === '}' || mark === ']') && depth-- === 0) {
      end(at);
      break;
    } else if (mark === ',' && depth === 0) end(at);
  }
  return parts;
}

/** After the closing quotation mark of the text that opens at `at`. */
function endOfText(text: string, at: number): number {
  for (let next = at + 1; next < text.length; next++) {
    if (text[next] === '\\') next++;
    else if (text[next] === '"') return next + 1;
  }
  return text.length;
}

const isSpace = (mark: string | undefined) => mark === ' ' || mark === '\n' || mark === '\r' || mark === '\t';

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text[at])) at++;
  return at;
}

function trimmed(text: string, from: number, to: number): Span {
  let end = to;
  while (end > from && isSpace(text[end - 1])) end--;
  return [Math.min(skipSpace(text, from), end), end];
}
