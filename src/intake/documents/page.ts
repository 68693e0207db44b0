/** Takes a page as HTML and gives the blocks of its article; what stands between them and is not the article's is marked. */
import type { DocumentText } from '../text/arrived-text.js';
import { blocksOf, DEEPEST, type PageBlock } from './blocks.js';
import { domOf } from './dom.js';
import { metadataOf } from './metadata.js';

/** Numbers elements, so that those that the article keeps are found again in the page. */
const NUMBER = 'data-claimgraph-number';

/** @param address where the page stands: links in its metadata are read against it */
export async function pageText(html: string, address?: string): Promise<DocumentText> {
  const document = await domOf(html);
  const metadata = metadataOf(document, address);
  const all = blocksOf(document.body);
  const kept = numbered(document) > DEEPEST ? NOTHING : await keptByArticle(document);
  const isKept = ({ element, text }: PageBlock) =>
    kept.numbers.has(element.getAttribute(NUMBER) ?? '') && kept.text.includes(plain(text));
  const first = all.findIndex(isKept);
  // A fragment, or a page without an article: all that it says.
  if (first === -1) return { ...metadata, blocks: all.map(asMarked) };
  const last = all.findLastIndex(isKept);
  const blocks = all
    .slice(first, last + 1)
    .map((block) => (isKept(block) ? asMarked(block) : { text: block.text, why: whyLeftOut(block) }));
  const heading = metadata.title ?? headingOf(document);
  return { ...metadata, ...(heading === undefined ? {} : { title: heading }), blocks };
}

/** Gives each element its number, in a walk and not by a selector, which asks for all ancestors of each; gives how deep they are nested. */
function numbered(document: Document): number {
  let [deepest, depth, number] = [0, 0, 0];
  for (let element: Element | null = document.body; element !== null; ) {
    element.setAttribute(NUMBER, String(number));
    number += 1;
    deepest = Math.max(deepest, depth);
    if (element.firstElementChild !== null) {
      element = element.firstElementChild;
      depth += 1;
      continue;
    }
    while (element !== null && depth > 0 && element.nextElementSibling === null) {
      element = element.parentElement;
      depth -= 1;
    }
    element = depth === 0 ? null : (element?.nextElementSibling ?? null);
  }
  return deepest;
}

const NOTHING = { numbers: new Set<string>(), text: '' };

/** Readability works on a document that it takes apart: the copy is its own. */
async function keptByArticle(document: Document) {
  const { Readability } = await import('@mozilla/readability');
  const copy = document.cloneNode(true) as Document;
  const article = new Readability(copy, { serializer: (node) => node, charThreshold: 200 }).parse();
  const content = article?.content as Element | null | undefined;
  if (content === null || content === undefined) return NOTHING;
  const numbers = new Set<string>();
  for (const element of content.querySelectorAll(`[${NUMBER}]`))
    numbers.add(element.getAttribute(NUMBER) ?? '');
  return { numbers, text: plain(content.textContent ?? '') };
}

const plain = (text: string) => text.replace(/[\s|\u200b\u00ad\ufeff]+/g, '');

/** Captions stand in the article, and are not what it says. */
const asMarked = ({ text, element }: PageBlock) =>
  element.closest('figcaption') === null ? { text } : { text, why: 'boilerplate:caption' };

function whyLeftOut({ element }: PageBlock): string {
  if (element.closest('figcaption, figure') !== null) return 'boilerplate:caption';
  if (element.closest('nav') !== null) return 'boilerplate:navigation';
  return element.closest('aside') === null ? 'boilerplate:beside-the-article' : 'boilerplate:aside';
}

function headingOf(document: Document): string | undefined {
  const headings = [...document.querySelectorAll('h1')].map((each) => each.textContent?.trim() ?? '');
  const [only, ...others] = headings.filter((text) => text !== '');
  return others.length === 0 ? only : undefined;
}
