/** Takes nothing, gives the sizes of the head of names, its tags and the list of its matrices. */

import { type MatrixShape, padded } from '../../network/network-shape.js';

/** Sizes of the head of names; all are multiples of 8. */
export interface NamesShape {
  /** Numbers that the encoder carries at a word, all layers. */
  readonly states: number;
  /** What is kept of them. */
  readonly view: number;
  /** Rows of the table of features of its own, and numbers a row. */
  readonly featureRows: number;
  readonly featureSize: number;
  /** Numbers that its LSTMs carry each way. */
  readonly hidden: number;
}

/** Tags of names: outside, then begin and inside of each type. */
export const NAME_TYPES = ['person', 'organization', 'place'] as const;
export const NAME_TAGS = 1 + 2 * NAME_TYPES.length;
/** Columns of scores; the row of transitions after the last tag is that of a sentence's start. */
export const NAME_COLUMNS = padded(NAME_TAGS);

/** All matrices of the head of names in the order of the file. */
export function namesMatrices({ states, view, featureRows, featureSize, hidden }: NamesShape): MatrixShape[] {
  const matrices: MatrixShape[] = [
    { name: 'features', rows: featureRows, columns: featureSize, table: true },
    { name: 'view', rows: states, columns: view },
    { name: 'view bias', rows: 1, columns: view },
  ];
  for (const way of ['forward', 'backward'])
    matrices.push(
      { name: `input 0 ${way}`, rows: view + featureSize, columns: 4 * hidden },
      { name: `state 0 ${way}`, rows: hidden, columns: 4 * hidden },
      { name: `gates 0 ${way}`, rows: 1, columns: 4 * hidden },
    );
  matrices.push(
    { name: 'tags', rows: 2 * hidden, columns: NAME_COLUMNS },
    { name: 'tags bias', rows: 1, columns: NAME_COLUMNS },
    { name: 'transitions', rows: NAME_COLUMNS, columns: NAME_COLUMNS },
  );
  return matrices;
}
