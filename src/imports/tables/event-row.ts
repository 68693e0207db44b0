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
  /** Cells on where it was that name no place in which it was: told as what the row says, and no more. */
  readonly coded: readonly CodedCell[];
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
  readonly within: readonly WidePlace[];
  /** The columns that name it. */
  readonly columns: readonly string[];
  /** The column that says how exact it is, with its code: `where_prec 5`. */
  readonly precision: string;
}

export interface WidePlace {
  readonly name: string;
  readonly type: Iri;
  /** The columns that name it. */
  readonly columns: readonly string[];
}

export interface CodedCell {
  readonly column: string;
  readonly value: string;
  /** As of RowPlace. */
  readonly precision: string;
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
  rest: Pick<RowPlace, 'point' | 'isNear' | 'precision'>,
): RowPlace {
  const places: { name: string; type: Iri; columns: string[] }[] = [];
  for (const { name, type, column } of cells) {
    const last = places.at(-1);
    if (last !== undefined && last.name === name) last.columns.push(column);
    else if (name !== '') places.push({ name, type, columns: [column] });
  }
  const [first, ...within] = places as unknown as [WidePlace, ...WidePlace[]];
  return { ...first, ...rest, within };
}

/** Of the cells on where it was those that the place of the row does not hold. */
export function codedCells(
  cells: readonly Pick<PlaceCell, 'name' | 'column'>[],
  place: RowPlace | undefined,
  precision: string,
): readonly CodedCell[] {
  const told = new Set([place, ...(place?.within ?? [])].flatMap((each) => each?.columns ?? []));
  return cells.flatMap(({ name, column }) =>
    name === '' || told.has(column) ? [] : [{ column, value: name, precision }],
  );
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
