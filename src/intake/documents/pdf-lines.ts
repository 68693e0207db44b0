/** Takes the pieces of text of one page of a PDF with their places and gives its lines, and lines as paragraphs. */

/** A piece as pdf.js gives it; `transform` ends with x and y, from the lower left corner. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly height: number;
}

/** A gap between two lines beyond this share of the usual one begins a paragraph. */
const WIDER = 1.35;
/** A first line set in by more than this share of its height does too. */
const SET_IN = 0.8;

/** In the order in which the page gives them, which is the order of reading in all but odd PDFs. */
export function linesOf(items: readonly TextItem[]): readonly Line[] {
  const lines: Line[] = [];
  let now: Line | undefined;
  const end = () => {
    if (now !== undefined && now.text.trim() !== '') lines.push({ ...now, text: now.text.trim() });
    now = undefined;
  };
  for (const { str, transform, width, height, hasEOL } of items) {
    const [x = 0, y = 0] = transform.slice(4);
    if (str !== '') {
      const size = height || Math.abs(transform[3] ?? 0) || 1;
      if (now !== undefined && Math.abs(now.y - y) > 0.6 * Math.max(now.height, size)) end();
      const gap: boolean =
        now !== undefined && x - now.right > 0.15 * size && !/\s$/.test(now.text) && !/^\s/.test(str);
      now =
        now === undefined
          ? { text: str, x, y, right: x + width, height: size }
          : {
              ...now,
              text: `${now.text}${gap ? ' ' : ''}${str}`,
              right: x + width,
              height: Math.max(now.height, size),
            };
    }
    if (hasEOL) end();
  }
  end();
  return lines;
}

/** The gap between two lines of a paragraph: the commonest of all pages, of equally common ones the least. */
export function usualGap(pages: readonly (readonly Line[])[]): number {
  const times = new Map<number, number>();
  for (const lines of pages) {
    for (const [i, line] of lines.entries()) {
      const gap = Math.round(2 * ((lines[i - 1]?.y ?? line.y) - line.y)) / 2;
      if (gap > 0) times.set(gap, (times.get(gap) ?? 0) + 1);
    }
  }
  const [first] = [...times].sort(([a, n], [b, m]) => m - n || a - b);
  return first?.[0] ?? Number.POSITIVE_INFINITY;
}

/** @param usual the gap between two lines of a paragraph */
export function paragraphsOf(lines: readonly Line[], usual: number): readonly string[] {
  const left = Math.min(...lines.map(({ x }) => x));
  const paragraphs: string[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before === undefined || begins(line, before, usual, left)) paragraphs.push(line.text);
    else paragraphs.push(joined(paragraphs.pop()!, line.text));
  }
  return paragraphs;
}

function begins(line: Line, before: Line, usual: number, left: number): boolean {
  const gap = before.y - line.y;
  // Back to the top: the next column, in which a paragraph may go on.
  if (gap < 0) return !/[\p{L},;-]$/u.test(before.text);
  if (gap > WIDER * usual) return true;
  if (Math.abs(line.height - before.height) > 0.15 * before.height) return true;
  return line.x - left > SET_IN * line.height && line.x - before.x > SET_IN * line.height;
}

/** A word cut at the end of a line is put together again where it goes on in lower case. */
function joined(text: string, next: string): string {
  if (/\p{Ll}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
  return /[-\u2010]$/.test(text) && !/\s[-\u2010]$/.test(text) ? text + next : `${text} ${next}`;
}
