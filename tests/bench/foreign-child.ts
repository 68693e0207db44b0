/** One file of triples of others in a process of its own, `foreign-child.ts ours|store FILE`: prints milliseconds, processor time and peak memory. */
import { createReadStream } from 'node:fs';
import { Store, StreamParser } from 'n3';
import { partDoors } from '../../src/cli/view/part-doors.js';
import { openGraph } from '../../src/open.js';
import { peakMegabytes } from './measure.js';

const [mode, file = ''] = process.argv.slice(2);
const start = performance.now();
const steps: Record<string, number> = {};
if (mode === 'store') {
  const store = new Store();
  await new Promise<void>((resolve, reject) => {
    const parser = createReadStream(file).pipe(new StreamParser({ format: 'N-Triples' }));
    parser.on('data', (quad) => store.addQuad(quad));
    parser.on('end', resolve).on('error', reject);
  });
  steps.quads = store.size;
} else {
  let read = start;
  const graph = await openGraph(file, {
    onStep: (what) => {
      if (what === 'deriving') read = performance.now();
    },
  });
  const opened = performance.now();
  steps.bytes = partDoors(graph).first.length;
  steps.claims = graph.corpus.claims.size;
  steps.nodes = graph.corpus.entities.size;
  steps.read = read - start;
  steps.opened = opened - read;
}
process.stdout.write(
  JSON.stringify({
    ...steps,
    total: performance.now() - start,
    processor: process.cpuUsage().user / 1000,
    megabytes: peakMegabytes(),
  }),
);
process.exit(0);
