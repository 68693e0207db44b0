/** A span of text in code points, half open: start inclusive, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
