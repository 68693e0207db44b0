/** Some graphs read back from a store, held against what was sent. */
import { writeQuadLine } from '../dataset/nquads.js';
import type { Store } from './ask.js';
import { asSent } from './names.js';
import { RowReader } from './read-graph.js';
import type { Unit } from './units.js';

/** Graphs, and the most triples that one of them has. */
const SAMPLE = 5;
const LARGEST = 20_000;

export async function sampleOf(store: Store, units: readonly Unit[]) {
  const some = units.filter(({ triples }) => triples <= LARGEST);
  const step = Math.max(1, Math.floor(some.length / SAMPLE));
  const chosen = some.filter((_, at) => at % step === 0).slice(0, SAMPLE);
  const reader = new RowReader(store);
  const otherwise: string[] = [];
  for (const unit of chosen) {
    const { graph, triples } = unit;
    const rows = await reader.read({
      pattern: `GRAPH <${graph}> { ?s ?p ?o }`,
      what: `the graph ${graph}`,
      count: triples,
    });
    const back = new Set(rows.map(({ s, p, o }) => writeQuadLine(asSent({ s, p, o }))));
    for (const line of await unit.lines()) if (!back.has(line)) otherwise.push(line.trimEnd());
  }
  return { graphs: chosen.length, otherwise };
}
