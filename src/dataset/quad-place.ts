/** Where in its file a quad stands. */

/** Where a quad stands in its file; lines count from 1. */
export interface QuadPlace {
  /** The line on which the subject of the statement is named. */
  readonly subject: number;
  /** The line on which this object is. */
  readonly object: number;
}
