/** The names of which claims of a store tell, in order, cut into ranges that few claims fall into. */
import { QueryError } from '../../model/errors.js';
import type { Iri } from '../../model/records.js';
import { cg, rdf } from '../../model/vocabulary.js';
import type { Store } from '../ask.js';
import { isDerived } from '../names.js';

export interface Range {
  /** Subjects of claims, in order. */
  readonly names: readonly Iri[];
  /** How many claims have one of them as their subject. */
  readonly claims: number;
}

/** Claims of one range where nobody says otherwise. */
export const CLAIMS_AT_ONCE = 2000;

/** Names of one page: Virtuoso sorts no more rows than this where a LIMIT is named. */
const PAGE = 10_000;

/**
 * Ranges of at most so many claims; a name of which more are told is one by itself.
 * @param after the last name of the range before the first that is wanted
 * @throws QueryError
 */
export async function* rangesOf(store: Store, most: number, after = ''): AsyncGenerator<Range> {
  let names: Iri[] = [];
  let claims = 0;
  for await (const [name, told] of namesOf(store, after)) {
    if (names.length > 0 && claims + told > most) {
      yield { names, claims };
      [names, claims] = [[], 0];
    }
    names.push(name);
    claims += told;
  }
  if (names.length > 0) yield { names, claims };
}

/** A claim is one, however many graphs of others repeat what stands in it. */
const CLAIM = `GRAPH ?g { ?c a <${cg.Claim}> ; <${rdf.subject}> ?s }`;

export const countClaims = (store: Store): Promise<number> =>
  store.count(`SELECT (COUNT(DISTINCT ?c) AS ?n) WHERE { ${CLAIM} }`);

/** Until a page is empty: one that is short may have been cut. Each begins behind the last name of the one before. */
async function* namesOf(store: Store, after: string): AsyncGenerator<readonly [name: Iri, claims: number]> {
  for (let last = after; ; ) {
    const behind = last === '' ? '' : `FILTER(STR(?s) > ${JSON.stringify(last)})`;
    const rows = await store.rows(
      `SELECT ?s (COUNT(?c) AS ?n) WHERE { ${CLAIM} ${behind} } GROUP BY ?s ORDER BY STR(?s) LIMIT ${PAGE}`,
    );
    if (rows.length === 0) return;
    for (const { s, n } of rows) {
      const name = s?.value ?? '';
      if (name <= last)
        throw new QueryError(
          `${store.url} gives names out of order (${name} behind ${last}): its order of STR(?s) is not that of code points, so that nothing can be read range by range`,
        );
      last = name;
      if (!isDerived(name)) yield [name, Number(n?.value)];
    }
  }
}
