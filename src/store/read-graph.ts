/** A graph of a store to all of its rows, held against their number: a store that cuts its answers in silence is noticed. */
import { QueryError } from '../model/errors.js';
import type { Row } from '../query/results/sparql-json.js';
import type { Store } from './ask.js';

export interface PatternAsked {
  /** Binds `?s`, `?p` and `?o`. */
  readonly pattern: string;
  /** What it is, in words: `the graph <…>`. */
  readonly what: string;
  /** How many rows it has, where that is known. */
  readonly count?: number | undefined;
  /** The variables that a row has, of which `?s` is one; `?s ?p ?o` unless told. */
  readonly select?: string;
}

/** Every row, each once. @throws QueryError where the store does not give as many as it counts. */
export class RowReader {
  readonly #store: Store;
  /** Most rows that this store gives, once it has cut an answer. */
  #most = Number.POSITIVE_INFINITY;

  constructor(store: Store) {
    this.#store = store;
  }

  async read(asked: PatternAsked): Promise<readonly Row[]> {
    const { pattern, select = '?s ?p ?o' } = asked;
    let count = asked.count ?? (await this.#count(pattern));
    if (count === 0) return [];
    if (count > this.#most) return this.#inPages(asked, count);
    for (let again = false; ; again = true) {
      const rows = await this.#store.rows(`SELECT ${select} WHERE { ${pattern} }`);
      if (rows.length === count) return rows;
      // It may have changed since it was counted.
      const now = await this.#count(pattern);
      if (now === rows.length) return rows;
      if (rows.length < now && now === count) {
        this.#most = rows.length;
        this.#store.onNote(
          `${this.#store.url} gives ${rows.length} of ${now} rows and does not say so: ${asked.what} is read in pages`,
        );
        return this.#inPages(asked, count);
      }
      if (again) throw this.#changing(asked.what);
      count = now;
    }
  }

  /** In order of subjects, each page behind the last subject that was whole: what is added meanwhile shifts nothing. */
  async #inPages(asked: PatternAsked, count: number): Promise<readonly Row[]> {
    const { pattern, what, select = '?s ?p ?o' } = asked;
    await this.#refuseNameless(asked);
    const size = Math.min(this.#most, MOST_SORTED);
    const all: Row[] = [];
    for (let last = ''; all.length < count; ) {
      const after = last === '' ? '' : `FILTER(STR(?s) > ${JSON.stringify(last)})`;
      const page = await this.#store.rows(
        `SELECT ${select} WHERE { ${pattern} ${after} } ORDER BY STR(?s) LIMIT ${size}`,
      );
      if (page.length === 0) break;
      const isLast = all.length + page.length === count;
      const open = page.at(-1)?.s?.value;
      // Of the last subject there may be more.
      const whole = isLast ? page : page.filter(({ s }) => s?.value !== open);
      if (whole.length === 0)
        throw new QueryError(
          `${this.#store.url} gives ${page.length} rows at the most, and ${open} alone has more in ${what}: raise the limit of the store`,
        );
      for (const row of whole) all.push(row);
      last = whole.at(-1)?.s?.value ?? '';
    }
    if (all.length === count) return all;
    const now = await this.#count(pattern);
    if (now !== count) throw this.#changing(what);
    throw new QueryError(
      `${this.#store.url} counts ${count} triples in ${what} and gave ${all.length} of them: nothing is said of a part`,
    );
  }

  /** Where blank nodes have no names, two pages cannot say which are the same. */
  async #refuseNameless({ pattern, what }: PatternAsked): Promise<void> {
    const found = await this.#count(`${pattern} FILTER(isBlank(?s) || isBlank(?o))`);
    if (found > 0)
      throw new QueryError(
        `${this.#store.url} gives ${this.#most} rows at the most, and ${what} has blank nodes, which cannot be told from one answer to the next: raise the limit of the store, or fill it with claimgraph push, which names them`,
      );
  }

  #count(pattern: string): Promise<number> {
    return this.#store.count(`SELECT (COUNT(*) AS ?n) WHERE { ${pattern} }`);
  }

  #changing(what: string): QueryError {
    return new QueryError(
      `${this.#store.url}: ${what} changes while it is read: ask again when it stands still`,
    );
  }
}

/** Virtuoso sorts no more rows than this where a LIMIT is named. */
const MOST_SORTED = 10_000;
