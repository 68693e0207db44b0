/** What rules derive, in a process of its own: `derive-child.js shapes|oxigraph FILE` prints milliseconds, processor time and peak memory. */
import { ByOxigraph } from '../../src/dataset/derive/by-oxigraph.js';
import { derive } from '../../src/dataset/derive/derive.js';
import { readRules } from '../../src/dataset/derive/rules.js';
import { readDataset } from '../../src/dataset/read/read.js';
import { loadOntologyDataset } from '../../src/dataset/records/ontology.js';
import { peakMegabytes } from './measure.js';

const [mode, file] = process.argv.slice(2) as [string, string];
const dataset = await readDataset([file]);
const ontology = await loadOntologyDataset();
const before = peakMegabytes();
const start = performance.now();
const used = process.cpuUsage();
let derived = 0;

if (mode === 'shapes') {
  derived = (await derive(dataset, ontology)).size;
} else {
  // The least that oxigraph needs: a store of all quads, and each rule's results for the next.
  const oxigraph = new ByOxigraph(function* () {
    yield* dataset;
    yield* ontology;
  });
  for (const rule of await readRules('ontology/rules')) {
    const quads = await oxigraph.run(rule);
    await oxigraph.add(quads);
    derived += quads.length;
  }
}
const { user, system } = process.cpuUsage(used);
process.stdout.write(
  JSON.stringify({
    total: performance.now() - start,
    processor: (user + system) / 1000,
    more: peakMegabytes() - before,
    quads: dataset.size,
    derived,
  }),
);
