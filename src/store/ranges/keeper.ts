/** Where what was worked out of each range is kept, so that a run that broke off goes on where it was. */
import type * as RDF from '@rdfjs/types';
import type { Iri } from '../../model/records.js';
import type { Sums } from './sums.js';

/** A range that is worked out. */
export interface Done {
  /** Last name of the range before; empty for the first. */
  readonly after: Iri;
  /** Its last name. */
  readonly upTo: Iri;
  readonly claims: number;
  /** As a word, see sums.ts. */
  readonly sums: string;
}

export interface Before {
  readonly ranges: number;
  readonly claims: number;
  /** Last name of the last range; empty where none is done. */
  readonly upTo: Iri;
}

export interface Keeper {
  /**
   * What was worked out before of the same state of the store; all of it, or what there is of ranges. Of another state
   * nothing is kept: then `onAnew` is told, and it begins anew.
   */
  begin(state: string, onAnew: () => void): Promise<'all' | Before>;
  /** The same, where nothing is changed by asking. */
  look(state: string): Promise<'all' | Before>;
  keep(done: Done, quads: Iterable<RDF.Quad>): Promise<void>;
  /** Of each range, those of before among them. */
  sums(): AsyncIterable<Sums>;
  /** Characters of all sums. */
  readonly size: number;
  /** Gives how many triples there are of all that was derived, each once. */
  finish(quads: AsyncIterable<RDF.Quad>): Promise<number>;
  /** Whether or not all is done, nothing more is kept. */
  close(): void;
}

export const NOTHING: Before = { ranges: 0, claims: 0, upTo: '' };
