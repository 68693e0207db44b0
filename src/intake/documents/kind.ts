/** Takes a source's bytes, name and `Content-Type` and gives what kind of document it is, or says why it is none that is read. */
import { FileError } from '../../model/errors.js';
import type { DocumentKind, SourceBytes } from '../text/arrived-text.js';

const ENDINGS: Readonly<Record<string, DocumentKind>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
};

const TYPES: readonly (readonly [RegExp, DocumentKind])[] = [
  [/^text\/html|^application\/xhtml\+xml/i, 'html'],
  [/^text\/(?:x-)?markdown/i, 'markdown'],
  [/^text\/plain/i, 'text'],
];

/** What begins so is not read, and what to do instead. */
const OTHERS: readonly (readonly [begins: string, what: string, instead: string])[] = [
  ['d0cf11e0a1b11ae1', 'an old Word file, or one with a password', 'save it as .docx without a password'],
  ['7b5c727466', 'RTF', 'save it as .docx'],
  ['89504e47', 'a picture', 'add the text that it shows'],
  ['ffd8ff', 'a picture', 'add the text that it shows'],
  ['47494638', 'a picture', 'add the text that it shows'],
  ['1f8b', 'a packed file', 'unpack it first'],
  ['504b0304', 'a ZIP file, and no .docx', 'unpack it first, or save it as .docx or .pdf'],
];

/** Names of files that are taken out of a folder. */
export const isReadable = (name: string) => kindOfName(name) !== undefined;
export const READABLE = '.txt, .md, .html, .pdf or .docx';

/** @throws FileError for an empty source, a picture, an archive, and other bytes that are no text. */
export function kindOf({ bytes, name, contentType = '' }: SourceBytes): DocumentKind {
  if (bytes.length === 0) throw new FileError(`${name} is empty: name a file with text in it`);
  const begins = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (begins.startsWith('25504446')) return 'pdf';
  if (begins.startsWith('504b0304') && holds(bytes, 'word/document.xml')) return 'docx';
  const other = OTHERS.find(([start]) => begins.startsWith(start));
  const named = kindOfName(name);
  if (other !== undefined)
    throw new FileError(`${name} is ${other[1]}: ${other[2]}. What is read is ${READABLE}`);
  if (named === 'pdf' || named === 'docx') {
    throw new FileError(
      `${name} is no ${named === 'pdf' ? 'PDF' : 'Word file'}, in spite of its name: look whether it came whole`,
    );
  }
  if (!isUtf16(bytes) && bytes.includes(0)) {
    throw new FileError(`${name} is not text: it has a zero byte within. What is read is ${READABLE}`);
  }
  return (
    TYPES.find(([type]) => type.test(contentType))?.[1] ?? named ?? (looksLikeHtml(bytes) ? 'html' : 'text')
  );
}

function kindOfName(name: string): DocumentKind | undefined {
  return ENDINGS[/\.(\w+)(?:[?#].*)?$/.exec(name)?.[1]?.toLowerCase() ?? ''];
}

const isUtf16 = ([a, b]: Uint8Array) => (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);

const holds = (bytes: Uint8Array, what: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(what);

/** Pasted, or from standard input: a page begins with a tag of one, or has paragraphs in tags. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8192)).trimStart();
  return (
    /^(?:\ufeff|ï»¿)?<(?:!doctype html|html|head|body|article|main|div|p|h1|meta|section)\b/i.test(start) ||
    /<\/p>\s*<p\b/i.test(start)
  );
}
