/** Trees to read: takes a parsed sentence and gives the lines of its dependency tree, indented, within a width. */
import type { Sentence, Token } from '../../language/types.js';
import { withoutSteering } from '../../model/steering.js';

/** What the colours do; the functions of `picocolors`, or ones that leave the text alone. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  cyan(text: string): string;
}

/** Columns for the part of speech, the relation and the lemma. */
const COLUMNS = { upos: 7, deprel: 14, lemma: 16 };
/** Deeper words are not indented further; their depth is given instead. */
const DEEPEST = 12;

/** The lines of one sentence's tree, root first, dependents in the order of the text. */
export function treeLines({ tokens }: Sentence, width: number, paint: Paint): readonly string[] {
  const children: number[][] = tokens.map(() => []);
  const roots: number[] = [];
  for (const [place, { head }] of tokens.entries()) (children[head - 1] ?? roots).push(place);
  const left = Math.max(16, width - COLUMNS.upos - COLUMNS.deprel - COLUMNS.lemma);
  const lines: string[] = [];
  const open: Branch[] = roots.toReversed().map((place) => ({ place, depth: 0, stem: '', last: true }));
  for (let branch = open.pop(); branch !== undefined; branch = open.pop()) {
    lines.push(treeLine(tokens[branch.place]!, branch, left, paint));
    const below = children[branch.place]!;
    for (let k = below.length - 1; k >= 0; k -= 1)
      open.push(under(branch, below[k]!, k === below.length - 1));
  }
  return lines;
}

interface Branch {
  readonly place: number;
  readonly depth: number;
  /** What stands before the branches of its dependents. */
  readonly stem: string;
  readonly last: boolean;
}

function under({ depth, stem, last }: Branch, place: number, isLast: boolean): Branch {
  const grown = depth === 0 || depth >= DEEPEST ? stem : `${stem}${last ? '  ' : '│ '}`;
  return { place, depth: depth + 1, stem: grown, last: isLast };
}

function treeLine(token: Token, { depth, stem, last }: Branch, left: number, paint: Paint): string {
  const mark = depth === 0 ? '' : `${stem}${last ? '└ ' : '├ '}`;
  const deep = depth > DEEPEST ? `${depth}: ` : '';
  const form = cut(printable(token.form), left - widthOf(mark) - deep.length - 1);
  const gap = ' '.repeat(Math.max(1, left - widthOf(mark) - deep.length - widthOf(form)));
  const upos = token.upos.padEnd(COLUMNS.upos);
  const deprel = cut(token.deprel, COLUMNS.deprel - 1).padEnd(COLUMNS.deprel);
  const lemma = cut(printable(token.lemma), COLUMNS.lemma);
  const shown = depth === 0 ? paint.bold(form) : form;
  return `${paint.dim(mark + deep)}${shown}${gap}${paint.cyan(upos)}${deprel}${paint.dim(lemma)}`.trimEnd();
}

/** Columns of a text on a terminal: East Asian and emoji characters take two, combining marks none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}|\u200d/u.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** A text cut to a width, with `…` where something is missing. */
export function cut(text: string, width: number): string {
  // No more than this many code units can fit; a word of megabytes is not measured.
  if (text.length <= width && widthOf(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    const size = widthOf(character);
    if (used + size > width - 1) break;
    kept += character;
    used += size;
  }
  return `${kept}…`;
}

/** Text for a terminal: one line, in which what steers or hides is shown as its number. */
export function printable(text: string): string {
  return withoutSteering(text.slice(0, 20_000).replace(/[^\S\ufeff\u2028\u2029]+/g, ' '));
}

/** A text in lines of a width, broken between words. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = cut(word, width);
    } else line = line === '' ? cut(word, width) : longer;
  }
  return line === '' ? lines : [...lines, line];
}
