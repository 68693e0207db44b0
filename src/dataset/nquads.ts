/** Terms and quads as N-Quads text: the exchange form towards the query engine, and the key of a term. */
import type * as RDF from '@rdfjs/types';
import { ShapeError } from '../model/errors.js';
import { xsd } from '../model/vocabulary.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const FORBIDDEN_IN_IRI = /[\x00-\x20<>"{}|^`\\]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
const ESCAPED_IN_STRING = /["\\\x00-\x1f\x7f]/g;
/** Half a pair of code units, which no UTF-8 can hold. */
export const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const NAMED_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/**
 * `<iri>`. RDF 1.1 N-Triples, production IRIREF.
 * @throws ShapeError for an IRI with a character that would end it early (an injection) or is not allowed.
 */
export function writeIri(iri: string, near: string): string {
  if (FORBIDDEN_IN_IRI.test(iri) || LONE_SURROGATE.test(iri)) {
    const found = FORBIDDEN_IN_IRI.exec(iri)?.[0] ?? 'half a surrogate pair';
    throw new ShapeError(
      `${near}: the IRI ${JSON.stringify(iri)} holds ${JSON.stringify(found)}, which RDF does not allow in an IRI; percent-encode it (a space is %20)`,
    );
  }
  return `<${iri}>`;
}

/** A string in double quotes on one line, for Turtle and N-Quads alike. */
export function writeString(value: string, near: string): string {
  if (LONE_SURROGATE.test(value)) {
    throw new ShapeError(
      `${near}: a literal holds half a surrogate pair, which no UTF-8 file can hold; remove it`,
    );
  }
  return `"${value.replace(ESCAPED_IN_STRING, escaped)}"`;
}

/** A code unit as a string holds it that may not hold it as it is. */
export function escaped(unit: string): string {
  return NAMED_ESCAPES[unit] ?? `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A term as N-Quads writes it; equal terms give equal text. `near` names the subject in errors. */
export function writeTerm(term: RDF.Term, near = term.value): string {
  switch (term.termType) {
    case 'NamedNode':
      return writeIri(term.value, near);
    case 'BlankNode':
      return `_:${term.value}`;
    case 'Literal': {
      const value = writeString(term.value, near);
      if (term.language !== '') {
        const direction = 'direction' in term && term.direction ? `--${term.direction}` : '';
        return `${value}@${term.language}${direction}`;
      }
      return term.datatype.value === xsd.string ? value : `${value}^^${writeIri(term.datatype.value, near)}`;
    }
    case 'Quad':
      return `<<( ${writeTerm(term.subject, near)} ${writeTerm(term.predicate, near)} ${writeTerm(term.object, near)} )>>`;
    case 'DefaultGraph':
      return '';
    default:
      throw new ShapeError(`${near}: a ${term.termType} cannot stand in RDF data; only in a query`);
  }
}

/** One N-Quads line with its line break. */
export function writeQuadLine(quad: RDF.Quad): string {
  const near = quad.subject.value;
  const graph = quad.graph.termType === 'DefaultGraph' ? '' : ` ${writeTerm(quad.graph, near)}`;
  return `${writeTerm(quad.subject, near)} ${writeTerm(quad.predicate, near)} ${writeTerm(quad.object, near)}${graph} .\n`;
}
