/** Takes the blocks of a document and what it says of itself, and gives the text of the report with its boilerplate marked. */
import { findBoilerplate } from '../../language/text/boilerplate.js';
import { FileError } from '../../model/errors.js';
import type { Range } from '../../model/range.js';
import { codePointLength } from '../../reports/passages.js';
import type { Block, DocumentText, Unread } from './arrived-text.js';
import { MOST_CHARACTERS } from './limits.js';

export interface Composed {
  readonly text: string;
  readonly title: string;
  readonly unread: readonly Unread[];
}

/** Titles stay one line: the rest of a long first block follows as text. */
const LONGEST_TITLE = 300;

/**
 * Block 0 is the title: the document's own, or its first block where that is a line like one.
 * @param name of the source, for messages
 * @throws FileError where there is no text, or too much of it.
 */
export function compose({ blocks: given, title: known, asItStands }: DocumentText, name: string): Composed {
  const blocks = given.filter(({ text }) => text.trim() !== '');
  if (blocks.length === 0) {
    throw new FileError(
      `${name} holds no text: there is nothing to read in it. Look whether it is the right one`,
    );
  }
  const title = known === undefined ? undefined : oneLine(known);
  const first = blocks.findIndex(({ why }) => why === undefined);
  const whole = title === undefined ? firstOnTop(blocks, first) : withTitle(title, blocks, first);
  const isFirst = title === undefined || alike(oneLine(blocks[0]!.text), title);
  const text =
    asItStands !== undefined && isFirst
      ? asItStands
      : `${whole.map((block) => block.text.trim()).join('\n\n')}\n`;
  if (text.length > MOST_CHARACTERS) {
    throw new FileError(
      `${name} has ${text.length} characters of text, and ${MOST_CHARACTERS} are read at most: add its parts one by one`,
    );
  }
  return {
    text,
    title: title ?? cutTitle(oneLine(whole[0]!.text.split('\n', 1)[0]!)),
    unread: together([...(text === asItStands ? [] : marked(whole)), ...wordedAsBoilerplate(text)]),
  };
}

/** The title goes to the top, once: a block among the first that says the same is not told again. */
function withTitle(title: string, blocks: readonly Block[], first: number): readonly Block[] {
  const at = blocks.findIndex((block, i) => i <= Math.max(first, 0) && alike(oneLine(block.text), title));
  const rest = at === -1 ? blocks : blocks.filter((_, i) => i !== at);
  return [{ text: title }, ...rest];
}

/** What runs over the head of a page stands below the title: block 0 is always that. */
function firstOnTop(blocks: readonly Block[], first: number): readonly Block[] {
  return first <= 0 ? blocks : [blocks[first]!, ...blocks.slice(0, first), ...blocks.slice(first + 1)];
}

const alike = (a: string, b: string) => plain(a) === plain(b);
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** White space of any kind, line breaks too, as one space. */
export const oneLine = (text: string) => text.replace(/[\s\u0085\u2028\u2029]+/g, ' ').trim();

function cutTitle(line: string): string {
  const points = Array.from(line);
  return points.length <= LONGEST_TITLE ? line : `${points.slice(0, LONGEST_TITLE - 1).join('')}…`;
}

function marked(blocks: readonly Block[]): readonly Unread[] {
  let at = 0;
  return blocks.flatMap(({ text, why }) => {
    const start = at;
    const end = start + codePointLength(text.trim());
    at = end + 2;
    return why === undefined ? [] : [{ start, end, why }];
  });
}

/** The title is never boilerplate, however it is worded. */
function wordedAsBoilerplate(text: string): readonly Unread[] {
  return findBoilerplate(text)
    .filter(({ start }) => start > 0)
    .map(({ start, end, kind }) => ({ start, end, why: `boilerplate:${kind}` }));
}

/** In order; of two that overlap the first stays, as the source's own marks come first. */
function together(spans: readonly Unread[]): readonly Unread[] {
  const kept: Unread[] = [];
  for (const span of spans) if (!kept.some((each) => overlap(each, span))) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}

const overlap = (a: Range, b: Range) => a.start < b.end && b.start < a.end;
