/** Takes a term and says it in a message, short and without what steers the reader's terminal. */
import type * as RDF from '@rdfjs/types';
import { NAMELESS, name } from '../dataset/read/locate.js';
import { withoutSteering } from '../model/steering.js';

export function sayTerm(term: RDF.Term): string {
  if (term.termType === 'NamedNode') return name(term.value);
  if (term.termType === 'Literal') return sayText(term.value);
  return term.termType === 'Quad' ? 'a triple term' : NAMELESS;
}

export function sayText(text: string): string {
  return JSON.stringify(withoutSteering(text.length > 60 ? `${text.slice(0, 60)}…` : text));
}
