/** What a row of event data tells, whichever data set it is of. */
import type { Iri } from '../../model/records.js';

export interface EventRow {
  /** The data set's own name of it. */
  readonly id: string;
  /** Code of its type, and its column's own word for that. */
  readonly type: Iri;
  readonly typeWording: string;
  readonly actors: readonly RowActor[];
  readonly place: RowPlace | undefined;
  /** EDTF. */
  readonly date: string;
  readonly dateWording: string;
  readonly dead: RowDead | undefined;
  readonly sources: RowSources;
}

export interface RowActor {
  readonly name: string;
  /** The data set's own number for it, where it has one. */
  readonly code?: string | undefined;
  readonly type: Iri;
  readonly role: Iri;
  readonly column: string;
  /** Its column with what the row says of it beside its name; else the column alone. */
  readonly wording?: string;
  /** Other names that stand in its cell. */
  readonly aliases?: readonly string[];
  /** Whoever is meant is somebody of this row alone. */
  readonly unnamed?: boolean;
}

export interface RowPlace {
  readonly name: string;
  readonly type: Iri;
  readonly point: { readonly latitude: string; readonly longitude: string } | undefined;
  /** The event was in the neighbourhood of what is named. */
  readonly isNear: boolean;
  /** What it lies in, from the narrowest. */
  readonly within: readonly PlaceCell[];
  /** The columns that name it. */
  readonly columns: readonly string[];
}

export interface PlaceCell {
  readonly name: string;
  readonly type: Iri;
  readonly column: string;
}

/**
 * The cells of a row that name a place and what it lies in, from the narrowest: one place for cells that follow each other
 * with one name, as a town and the district around it.
 * @param rest nothing but what the place itself is
 */
export function placeOfCells(
  cells: readonly PlaceCell[],
  rest: Pick<RowPlace, 'point' | 'isNear'>,
): RowPlace {
  const told = cells.filter(({ name }) => name !== '');
  const [first] = told as [PlaceCell];
  const places = told.filter(({ name }, at) => at === 0 || name !== told[at - 1]?.name);
  const other = told.findIndex(({ name }) => name !== first.name);
  const columns = told.slice(0, other < 0 ? told.length : other).map(({ column }) => column);
  return { name: first.name, type: first.type, ...rest, within: places.slice(1), columns };
}

export interface RowDead {
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly wording: string;
  /** Of which so many were of a group. */
  readonly parts: readonly { readonly group: Iri; readonly count: number; readonly column: string }[];
}

export interface RowSources {
  /** Who told it to who published it. */
  readonly originals: readonly string[];
  readonly published: readonly Article[];
}

export interface Article {
  readonly publisher: string;
  /** A day. */
  readonly date?: string | undefined;
  readonly headline?: string | undefined;
}
