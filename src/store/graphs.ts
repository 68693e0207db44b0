/** Which graphs a store has, and which of them are of our model: page by page, as a store may cut what is long. */
import { QueryError } from '../model/errors.js';
import { PREFIXES } from '../model/namespaces.js';
import { rdf } from '../model/vocabulary.js';
import type { Store } from './ask.js';

/** Graphs of one page. */
const PAGE = 1000;

/** How many triples each graph has, of those that are not empty. */
export async function countsOfGraphs(store: Store): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const pattern = '{ GRAPH ?g { ?s ?p ?o } ';
  for await (const { g, n } of pages(store, `SELECT ?g (COUNT(*) AS ?n) WHERE ${pattern}`, 'GROUP BY ?g'))
    if (g !== undefined) counts.set(g, Number(n));
  const all = await store.count('SELECT (COUNT(DISTINCT ?g) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }');
  if (all !== counts.size)
    throw new QueryError(
      `${store.url} counts ${all} graphs and named ${counts.size} of them: it changes while it is read, or cuts what it gives`,
    );
  return counts;
}

/** Graphs in which a predicate or a class is one of ours. */
export async function graphsOfOurs(store: Store): Promise<ReadonlySet<string>> {
  const ours = (variable: string) => `STRSTARTS(STR(${variable}), "${PREFIXES.cg}")`;
  const found = new Set<string>();
  const pattern = `{ GRAPH ?g { ?s ?p ?o } FILTER(${ours('?p')} || (?p = <${rdf.type}> && ${ours('?o')})) `;
  for await (const { g } of pages(store, `SELECT DISTINCT ?g WHERE ${pattern}`, ''))
    if (g !== undefined) found.add(g);
  return found;
}

/** Until a page is empty: one that is short may have been cut. Each begins behind the last name of the one before. */
async function* pages(
  store: Store,
  start: string,
  end: string,
): AsyncGenerator<{ readonly g: string | undefined; readonly n: string | undefined }> {
  for (let last = ''; ; ) {
    const after = last === '' ? '' : `FILTER(STR(?g) > ${JSON.stringify(last)}) `;
    const rows = await store.rows(`${start}${after}} ${end} ORDER BY STR(?g) LIMIT ${PAGE}`);
    for (const { g, n } of rows) yield { g: g?.value, n: n?.value };
    const next = rows.at(-1)?.g?.value;
    if (next === undefined || next <= last) return;
    last = next;
  }
}
