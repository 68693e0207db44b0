/** What is derived of data as a whole, and what stands derived in a store, as lines that can be held against each other. */
import { readFileSync } from 'node:fs';
import { writeQuadLine } from '../../src/dataset/nquads.js';
import { openGraph } from '../../src/index.js';
import type { OxigraphServer } from './oxigraph-server.js';

const GRAPHS = 'https://w3id.org/claimgraph/graph/';
const CASUALTIES = `<${GRAPHS}derived/casualties>`;
const ABOUT = '<https://w3id.org/claimgraph/ns#about>';

/** In order; without what all events together come to, which needs all of them at once. */
export async function derivedOfWhole(data: string): Promise<readonly string[]> {
  const { dataset, derivedGraphs } = await openGraph(data);
  const lines = [...dataset.quads()].filter(({ graph }) => derivedGraphs.has(graph.value)).map(writeQuadLine);
  const node = (line: string) => line.slice(0, line.indexOf(' '));
  const ofEvents = new Set(lines.filter((line) => line.includes(` ${ABOUT} `)).map(node));
  return lines.filter((line) => !line.endsWith(`${CASUALTIES} .\n`) || ofEvents.has(node(line))).sort();
}

export function derivedThere({ store }: OxigraphServer): readonly string[] {
  const lines = inOrder(store.dump({ format: 'application/n-quads' }));
  return lines.filter((line) => isDerived(line.slice(line.lastIndexOf('<') + 1)));
}

/** Those of a file of N-Quads, in order. */
export const linesIn = (path: string): readonly string[] => inOrder(readFileSync(path, 'utf8'));

const inOrder = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .sort();

function isDerived(graph: string): boolean {
  if (graph.startsWith('https://w3id.org/claimgraph/lens/')) return true;
  const own = ['file/', 'pushed>', 'derived/progress>', 'derived/written>'].map((name) => `${GRAPHS}${name}`);
  return graph.startsWith(GRAPHS) && !own.some((name) => graph.startsWith(name));
}
