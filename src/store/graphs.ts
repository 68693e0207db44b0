/** Which graphs a store has, and which of them are of our model: page by page, as a store may cut what is long. */
import { QueryError } from '../model/errors.js';
import { PREFIXES } from '../model/namespaces.js';
import { rdf } from '../model/vocabulary.js';
import type { Store } from './ask.js';

/** Graphs of one page. */
const PAGE = 1000;
/** Graphs that are named in one query. */
const AT_ONCE = 100;

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

/** How many triples each of these graphs has, of those that are not empty: whatever else is in the store is not counted. */
export async function countsOf(
  store: Store,
  graphs: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (let at = 0; at < graphs.length; at += AT_ONCE)
    await countInto(counts, store, graphs.slice(at, at + AT_ONCE));
  return counts;
}

/** What an answer does not name is asked for in halves: it may have been cut. */
async function countInto(
  counts: Map<string, number>,
  store: Store,
  graphs: readonly string[],
): Promise<void> {
  const named = graphs.map((graph) => `<${graph}>`).join(' ');
  const rows = await store.rows(
    `SELECT ?g (COUNT(*) AS ?n) WHERE { VALUES ?g { ${named} } GRAPH ?g { ?s ?p ?o } } GROUP BY ?g`,
  );
  for (const { g, n } of rows) if (g !== undefined) counts.set(g.value, Number(n?.value));
  const left = graphs.filter((graph) => !counts.has(graph));
  if (left.length === 0 || graphs.length === 1) return;
  const middle = (left.length + 1) >> 1;
  for (const half of [left.slice(0, middle), left.slice(middle)])
    if (half.length > 0) await countInto(counts, store, half);
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
