/** The terms in which what is derived is written: counts, truth values, the graph and the rule it belongs to. */
import type * as RDF from '@rdfjs/types';
import { sha256Hex } from '../model/identifiers.js';
import { expand, PREFIXES } from '../model/namespaces.js';
import type { ObjectTerm } from '../model/records.js';
import { literal, namedNode } from './terms.js';

/** The object of a proposition as RDF. */
export function objectTerm(object: ObjectTerm): RDF.NamedNode | RDF.Literal {
  if (object.kind === 'iri') return namedNode(object.value);
  return object.language === ''
    ? literal(object.value, namedNode(object.datatype))
    : literal(object.value, object.language);
}

export const integer = (count: number) => literal(String(count), namedNode(expand('xsd:integer')));
export const boolean = (is: boolean) => literal(String(is), namedNode(expand('xsd:boolean')));

/** `rule:standing` */
export const ruleNode = (name: string) => namedNode(`${PREFIXES.rule}${name}`);
/** `graph:derived/standing` */
export const derivedGraph = (name: string) => namedNode(`${PREFIXES.graph}derived/${name}`);
/** A node of what is derived: its kind, and 12 hexadecimal digits over what it is made of. */
export const derivedNode = (kind: string, ...of: readonly string[]) =>
  namedNode(`${PREFIXES.derivation}${kind}-${sha256Hex(of.join(' ')).slice(0, 12)}`);
