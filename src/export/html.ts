/** The viewer and a graph to one HTML file, piece by piece: it opens from disk and asks nobody for anything (Node). */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { graphFilePieces } from '../graph/file/graph-file.js';
import { layoutGraph } from '../graph/layout/layout.js';
import { aggregateActors } from '../graph/project/actors.js';
import { projectGraph } from '../graph/project/project.js';
import { FileError } from '../model/errors.js';
import type { Corpus } from '../model/records.js';

/** Where `npm run build:viewer` puts the page as one script and one style sheet. */
const PAGE = fileURLToPath(new URL('../../dist/viewer-one-file', import.meta.url));

/**
 * The page with its script, its styles and the graph inside. The content policy lets run what was written here and
 * nothing else, and lets nothing be fetched; the texts of reports are not in it, as they are not in the graph.
 * @param folder the built page; default the one that ships with the package.
 * @throws FileError when the page was not built.
 */
export function* writeHtml(corpus: Corpus, folder: string = PAGE): Iterable<string> {
  if (!existsSync(join(folder, 'page.js'))) {
    throw new FileError(`no page for one file in ${folder}: build it with \`npm run build:viewer\``);
  }
  const script = inScript(readFileSync(join(folder, 'page.js'), 'utf8'));
  const styles = readFileSync(join(folder, 'page.css'), 'utf8').replaceAll('</', '<\\/');
  const icon = readFileSync(join(folder, 'favicon.svg')).toString('base64');
  yield head(corpus, script, styles, icon);
  for (const piece of graphJson(corpus)) yield inData(piece);
  yield '</script>\n';
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.json'))
      yield `${data(name)}${inData(readFileSync(join(folder, name), 'utf8'))}</script>\n`;
  }
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
<link rel="icon" href="data:image/svg+xml;base64,${icon}">
<style>${styles}</style>
</head>
<body>
<div id="app"></div>
<noscript>This page draws a graph and needs JavaScript. Its data stand in this file as JSON.</noscript>
${data('graph.json')}`;
}

/** The page takes a file from the element that has its name; see viewer/src/data/loaded-graph.ts. */
function data(name: string): string {
  return `<script type="application/json" id="${name}">`;
}

/** In JSON `<` stands in texts only, and may be written as an escape: no text can end the element. */
function inData(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

/** Records and positions of both graphs, as `claimgraph build` writes them. */
function graphJson(corpus: Corpus): Iterable<string> {
  const graph = projectGraph(corpus);
  return graphFilePieces(corpus, {
    actors: layoutGraph(aggregateActors(graph)),
    all: layoutGraph(graph),
  });
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
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
