/** Takes an element of a page and gives its blocks of text in order: paragraphs, headings, items, rows, captions. */
import { isElement, isText } from './dom.js';

export interface PageBlock {
  readonly text: string;
  /** The element that the block stands in directly. */
  readonly element: Element;
}

/** Elements that begin and end a block. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Elements whose text nobody reads on the page. */
const SILENT = new Set(
  'audio base button canvas datalist embed head iframe input link map math meta noscript object option progress script select style svg template textarea title video'.split(
    ' ',
  ),
);
/** Between the cells of a row. */
const CELLS = ' | ';
/** Deeper than this no page nests what it says. */
export const DEEPEST = 512;

export function blocksOf(top: Element): readonly PageBlock[] {
  const found: PageBlock[] = [];
  let text = '';
  let owner = top;
  const end = () => {
    const clean = tidy(text);
    if (clean !== '') found.push({ text: clean, element: owner });
    text = '';
  };
  const walk = (node: Node, within: Element, depth: number): void => {
    if (isText(node)) {
      if (text === '') owner = within;
      text += within.localName === 'pre' ? node.data : node.data.replace(/\s+/g, ' ');
      return;
    }
    if (!isElement(node) || isHidden(node) || depth > DEEPEST) return;
    const name = node.localName;
    if (name === 'br') {
      text += '\n';
      return;
    }
    const isCell = name === 'td' || name === 'th';
    const parts = BLOCKS.has(name) && !isCell;
    if (parts) end();
    if (isCell && text.trim() !== '') text += CELLS;
    const inner = parts || isCell ? node : within;
    for (const child of node.childNodes) walk(child, inner, depth + 1);
    if (parts) end();
    owner = within;
  };
  for (const child of top.childNodes) walk(child, top, 0);
  end();
  return found.flatMap(({ text, element }) => text.split(/\n{2,}/).map((part) => ({ text: part, element })));
}

/** Not drawn by a browser, as far as the page says so itself. */
function isHidden(element: Element): boolean {
  if (SILENT.has(element.localName) || element.hasAttribute('hidden')) return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');
}

/** Spaces of every kind as one, none at the ends of lines, no control characters; line breaks stay. */
export function tidy(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\ufeff]/g, '')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
  );
}
