/** Where a report stands on the web: each an address, or absent where nobody says. */
export interface Whereabouts {
  /** Where it was found. */
  readonly address?: string;
  /** Where its publisher says that it stands. */
  readonly canonicalAddress?: string;
  /** A copy in an archive. */
  readonly archivedAt?: string;
  /** EDTF: the day on which it was fetched. */
  readonly fetchedOn?: string;
}

/** What the passages of a report are numbered by: paragraphs from 0 (the title); lines or records of a data file from 1. */
export type PassageUnit = 'paragraph' | 'line' | 'record';
