/** Takes terms and gives them as canonical Turtle: bare numbers only where every reader gives the same number back. */
import type * as RDF from '@rdfjs/types';
import { xsd } from '../../model/vocabulary.js';
import { writeString, writeTerm } from '../nquads.js';
import { prefixOf, writeName } from './short-names.js';

const CANONICAL_INTEGER = /^(?:0|-?[1-9][0-9]*)$/;
const CANONICAL_DECIMAL = /^(?!-0\.0$)-?(?:0|[1-9][0-9]*)\.(?:0|[0-9]*[1-9])$/;

/** A term in Turtle; `near` names the subject in errors. */
export function writeTurtleTerm(term: RDF.Term, near: string): string {
  switch (term.termType) {
    case 'NamedNode':
      return writeName(term.value, near);
    case 'Literal':
      return writeLiteral(term, near);
    case 'Quad':
      return `<<( ${writeTurtleTerm(term.subject, near)} ${writeTurtleTerm(term.predicate, near)} ${writeTurtleTerm(term.object, near)} )>>`;
    default:
      return writeTerm(term, near);
  }
}

function writeLiteral(term: RDF.Literal, near: string): string {
  if (isBare(term)) return term.value;
  const datatype = term.datatype.value;
  if (term.language !== '' || datatype === xsd.string) return writeTerm(term, near);
  return `${writeString(term.value, near)}^^${writeName(datatype, near)}`;
}

function isBare({ value, datatype }: RDF.Literal): boolean {
  if (datatype.value === xsd.boolean) return value === 'true' || value === 'false';
  if (datatype.value === xsd.integer) return CANONICAL_INTEGER.test(value);
  return datatype.value === xsd.decimal && CANONICAL_DECIMAL.test(value);
}

/** Adds to `used` the prefixes with which a term is written. */
export function collectPrefixes(term: RDF.Term, used: Set<string>): void {
  if (term.termType === 'Quad') {
    for (const part of [term.subject, term.predicate, term.object]) collectPrefixes(part, used);
    return;
  }
  if (
    term.termType === 'Literal' &&
    (isBare(term) || term.language !== '' || term.datatype.value === xsd.string)
  ) {
    return;
  }
  const iri = term.termType === 'Literal' ? term.datatype.value : term.value;
  const prefix = term.termType === 'BlankNode' ? undefined : prefixOf(iri);
  if (prefix !== undefined) used.add(prefix);
}
