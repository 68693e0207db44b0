/** Takes nothing, gives the sizes of a scorer and the list of its matrices. */

import { type MatrixShape, padded } from '../../network/network-shape.js';

/** Sizes; all but `views`, `featureRows` and `classes` are multiples of 8. */
export interface ScorerShape {
  /** Numbers that the highest layer of the encoder carries at a word. */
  readonly states: number;
  /** How many words of a sentence a thing that is scored looks at: none, one, or two. */
  readonly views: number;
  readonly size: number;
  readonly featureRows: number;
  readonly classes: number;
}

/** All matrices in the order of the file. */
export function scorerMatrices({ states, views, size, featureRows, classes }: ScorerShape): MatrixShape[] {
  return [
    { name: 'features', rows: featureRows, columns: size, table: true },
    ...(views === 0 ? [] : [{ name: 'views', rows: states, columns: views * size }]),
    { name: 'size bias', rows: 1, columns: size },
    { name: 'classes', rows: size, columns: padded(classes) },
    { name: 'classes bias', rows: 1, columns: padded(classes) },
  ];
}
