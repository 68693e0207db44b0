/** What was made of a table, for whoever says so. */
import { ShapeError } from '../../model/errors.js';

/** A table of neither data set: it may be one of edges or nodes. */
export class UnknownTable extends ShapeError {}

export interface TableAccount {
  /** `UCDP GED`. */
  readonly dataset: string;
  readonly rows: number;
  /** Sentences on the rows that were left out, with file and line. */
  readonly broken: readonly string[];
  /** Column -> what its cells became. */
  readonly columns: ReadonlyMap<string, string>;
}

/** What the cells of a column become that is not told. */
export const LEFT_OUT = 'left out';
