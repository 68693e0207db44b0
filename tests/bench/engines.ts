/** Our SPARQL engine and Comunica over n3.Store, on the same quads: the eight queries, same answers, times side by side. */
import { createReadStream } from 'node:fs';
import { QueryEngine } from '@comunica/query-sparql-rdfjs';
import type * as RDF from '@rdfjs/types';
import { Store, StreamParser } from 'n3';
import { openEngine } from '../../src/query/engine/engine.js';
import { geometricMean, median, milliseconds, table, times } from './measure.js';
import { QUERIES, withPrefixes } from './queries.js';

const RUNS = 3;

function readQuads(file: string): Promise<RDF.Quad[]> {
  return new Promise((resolve, reject) => {
    const quads: RDF.Quad[] = [];
    createReadStream(file)
      .pipe(new StreamParser({ format: 'N-Quads' }))
      .on('data', (quad: RDF.Quad) => quads.push(quad))
      .on('error', reject)
      .on('end', () => resolve(quads));
  });
}

/** Rows as comparable text: numbers by value, as engines write them differently. */
const rowText = (row: readonly (readonly [string, RDF.Term | undefined])[]) =>
  row
    .map(
      ([name, term]) =>
        `${name}=${/^[-+\d.eE]+$/.test(term?.value ?? '') ? Number(term?.value) : term?.value}`,
    )
    .sort()
    .join(' ');

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const all: number[] = [];
  let result!: T;
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    result = await work();
    all.push(performance.now() - start);
  }
  return [median(all), result];
}

/** Runs both engines over a file of N-Quads and gives the table and the geometric mean of the ratios. */
export async function compareEngines(file: string): Promise<{ text: string; mean: number }> {
  const quads = await readQuads(file);
  const store = new Store(quads);
  const comunica = new QueryEngine();
  const ours = openEngine(quads, { timeout: 600_000 });
  const rows = [['query', 'claimgraph (oxigraph)', 'Comunica over n3.Store', 'ratio', 'rows']];
  const ratios: number[] = [];
  await ours.ask('ASK {}');
  for (const [name, query] of Object.entries(QUERIES)) {
    const [fast, mine] = await timed(async () =>
      (await ours.select(withPrefixes(query))).rows.map((row) => rowText(Object.entries(row))),
    );
    const [slow, theirs] = await timed(async () => {
      const bindings = await comunica.queryBindings(withPrefixes(query), {
        sources: [store],
        unionDefaultGraph: true,
      });
      return (await bindings.toArray()).map((row) =>
        rowText([...row].map(([v, term]) => [v.value, term] as const)),
      );
    });
    if (mine.join('\n') !== theirs.join('\n')) throw new Error(`${name}: the engines differ`);
    ratios.push(slow / fast);
    rows.push([name, milliseconds(fast), milliseconds(slow), times(slow / fast), String(mine.length)]);
  }
  await ours.close();
  const mean = geometricMean(ratios);
  rows.push(['geometric mean', '', '', times(mean), '']);
  return { text: table(rows), mean };
}
