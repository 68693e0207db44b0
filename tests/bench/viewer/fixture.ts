/** Takes a number of nodes, gives an invented claims graph of about that size: the viewer's own file, and its nodes, edges and positions for the peers. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphJson } from '../../../src/cli/view/graph-json.js';
import { decodeGraphFile } from '../../../src/graph/file/graph-file.js';
import { projectGraph } from '../../../src/graph/project/project.js';
import { openGraph } from '../../../src/open.js';
import { claimsGraph } from '../generate.js';
import type { PlainGraph } from './plain.js';

/** Of each event there are five claims; three of them (by whom, at whom, where) are drawn as edges. */
const CLAIMS_PER_EVENT = 5;
/** Nodes for each event: itself, and its share of the actors and of the places. */
const NODES_PER_EVENT = 1 + CLAIMS_PER_EVENT * (1 / 40 + 1 / 100);

export interface Fixture {
  /** Text of graph.json. */
  readonly file: string;
  /** What is drawn with all layers, for the peers. */
  readonly plain: PlainGraph;
}

/** The same number gives the same graph; it is kept in `folder`, since making the larger ones takes half a minute. */
export async function fixture(nodes: number, folder: string): Promise<Fixture> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${nodes}.json`);
  if (!existsSync(path)) {
    process.stderr.write(`bench: making an invented graph of ${nodes} nodes\n`);
    const claims = Math.round(nodes / NODES_PER_EVENT) * CLAIMS_PER_EVENT;
    const quads = join(folder, `${nodes}.nq`);
    writeFileSync(quads, [...claimsGraph({ claims })].join(''));
    const graph = await openGraph(quads);
    writeFileSync(path, graphJson(graph));
    await graph.close();
  }
  const file = readFileSync(path, 'utf8');
  return { file, plain: drawnOf(file) };
}

/** What the page draws when all layers are on: nodes with an edge, claimed propositions without loops. */
function drawnOf(file: string): PlainGraph {
  const { corpus, layouts } = decodeGraphFile(file);
  const graph = projectGraph(corpus);
  const edges: [string, string][] = [];
  graph.forEachEdge((_key, { betweenActors, derived }, source, target) => {
    if (!betweenActors && !derived && source !== target) edges.push([source, target]);
  });
  const linked = new Set(edges.flat());
  const nodes = [...layouts.all].flatMap(([id, { x, y }]) =>
    linked.has(id) ? [{ id, label: graph.getNodeAttribute(id, 'label'), x, y }] : [],
  );
  return { nodes, edges };
}
