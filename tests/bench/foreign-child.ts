/** One file of triples of others to its first projection in a process of its own: prints milliseconds, processor time and peak memory. */
import { openGraph } from '../../src/open.js';
import { peakMegabytes } from './measure.js';

const [file = ''] = process.argv.slice(2);
const start = performance.now();
let read = start;
const graph = await openGraph(file, {
  onStep: (what) => {
    if (what === 'deriving') read = performance.now();
  },
});
const derived = performance.now();
const { order, size } = graph.graph;
process.stdout.write(
  JSON.stringify({
    claims: graph.corpus.claims.size,
    nodes: order,
    edges: size,
    read: read - start,
    derived: derived - read,
    total: performance.now() - start,
    processor: process.cpuUsage().user / 1000,
    megabytes: peakMegabytes(),
  }),
);
await graph.close();
