/** Takes a term and gives the text that a dictionary holds of it, and back; canonical N-Triples, but for triple terms. */
import type * as RDF from '@rdfjs/types';
import { xsd } from '../model/vocabulary.js';
import { escaped, LONE_SURROGATE } from './nquads.js';
import { blankNode, defaultGraph, literal, namedNode, quad } from './terms.js';

/** The first byte of a term's text says of what kind it is. */
export const LESS = 0x3c;
export const QUOTE = 0x22;
export const UNDERSCORE = 0x5f;
const QUESTION = 0x3f;

/** A byte that tells kinds apart: of IRIs `<`, of literals `"`, of blank nodes `_`; triple terms are given as `(`. */
export const TRIPLE = 0x28;

const UNESCAPED: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
// Half a surrogate pair has no bytes in UTF-8; escaped it comes back as it was.
const IN_STRING = new RegExp(`["\\\\\\x00-\\x1f\\x7f]|${LONE_SURROGATE.source}`, 'g');
const IN_NAME = new RegExp(`["\\\\]|${LONE_SURROGATE.source}`, 'g');

/** @param numberOf gives the numbers of the parts of a triple term; undefined where a part is not known. */
export function textOfTerm(
  term: RDF.Term,
  numberOf: (part: RDF.Term) => number | undefined,
): string | undefined {
  switch (term.termType) {
    case 'NamedNode':
      return iriText(term.value);
    case 'BlankNode':
      return blankText(term.value);
    case 'Literal':
      return literalText(term);
    case 'Quad': {
      const parts = [term.subject, term.predicate, term.object, term.graph].map(numberOf);
      return parts.includes(undefined) ? undefined : `(${parts.join(' ')}`;
    }
    case 'DefaultGraph':
      return '';
    default:
      return `?${term.value}`;
  }
}

export function iriText(iri: string): string {
  return `<${escapeName(iri)}>`;
}

export function blankText(label: string): string {
  return `_:${escapeName(label)}`;
}

function literalText(term: RDF.Literal): string {
  const value = `"${term.value.replace(IN_STRING, escaped)}"`;
  if (term.language !== '') {
    const direction = 'direction' in term && term.direction ? `--${term.direction}` : '';
    // Tags of languages are the same in any case of letters.
    return `${value}@${term.language.toLowerCase()}${direction}`;
  }
  return term.datatype.value === xsd.string ? value : `${value}^^${iriText(term.datatype.value)}`;
}

/** @param termOf the terms of which a triple term is made. */
export function termOfText(text: string, termOf: (number: number) => RDF.Term): RDF.Term {
  switch (text.charCodeAt(0)) {
    case LESS:
      return namedNode(valueOfText(text));
    case UNDERSCORE:
      return blankNode(valueOfText(text));
    case QUOTE:
      return literalOfText(text);
    case TRIPLE: {
      const [subject, predicate, object, graph] = text.slice(1).split(' ').map(Number).map(termOf);
      return quad(
        subject as RDF.Quad_Subject,
        predicate as RDF.Quad_Predicate,
        object as RDF.Quad_Object,
        graph as RDF.Quad_Graph,
      ) as unknown as RDF.Term;
    }
    case QUESTION:
      return { termType: 'Variable', value: text.slice(1), equals: sameVariable(text.slice(1)) };
    default:
      return defaultGraph();
  }
}

/** What RDF/JS calls the value of a term: the IRI, the label of a blank node, the words of a literal. */
export function valueOfText(text: string): string {
  switch (text.charCodeAt(0)) {
    case LESS:
      return unescaped(text.slice(1, -1));
    case UNDERSCORE:
      return unescaped(text.slice(2));
    case QUOTE:
      return unescaped(text.slice(1, text.lastIndexOf('"')));
    case QUESTION:
      return text.slice(1);
    default:
      return '';
  }
}

function literalOfText(text: string): RDF.Term {
  const end = text.lastIndexOf('"');
  const value = unescaped(text.slice(1, end));
  if (end === text.length - 1) return literal(value);
  if (text[end + 1] === '^') return literal(value, namedNode(unescaped(text.slice(end + 4, -1))));
  const [language = '', direction] = text.slice(end + 2).split('--');
  return direction === undefined
    ? literal(value, language)
    : literal(value, { language, direction } as never);
}

function escapeName(name: string): string {
  return isPlain(name) ? name : name.replace(IN_NAME, escaped);
}

/** Most names are, and a search costs less than a replacement. */
function isPlain(name: string): boolean {
  return !name.includes('\\') && !name.includes('"') && isWellFormed(name);
}

function isWellFormed(text: string): boolean {
  return 'isWellFormed' in String.prototype
    ? (text as string & { isWellFormed(): boolean }).isWellFormed()
    : !LONE_SURROGATE.test(text);
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:u([0-9A-F]{4})|(.))/g, (_, code: string | undefined, char: string) =>
    code === undefined ? (UNESCAPED[char] as string) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function sameVariable(name: string) {
  return (other: RDF.Term | null | undefined): boolean =>
    other?.termType === 'Variable' && other.value === name;
}
