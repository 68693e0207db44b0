/** Terms in the tree of a rule to the terms of its shape. */
import { expand } from '../../../model/namespaces.js';
import { OutsideShape, type PlainTerm, type Slot } from './shape.js';

/** Any node of the tree: what we look at of it. */
export interface Node {
  readonly type?: string;
  readonly subType?: string;
  readonly value?: unknown;
  readonly prefix?: string;
  readonly key?: string;
  readonly label?: string;
  readonly langOrIri?: Node | string;
  readonly context?: readonly Node[];
  readonly datasets?: { readonly clauses?: readonly Node[] };
  readonly solutionModifiers?: object;
  readonly values?: unknown;
  readonly template?: Node;
  readonly where?: Node;
  readonly patterns?: readonly Node[];
  readonly triples?: readonly Node[];
  readonly annotations?: readonly Node[];
  readonly subject?: Node;
  readonly predicate?: Node;
  readonly object?: Node;
  readonly items?: readonly Node[];
  readonly expression?: Node;
  readonly operator?: string;
  readonly args?: readonly Node[] | Node;
  readonly variable?: Node;
  readonly name?: Node;
  readonly function?: Node;
}

/** What names in a rule mean. */
export interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  /** The number of a variable. */
  variable(name: string): number;
}

/** With a scheme, and without what a reader of queries would have to decode. */
const PLAIN_IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]*$/;

export function readSlot(node: Node, scope: Scope): Slot {
  if (node.subType === 'variable') return { variable: scope.variable(String(node.value)) };
  return { term: readTerm(node, scope) };
}

function readTerm(node: Node, scope: Scope): PlainTerm {
  if (node.subType === 'namedNode') return { kind: 'iri', value: iriOf(node, scope) };
  if (node.type !== 'term' || node.subType !== 'literal') throw outside(node);
  const of = node.langOrIri;
  if (typeof of === 'string') {
    if (of.includes('--')) throw new OutsideShape('a literal with a direction');
    return { kind: 'literal', value: String(node.value), datatype: expand('rdf:langString'), language: of };
  }
  const datatype = of === undefined ? expand('xsd:string') : iriOf(of, scope);
  return { kind: 'literal', value: String(node.value), datatype, language: '' };
}

function iriOf(node: Node, { prefixes }: Scope): string {
  const namespace = node.prefix === undefined ? '' : prefixes.get(node.prefix);
  const iri = `${namespace}${node.value}`;
  if (namespace === undefined || !PLAIN_IRI.test(iri)) throw new OutsideShape(`the IRI <${iri}>`);
  return iri;
}

const WORDS: Readonly<Record<string, string>> = {
  blankNode: 'a blank node',
  group: 'a group in a group',
  select: 'a SELECT in the rule',
  tripleTerm: 'a triple term',
  tripleCollection: 'a list or brackets',
};

/** Says what a node is that has no place in the shape. */
export function outside(node: Node): OutsideShape {
  const name = node.subType ?? node.operator ?? node.type ?? 'something unknown';
  return new OutsideShape(WORDS[name] ?? WORDS[node.type ?? ''] ?? name.toUpperCase());
}
