/** Takes the sizes of a network, gives the list of its matrices: what training makes and reading uses. */

/** Sizes; all but `words`, `tags` and `labels` are multiples of 8. */
export interface NetworkShape {
  /** Known words, and one row for all others. */
  readonly words: number;
  readonly partRows: number;
  /** Numbers a word, and its parts, are told by. */
  readonly wordSize: number;
  readonly partSize: number;
  /** Numbers that an LSTM carries each way, and how many lie on each other. */
  readonly hidden: number;
  readonly layers: number;
  /** Numbers that a word shows as dependent and as head, for arcs and for labels, and for its tag. */
  readonly arc: number;
  readonly label: number;
  readonly tag: number;
  readonly tags: number;
  readonly labels: number;
}

/** One matrix: `rows` inputs, `columns` outputs (one row: a bias). */
export interface MatrixShape {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** True for tables of vectors, of which a sentence touches few rows. */
  readonly table?: true;
}

/** The next multiple of 8: the arithmetic takes eight columns at once. */
export const padded = (count: number): number => (count + 7) & ~7;

/** All matrices in the order of the file. */
export function matricesOf(shape: NetworkShape): MatrixShape[] {
  const { hidden, arc, label, tag } = shape;
  const matrices: MatrixShape[] = [
    { name: 'words', rows: shape.words, columns: shape.wordSize, table: true },
    { name: 'parts', rows: shape.partRows, columns: shape.partSize, table: true },
  ];
  for (let layer = 0; layer < shape.layers; layer++) {
    const inputs = layer === 0 ? shape.wordSize + shape.partSize : 2 * hidden;
    for (const way of ['forward', 'backward']) {
      matrices.push(
        { name: `input ${layer} ${way}`, rows: inputs, columns: 4 * hidden },
        { name: `state ${layer} ${way}`, rows: hidden, columns: 4 * hidden },
        { name: `gates ${layer} ${way}`, rows: 1, columns: 4 * hidden },
      );
    }
  }
  matrices.push(
    { name: 'views', rows: 2 * hidden, columns: 2 * arc + tag },
    { name: 'views bias', rows: 1, columns: 2 * arc + tag },
    { name: 'pairs', rows: 2 * hidden, columns: 2 * label },
    { name: 'pairs bias', rows: 1, columns: 2 * label },
    { name: 'arcs', rows: arc, columns: arc },
    { name: 'arcs bias', rows: 1, columns: arc },
    { name: 'root', rows: 1, columns: arc },
    { name: 'tags', rows: tag, columns: padded(shape.tags) },
    { name: 'tags bias', rows: 1, columns: padded(shape.tags) },
    { name: 'labels', rows: label, columns: padded(shape.labels) },
    { name: 'labels bias', rows: 1, columns: padded(shape.labels) },
  );
  return matrices;
}
