/** The small door behind which every SPARQL engine stands. */
import type * as RDF from '@rdfjs/types';
import { QueryError } from '../../model/errors.js';
import type { RowStream } from '../results/rows-json.js';
import type { Row, SelectResult } from '../results/sparql-json.js';

/**
 * What a query can be asked of. The default graph is the union of all graphs; the prefixes of
 * model/namespaces.ts need no declaration; SERVICE, LOAD and updates are refused. All methods throw QueryError,
 * TooManyRows where the answer has more rows, or triples, than were allowed.
 */
export interface QueryEngine {
  select(query: string): Promise<SelectResult>;
  /** The same, read row by row; the next query waits until they are read or given up. Throws after the last row allowed. */
  rows(query: string, graphs?: GraphsAsked): Promise<RowStream>;
  ask(query: string, graphs?: GraphsAsked): Promise<boolean>;
  /** The triples of a CONSTRUCT or DESCRIBE query, in the default graph. */
  construct(query: string, graphs?: GraphsAsked): Promise<RDF.Quad[]>;
  /** Ends what stands behind the engine; queries under way are rejected. */
  close(): Promise<void>;
}

/** The graphs that a query is asked of, whatever it names itself (SPARQL 1.1 Protocol, section 2.1.4): IRIs. */
export interface GraphsAsked {
  /** Together they are the default graph. */
  readonly default: readonly string[];
  readonly named: readonly string[];
}

export interface EngineOptions {
  /** How long one query may run, in milliseconds; 30 000 unless told. Loading the data does not count. */
  readonly timeout?: number;
  /** Rows or triples that an answer may have; 1 000 000 unless told. */
  readonly maxRows?: number;
}

export const MAX_ROWS = 1_000_000;

/** The answer goes on beyond what was allowed. */
export class TooManyRows extends QueryError {
  constructor(most: number, what: 'rows' | 'triples') {
    super(
      `The answer has more than ${most.toLocaleString('en')} ${what}, which is as many as one may have: make the query narrower (LIMIT), or allow more with --max-rows N (in code: the option maxRows)`,
    );
  }
}

/** The first rows; then TooManyRows where there is another one. */
export function bounded({ variables, rows }: RowStream, most: number): RowStream {
  async function* first(): AsyncGenerator<Row> {
    let count = 0;
    for await (const row of rows) {
      count += 1;
      if (count > most) throw new TooManyRows(most, 'rows');
      yield row;
    }
  }
  return { variables, rows: first() };
}

export async function collected({ variables, rows }: RowStream): Promise<SelectResult> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return { variables, rows: all };
}

export const tooManyTriples = (most: number): Error => new TooManyRows(most, 'triples');
