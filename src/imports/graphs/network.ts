/** A graph as a file gives it, whatever its syntax: nodes and edges with named cells, and the passage where each stands. */
import type { Passage } from '../telling/told.js';

/** Name of a column or an attribute, in lower case with `_` for spaces -> what stands there; nothing that is empty. */
export type Cells = ReadonlyMap<string, string>;

export interface Element {
  readonly cells: Cells;
  readonly passage: Passage;
  /** `file:line`. */
  readonly where: string;
}

export interface NodeElement extends Element {
  readonly id: string;
  /** EDTF, one for each time in which it is there. */
  readonly times: readonly string[];
}

export interface EdgeElement extends Element {
  readonly source: string;
  readonly target: string;
  readonly undirected: boolean;
  readonly times: readonly string[];
}

export interface Network {
  readonly format: 'GEXF' | 'GraphML' | 'edge list' | 'node list';
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
  /** What is in the file and cannot be told, in words -> how often. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** Of the whole text. */
  readonly textSha256: string;
}

/** What was made of such a file, for whoever says so. */
export interface NetworkAccount {
  readonly format: Network['format'];
  readonly nodes: number;
  readonly edges: number;
  readonly leftOut: ReadonlyMap<string, number>;
  /** Sentences on what was passed over because it cannot be read, with file and line. */
  readonly broken: readonly string[];
  /** Column or attribute -> what its cells became. */
  readonly columns: ReadonlyMap<string, string>;
  /** The list that names the nodes of an edge list. */
  readonly nodeList?: string | undefined;
}

export const cellName = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
