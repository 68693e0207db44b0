/** Takes hashes of features, gives scores of classes: one flat table in which every feature owns a window. */

/** A table of 2^bits weights (and room for the last window); a feature's window starts at its hash's top bits. */
export interface WeightTable {
  readonly values: Int16Array | Float32Array;
  readonly bits: number;
}

/** Room kept behind the last window; no model has more classes. */
export const WINDOW = 128;

/** Adds the weights of `count` features to `scores` for every class below `classes`. */
export function addScores(
  table: WeightTable,
  features: Int32Array,
  count: number,
  scores: Float64Array | Int32Array,
  classes: number,
): void {
  const { values } = table;
  const shift = 32 - table.bits;
  for (let at = 0; at < count; at++) {
    const base = features[at]! >>> shift;
    for (let kind = 0; kind < classes; kind++) scores[kind] = scores[kind]! + values[base + kind]!;
  }
}

/** The same for the listed classes only. */
export function addScoresOf(
  table: WeightTable,
  features: Int32Array,
  count: number,
  scores: Float64Array | Int32Array,
  classes: readonly number[],
): void {
  const { values } = table;
  const shift = 32 - table.bits;
  for (let at = 0; at < count; at++) {
    const base = features[at]! >>> shift;
    for (let kind = 0; kind < classes.length; kind++) {
      const one = classes[kind]!;
      scores[one] = scores[one]! + values[base + one]!;
    }
  }
}
