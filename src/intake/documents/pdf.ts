/** Takes a PDF and gives its blocks, page by page; running heads and page numbers are marked. Its own fields on title and author are of the file, and left. */
import { FileError } from '../../model/errors.js';
import type { Block, DocumentText } from '../text/arrived-text.js';
import { tidy } from './blocks.js';
import { type Line, linesOf, paragraphsOf, type TextItem, usualGap } from './pdf-lines.js';

/** What is used of pdf.js: the types that come with the package do not resolve under Node's own rules. */
interface PdfLibrary {
  readonly resolvePDFJS: () => Promise<{
    readonly getDocument: (of: {
      readonly data: Uint8Array;
      readonly isEvalSupported: false;
      readonly verbosity: 0;
    }) => { readonly promise: Promise<PdfDocument> };
  }>;
}

interface PdfDocument {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<{
    readonly getTextContent: () => Promise<{ readonly items: readonly (TextItem | object)[] }>;
    readonly cleanup: () => void;
  }>;
}

/** A page has fewer words than these where only its number or a stamp is text. */
const LEAST_LETTERS = 20;
/** A line at the edge of as many pages is none of the report's. */
const REPEATED = 3;

/** @throws FileError for a PDF with a password, without text, or broken. */
export async function pdfText(bytes: Uint8Array, name: string): Promise<DocumentText> {
  const pages = await pagesOf(bytes, name);
  const letters = pages.flat().reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  if (letters < LEAST_LETTERS) {
    throw new FileError(
      `${name} has ${pages.length} ${pages.length === 1 ? 'page' : 'pages'} and no text: it holds pictures of pages. Have the text recognised first, for example by ocrmypdf IN.pdf OUT.pdf`,
    );
  }
  const usual = usualGap(pages);
  const running = runningLines(pages);
  const isRunning = (line: Line) => running.has(patternOf(line.text)) || /^\W*\d{1,4}\W*$/.test(line.text);
  const blocks = pages.flatMap((lines): readonly Block[] => {
    const [top, inner, bottom] = edges(lines, isRunning);
    return [
      ...top.map(furniture),
      ...paragraphsOf(inner, usual).map((text) => ({ text: tidy(text) })),
      ...bottom.map(furniture),
    ];
  });
  return { blocks };
}

const furniture = ({ text }: Line) => ({ text: tidy(text), why: 'boilerplate:running-head' });

async function pagesOf(bytes: Uint8Array, name: string): Promise<readonly (readonly Line[])[]> {
  const { resolvePDFJS } = (await import('pdfjs-serverless')) as unknown as PdfLibrary;
  const { getDocument } = await resolvePDFJS();
  // pdf.js takes the bytes away from whoever gave them.
  const task = getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, verbosity: 0 });
  const pdf = await task.promise.catch((cause) => {
    throw new FileError(`${name} ${whyNot(cause)}`, { cause });
  });
  const pages: (readonly Line[])[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOf(items.filter((item): item is TextItem => 'str' in item)));
    page.cleanup();
  }
  return pages;
}

function whyNot(cause: unknown): string {
  return (cause as Error).name === 'PasswordException'
    ? 'asks for a password: open it, save it without one, and add that'
    : 'cannot be read as a PDF: look whether it came whole, or print it to a PDF again';
}

/** Lines first or last on their page that stand on several, whatever number they carry. */
function runningLines(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const lines of pages) {
    const ends = new Set(
      [lines[0], lines[1], lines.at(-2), lines.at(-1)].flatMap((line) => (line ? patternOf(line.text) : [])),
    );
    for (const each of ends) times.set(each, (times.get(each) ?? 0) + 1);
  }
  return new Set([...times].filter(([, count]) => count >= REPEATED).map(([pattern]) => pattern));
}

const patternOf = (text: string) => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();

function edges(lines: readonly Line[], isRunning: (line: Line) => boolean) {
  let start = 0;
  let end = lines.length;
  while (start < end && isRunning(lines[start]!)) start += 1;
  while (end > start && isRunning(lines[end - 1]!)) end -= 1;
  return [lines.slice(0, start), lines.slice(start, end), lines.slice(end)] as const;
}
