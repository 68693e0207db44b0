/** One thing that `check` found: what, where, and how bad. */
import type { Iri } from '../model/records.js';

export interface Finding {
  readonly severity: 'error' | 'warning';
  /** Short word for the kind of finding, for scripts: `syntax`, `shape`, `dangling`, `span`, … */
  readonly code: string;
  /** Begins with the short name of the subject; holds the value and what to do. */
  readonly message: string;
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  readonly subject?: Iri;
}

/** A finding before its place in a file is looked up. */
export interface Unplaced extends Omit<Finding, 'file' | 'line'> {
  /** Where it is about one statement of the subject: its property and value. */
  readonly statement?: readonly [predicate: Iri, object: Iri];
  /** Where it was noted while the file was read. */
  readonly place?: { readonly file: string; readonly line: number };
}

export function error(
  code: string,
  subject: Iri,
  message: string,
  statement?: Unplaced['statement'],
): Unplaced {
  return {
    severity: 'error',
    code,
    message,
    subject,
    ...(statement === undefined ? {} : { statement }),
  };
}

export function warning(code: string, subject: Iri, message: string): Unplaced {
  return { severity: 'warning', code, message, subject };
}
