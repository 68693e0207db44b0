/** What a graph file says of itself where it holds a part of a larger graph. */
import type { Comparison, Verdict } from '../../compare/verdicts/verdict.js';
import type { Iri } from '../../model/records.js';

/** How much there is in all. */
export interface Counts {
  /** Names that something is said of, the claims, and the relations between actors. */
  readonly names: number;
  readonly claims: number;
  readonly relations: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

export interface PartNote {
  readonly of: Counts;
  /** Which data set it is of, by which a browser keeps what is noted: see src/notes/data-set.ts. */
  readonly dataSet?: string;
  /** Names of which everything is here that is said of them. */
  readonly whole: readonly Iri[];
  /** Groups of names: everything is here that ties two names of one group. */
  readonly among: readonly (readonly Iri[])[];
  /** What was asked for and is here in part, as it is too much: with how many claims speak of it or come through it, and how many of these are here. */
  readonly cut: readonly (readonly [id: Iri, claims: number, here: number])[];
  /** The comparisons of the larger graph all of whose claims are here. */
  readonly comparisons: readonly EncodedComparison[];
  /** Where ways between two names were asked for: of each the keys of its edges, in order. */
  readonly ways?: readonly (readonly string[])[];
}

/** With the claims of its sides by IRI. */
export type EncodedComparison = readonly [
  verdict: Comparison['verdict'],
  reason: Comparison['reason'],
  about: Iri,
  left: readonly Iri[],
  right: readonly Iri[],
  silent?: Comparison['silent'],
];
