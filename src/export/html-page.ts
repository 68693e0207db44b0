/** The viewer's built page and a graph to one HTML file, piece by piece: it opens from disk and asks nobody for anything; browser-safe. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { graphFilePieces } from '../graph/file/graph-file.js';
import type { Layouts } from '../graph/layout/positions.js';
import type { Corpus } from '../model/records.js';

/** Where the built page for one file stands beside the page that is served, and what of it a file needs. */
export const ONE_FILE_FOLDER = 'one-file';
export const PAGE_SCRIPT = 'page.js';
export const PAGE_STYLES = 'page.css';
export const PAGE_ICON = 'favicon.svg';

/** Names of the elements that hold data; the page takes a file from the element that has its name. */
export const GRAPH_ELEMENT = 'graph.json';
export const TEXTS_ELEMENT = 'texts.json';
export const VIEW_ELEMENT = 'view';
export const NOTES_ELEMENT = 'notes.json';

/** The page as it was built. */
export interface PageParts {
  readonly script: string;
  readonly styles: string;
  /** SVG. */
  readonly icon: string;
  /** Files that the page fetches elsewhere, such as coasts: name and JSON. */
  readonly data: readonly (readonly [name: string, json: string])[];
}

export interface PageContents {
  readonly corpus: Corpus;
  readonly layouts: Layouts;
  /** SHA-256 of a report's text -> the text; see passages-only.ts. None unless given. */
  readonly texts?: ReadonlyMap<string, string>;
  /** What the page opens with, as it stands in an address: `#node=actor:jnim`. */
  readonly view?: string;
  /** JSON of what was noted and goes with it, such as a story. */
  readonly notes?: string;
}

/**
 * The page with its script, its styles and the graph inside. The content policy lets run what was written here and
 * nothing else, and lets nothing be fetched.
 */
export function* htmlPage(
  parts: PageParts,
  { corpus, layouts, texts, view, notes }: PageContents,
): Iterable<string> {
  const script = inScript(parts.script);
  const styles = parts.styles.replaceAll('</', '<\\/');
  yield head(corpus, script, styles, parts.icon);
  yield opening(GRAPH_ELEMENT);
  for (const piece of graphFilePieces(corpus, layouts)) yield inData(piece);
  yield CLOSING;
  if (texts !== undefined && texts.size > 0)
    yield element(TEXTS_ELEMENT, JSON.stringify(Object.fromEntries(texts)));
  if (view !== undefined && view !== '') yield element(VIEW_ELEMENT, JSON.stringify(view));
  if (notes !== undefined) yield element(NOTES_ELEMENT, notes);
  for (const [name, json] of parts.data) yield element(name, json);
  yield `<script type="module">${script}</script>\n</body>\n</html>\n`;
}

function head(corpus: Corpus, script: string, styles: string, icon: string): string {
  const reports = [...corpus.utterances.values()].filter(({ report }) => report !== undefined).length;
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(styles)}'`,
    'img-src data: blob:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="description" content="Who says what about whom: ${counted(corpus.claims.size, 'claim')} from ${counted(reports, 'report')}. The data stand in this file as JSON, in the element with the id graph.json.">
<title>claimgraph: ${counted(corpus.claims.size, 'claim')} from ${counted(reports, 'report')}</title>
<link rel="icon" href="data:image/svg+xml;base64,${base64(utf8ToBytes(icon))}">
<style>${styles}</style>
</head>
<body>
<div id="app"></div>
<noscript>This page draws a graph and needs JavaScript. Its data stand in this file as JSON.</noscript>
`;
}

const CLOSING = '</script>\n';

function opening(name: string): string {
  return `<script type="application/json" id="${name}">`;
}

function element(name: string, json: string): string {
  return `${opening(name)}${inData(json)}${CLOSING}`;
}

/** In JSON `<` stands in texts only, and may be written as an escape: no text can end the element. */
function inData(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

/**
 * What ends a script element early or changes its characters, in a spelling that means the same in every string,
 * pattern and template of JavaScript (HTML standard, "Restrictions for contents of script elements").
 */
function inScript(code: string): string {
  return code
    .replace(/<(?=\/script|!--)/gi, '\\x3c')
    .replaceAll('\0', '\\x00')
    .replace(/\r\n?/g, '\n');
}

/** As a content policy names what is inline. */
function hashOf(text: string): string {
  return `sha256-${base64(sha256(utf8ToBytes(text)))}`;
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
