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
  readonly within: readonly { readonly name: string; readonly type: Iri }[];
  readonly column: string;
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
