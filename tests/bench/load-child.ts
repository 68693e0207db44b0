/** One load and projection in a process of its own: `load-child.js ours|plain FILE` prints seconds and peak memory. */
import { createReadStream } from 'node:fs';
import { MultiDirectedGraph } from 'graphology';
import { StreamParser } from 'n3';
import { peakMegabytes } from './measure.js';

const [mode, file] = process.argv.slice(2) as [string, string];
const start = performance.now();
const report = (steps: Record<string, number>) =>
  process.stdout.write(
    JSON.stringify({ ...steps, total: performance.now() - start, megabytes: peakMegabytes() }),
  );

if (mode === 'plain') {
  // The least that gives a graph: one node a term, one edge a quad, no claims, no check.
  const graph = new MultiDirectedGraph();
  const parser = createReadStream(file).pipe(new StreamParser({ format: 'N-Quads' }));
  parser.on('data', (quad) => {
    graph.mergeNode(quad.subject.value);
    graph.mergeNode(quad.object.value);
    graph.addEdge(quad.subject.value, quad.object.value, { predicate: quad.predicate.value });
  });
  parser.on('end', () => report({ nodes: graph.order, edges: graph.size }));
} else {
  const { readDataset } = await import('../../src/dataset/read/read.js');
  const { loadOntologyDataset, readOntology } = await import('../../src/dataset/records/ontology.js');
  const { readCorpus } = await import('../../src/dataset/records/corpus.js');
  const { projectGraph } = await import('../../src/graph/project/project.js');
  const dataset = await readDataset([file]);
  const loaded = performance.now();
  const corpus = readCorpus(dataset, readOntology(await loadOntologyDataset()));
  const read = performance.now();
  const graph = projectGraph(corpus);
  const end = performance.now();
  report({
    load: loaded - start,
    records: read - loaded,
    projection: end - read,
    nodes: graph.order,
    edges: graph.size,
  });
}
