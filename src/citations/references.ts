/** The reports that claims stand in, as text for programs that keep references. */
import type { Claim, Corpus } from '../model/records.js';
import { writeBibtex } from './bibtex.js';
import { cslItems } from './csl.js';
import { reportsOfClaims } from './footnote.js';
import { writeRis } from './ris.js';

export const REFERENCE_FORMS = ['ris', 'bibtex', 'csl'] as const;
export type ReferenceForm = (typeof REFERENCE_FORMS)[number];

/** Each report once, in order of their numbers. */
export function references(form: ReferenceForm, corpus: Corpus, claims: Iterable<Claim>): string {
  const items = cslItems(corpus, reportsOfClaims(claims));
  if (form === 'csl') return `${JSON.stringify(items, undefined, 2)}\n`;
  return form === 'ris' ? writeRis(items) : writeBibtex(items);
}
