/** Where nodes stand: what a layout gives, and what a graph file keeps. */
import type { Iri } from '../../model/records.js';

export interface Position {
  readonly x: number;
  readonly y: number;
}

export type Layout = ReadonlyMap<Iri, Position>;

/** Positions of the nodes of the two graphs: of the actors alone, and of everything. */
export interface Layouts {
  readonly actors: Layout;
  readonly all: Layout;
}
