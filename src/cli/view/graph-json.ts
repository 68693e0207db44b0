/** What the viewer fetches: takes an open graph, and a folder of texts, gives `graph.json` and `texts.json`. */
import { encodeGraphFile } from '../../graph/file/graph-file.js';
import { encodePicture } from '../../graph/file/picture.js';
import { layoutGraph } from '../../graph/layout/layout.js';
import { NotFoundError } from '../../model/errors.js';
import type { OpenGraph } from '../../open.js';
import { readTexts } from '../../reports/texts.js';

/** Below so many lines the page has read everything before anyone would notice. */
const MANY_LINES = 2_000;

/** Records and positions of both graphs, of a large one its picture first; the same data give the same bytes. */
export function graphJson({ told, graph, actorGraph }: OpenGraph): string {
  const layouts = { actors: layoutGraph(actorGraph), all: layoutGraph(graph) };
  const picture = graph.size < MANY_LINES ? undefined : encodePicture(graph, actorGraph, layouts);
  return encodeGraphFile(told, layouts, picture);
}

/** Those of a project's texts that are there by now: others may come while it is looked at. */
export async function textsAtHand(graph: OpenGraph, folder: string): Promise<string> {
  return textsJson(graph, folder, () => {}).catch((error) => {
    if (error instanceof NotFoundError) return '{}';
    throw error;
  });
}

/** The texts that the graph's reports were read from, by their SHA-256; what else lies in the folder stays there. */
export async function textsJson(
  { corpus }: OpenGraph,
  folder: string,
  warn: (message: string) => void,
): Promise<string> {
  const texts = await readTexts(folder);
  const reports = [...corpus.utterances.values()].flatMap(({ report }) => report ?? []);
  const found = reports.flatMap(({ textSha256 }) => {
    const file = texts.get(textSha256);
    return file === undefined ? [] : [[textSha256, file.text] as const];
  });
  const missing = reports.filter(({ textSha256 }) => !texts.has(textSha256)).map(({ number }) => number);
  if (missing.length > 0) {
    warn(`${folder} holds no text with the hash of report ${missing.join(', ')}: its passages are not shown`);
  }
  return JSON.stringify(Object.fromEntries(found));
}
