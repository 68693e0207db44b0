/** What the table shows, as a plain object. */

/** What a row of the table is. */
export const TABLES = ['relations', 'claims', 'events', 'speakers'] as const;

export interface TableView {
  readonly of: (typeof TABLES)[number];
  /** IRI of a name that each row tells of; undefined for all rows. */
  readonly about: string | undefined;
  /** Id of a column, with `-` before it from the greatest down; '' for the order of the data. */
  readonly sort: string;
  /** Words that a row must hold. */
  readonly words: string;
  /** Id of the column by which rows are grouped; '' for none. */
  readonly group: string;
}
