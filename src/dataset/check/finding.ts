/** One thing that `check` found: what, where, and how bad. */
import type { Iri } from '../../model/records.js';

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
export type Unplaced = Omit<Finding, 'file' | 'line'>;

export function error(code: string, subject: Iri, message: string): Unplaced {
  return { severity: 'error', code, message, subject };
}

export function warning(code: string, subject: Iri, message: string): Unplaced {
  return { severity: 'warning', code, message, subject };
}
