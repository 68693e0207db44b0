/** What a table holds: columns by name, and rows of plain cells, each of something that can be chosen. */
import type { LoadedGraph } from '../../data/loaded-graph.js';
import type { Selection, ViewState } from '../../view/view.js';

export interface Column {
  readonly id: string;
  readonly words: string;
  readonly kind: 'words' | 'number' | 'day';
  /** Share of the width. */
  readonly wide: number;
  /** Whether rows are grouped by it: few of them share a cell otherwise. */
  readonly groups?: true;
}

export type Cell = string | number | undefined;

export interface TableRow {
  readonly opens: Selection;
  /** What of the drawing shows it. */
  readonly drawnAs: readonly string[];
  /** In the order of the columns; some are made when they are first asked for. */
  readonly cells: readonly Cell[];
}

export interface TableOf {
  readonly columns: readonly Column[];
  /** Rows that filters leave, and how many there are without. */
  readonly rows: readonly TableRow[];
  readonly all: number;
}

/** Whether filters and days leave a relation, by the key of its proposition; what is no relation of two names passes. */
export type Passes = (key: string) => boolean;

export type MakeTable = (loaded: LoadedGraph, view: ViewState, passes: Passes) => TableOf;
