/** Makes terms for a parser, equal ones once: a triple that a file repeats a million times holds no million copies of its words. */
import type * as RDF from '@rdfjs/types';
import { DataFactory } from 'n3';

/** So many terms are remembered at once; then the memory begins anew, so that it stays bounded whatever is read. */
const REMEMBERED = 1 << 20;

/** A term of n3, which carries the text that tells it from others. */
type Term = RDF.Term & { readonly id: string };

/** An RDF/JS factory that gives the same object for the same IRI or literal. */
export function termsOnce(): typeof DataFactory {
  const known = new Map<string, Term>();
  const once = (id: string, make: () => RDF.Term): RDF.Term => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const term = make() as Term;
    if (known.size >= REMEMBERED) known.clear();
    known.set(id, term);
    return term;
  };
  return {
    ...DataFactory,
    namedNode: (iri: string) => once(iri, () => DataFactory.namedNode(iri)),
    literal: (value: string, kind?: RDF.NamedNode) => {
      const term = DataFactory.literal(value, kind) as RDF.Literal as Term;
      return once(term.id, () => term);
    },
  } as typeof DataFactory;
}
