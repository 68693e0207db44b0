/** The small door behind which every SPARQL engine stands. */
import type * as RDF from '@rdfjs/types';
import type { SelectResult } from '../results/sparql-json.js';

/**
 * What a query can be asked of. The default graph is the union of all graphs; the prefixes of
 * model/namespaces.ts need no declaration; SERVICE, LOAD and updates are refused. All methods throw QueryError.
 */
export interface QueryEngine {
  select(query: string): Promise<SelectResult>;
  ask(query: string): Promise<boolean>;
  /** The triples of a CONSTRUCT or DESCRIBE query, in the default graph. */
  construct(query: string): Promise<RDF.Quad[]>;
  /** Ends what stands behind the engine; queries under way are rejected. */
  close(): Promise<void>;
}

export interface EngineOptions {
  /** How long one query may run, in milliseconds; 30 000 unless told. Loading the data does not count. */
  readonly timeout?: number;
}
