/** Names by which a store holds what has none: quads of files without a graph, and blank nodes. */
import type * as RDF from '@rdfjs/types';
import { sha256 } from '../cache/sealed.js';
import { blankNode, defaultGraph, literal, quad as makeQuad, namedNode } from '../dataset/terms.js';
import { CLAIMGRAPH, PREFIXES } from '../model/namespaces.js';
import { xsd } from '../model/vocabulary.js';

/** RDF 1.1 Concepts, section 3.5: an IRI in the place of a blank node. */
const GENID = `${CLAIMGRAPH}.well-known/genid/`;
/** The quads of a file that stand in no named graph, in a graph of that file: many stores have no default graph of their own. */
const OF_FILE = `${PREFIXES.graph}file/`;
/** What was pushed, see ledger.ts. */
export const LEDGER = `${PREFIXES.graph}pushed`;

/** There from before a push writes until it has ended: the list alone is not whole while it is replaced. */
export const OPEN = `${PREFIXES.graph}pushed/open`;

/** Which of it is derived in the store itself, see ranges/to-store.ts. */
export const PROGRESS = `${PREFIXES.graph}derived/progress`;
/** The graphs into which it was written; there until all of them are taken out. */
export const WRITTEN = `${PREFIXES.graph}derived/written`;

/** `reports/003.ttl` to the graph of what it says in no named graph. */
export const graphOfFile = (file: string): string =>
  OF_FILE + file.split('/').map(encodeURIComponent).join('/');

export const isGraphOfFile = (graph: string): boolean => graph.startsWith(OF_FILE);

/** What rules, comparisons and the vocabulary give is made anew from the claims, and not read. */
export const isDerived = (graph: string): boolean =>
  (graph.startsWith(PREFIXES.graph) && !isGraphOfFile(graph)) || graph.startsWith(PREFIXES.lens);

/** A term as a store holds it: a blank node of a file by an IRI, by which pages and patterns can name it. */
export function toStore<T extends RDF.Term>(term: T, file: string): T | RDF.NamedNode {
  if (term.termType !== 'BlankNode') return term;
  return namedNode(GENID + encodeURIComponent(`${sha256(file).slice(0, 8)}-${term.value}`));
}

/** A term that was read of a store as the store has it. */
export function asStored<T extends RDF.Term>(term: T): T | RDF.NamedNode {
  return term.termType === 'BlankNode' ? namedNode(GENID + encodeURIComponent(term.value)) : term;
}

/**
 * A term as we hold it.
 * @param label of a blank node that the store has itself, to one that no other answer has.
 */
export function fromStore(term: RDF.Term, label: (own: string) => string): RDF.Term {
  if (term.termType === 'BlankNode') return blankNode(label(term.value));
  if (term.termType === 'NamedNode')
    return term.value.startsWith(GENID)
      ? blankNode(decodeURIComponent(term.value.slice(GENID.length)))
      : namedNode(term.value);
  return asTrue(term);
}

/** Whether a term of a store may be another one with us, by its text in a dictionary. */
export function mayBeOther(text: string): boolean {
  if (text.startsWith('<')) return text.startsWith(`<${GENID}`);
  return !text.startsWith('"') || text.endsWith(`<${xsd.boolean}>`);
}

/** Virtuoso writes truth as a number. */
function asTrue(term: RDF.Term): RDF.Term {
  if (term.termType === 'Literal' && term.datatype.value === xsd.boolean && /^[01]$/.test(term.value))
    return literal(term.value === '1' ? 'true' : 'false', namedNode(xsd.boolean));
  return term;
}

/** The quad of a row of a graph. */
export function quadOf(
  { s, p, o }: Readonly<Record<string, RDF.Term | undefined>>,
  graph: string | undefined,
  label: (own: string) => string,
): RDF.Quad {
  const [subject, predicate, object] = [s, p, o].map((term) => fromStore(term as RDF.Term, label));
  const name = graph === undefined || isGraphOfFile(graph) ? defaultGraph() : namedNode(graph);
  return makeQuad(
    subject as RDF.Quad_Subject,
    predicate as RDF.Quad_Predicate,
    object as RDF.Quad_Object,
    name,
  ) as RDF.Quad;
}

/** The triple of a row as it was sent: what stands for a blank node stays as it is. */
export function asSent({ s, p, o }: Readonly<Record<string, RDF.Term | undefined>>): RDF.Quad {
  return makeQuad(
    s as RDF.Quad_Subject,
    p as RDF.Quad_Predicate,
    asTrue(o as RDF.Term) as RDF.Quad_Object,
  ) as RDF.Quad;
}
