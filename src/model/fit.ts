/** Takes the classes of an ontology, and says which lie below which, and what a relation does not join: by this one rule judge check, the verification of readings, and the review, each in its own words. */
import { PREFIXES } from './namespaces.js';
import type { Iri, Ontology, Relation } from './records.js';
import { EDTF, rdf, skos } from './vocabulary.js';

/** The classes of a thing; undefined where nobody knows them: then it cannot be judged. */
export type Types = readonly Iri[] | undefined;

export type LeadsTo =
  | { readonly kind: 'thing'; readonly types: Types }
  | { readonly kind: 'literal'; readonly datatype: Iri }
  | { readonly kind: 'code' };

/** @param mayBeNarrower of a thing that may turn out to be of a class below the one it has. */
export function unfitPart(
  { domain, range }: Pick<Relation, 'domain' | 'range'>,
  subject: Types,
  object: LeadsTo,
  { classes }: Pick<Ontology, 'classes'>,
  mayBeNarrower = false,
): 'subject' | 'object' | undefined {
  const areOf = (types: Types, wanted: Iri) =>
    types === undefined ||
    types.some(
      (type) => isSubclass(classes, type, wanted) || (mayBeNarrower && isSubclass(classes, wanted, type)),
    );
  if (domain !== undefined && !areOf(subject, domain)) return 'subject';
  if (range === undefined) return undefined;
  if (isWritten(range)) return object.kind === 'literal' && object.datatype === range ? undefined : 'object';
  if (range === skos.Concept) return object.kind === 'code' ? undefined : 'object';
  if (object.kind === 'literal') return 'object';
  // A class that the ontology does not describe cannot be judged.
  if (!classes.has(range)) return undefined;
  return object.kind === 'thing' && areOf(object.types, range) ? undefined : 'object';
}

/** Whether a range is of words and dates, and of no node. */
export function isWritten(range: Iri): boolean {
  return range === EDTF || range === rdf.langString || range.startsWith(PREFIXES.xsd);
}

/** Whether a class is another or lies below it. */
export function isSubclass(classes: Ontology['classes'], type: Iri, of: Iri): boolean {
  return (
    type === of || (classes.get(type)?.parents.some((parent) => isSubclass(classes, parent, of)) ?? false)
  );
}
