/** An answer to what of it can be drawn: takes rows of terms and a reading, gives ids of nodes and of propositions. */
import type * as RDF from '@rdfjs/types';
import { propositionKey } from '../../../src/model/identifiers.js';
import type { ObjectTerm, Proposition } from '../../../src/model/records.js';
import type { LoadedGraph } from '../data/loaded-graph.js';
import type { Selection } from '../view/view.js';
import type { Answer } from './desk.js';

/**
 * Of rows: the entities in them, and the propositions of the claims in them. Of triples: those that are propositions
 * of the graph, and the entities that stand in none of these. Sorted, so that equal answers give equal views.
 */
export function drawnOf({ graph, corpus }: LoadedGraph, answer: Answer): readonly string[] {
  if (answer.form === 'truth') return [];
  const nodes = new Set<string>();
  const edges = new Set<string>();
  const covered = new Set<string>();
  const addProposition = ({ key, subject, object }: Proposition) => {
    if (graph.hasEdge(key)) {
      edges.add(key);
      covered.add(subject);
      if (object.kind === 'iri') covered.add(object.value);
      return;
    }
    for (const end of object.kind === 'iri' ? [subject, object.value] : [subject]) {
      if (graph.hasNode(end)) nodes.add(end);
    }
  };
  const addTerm = ({ termType, value }: RDF.Term) => {
    if (termType !== 'NamedNode') return;
    if (graph.hasNode(value)) nodes.add(value);
    const claim = corpus.claims.get(value) ?? corpus.derivations.get(value);
    if (claim !== undefined) addProposition(claim.proposition);
  };
  if (answer.form === 'rows') {
    for (const row of answer.table.rows) for (const term of Object.values(row)) if (term) addTerm(term);
    return [...nodes, ...edges].sort();
  }
  for (const { subject, predicate, object } of answer.quads) {
    const key = keyOf(subject, predicate, object);
    if (key !== undefined && graph.hasEdge(key)) {
      edges.add(key);
      covered.add(subject.value).add(object.value);
    } else {
      addTerm(subject);
      addTerm(object);
    }
  }
  return [...[...nodes].filter((id) => !covered.has(id)), ...edges].sort();
}

function keyOf(subject: RDF.Term, predicate: RDF.Term, object: RDF.Term): string | undefined {
  if (subject.termType !== 'NamedNode' || object.termType !== 'NamedNode') return undefined;
  const end: ObjectTerm = { kind: 'iri', value: object.value };
  return propositionKey(subject.value, predicate.value, end);
}

/** What a press on a term chooses: the node or the claim; of what is derived the relation, else the node that it is about. */
export function chosenBy(
  { graph, corpus }: LoadedGraph,
  { termType, value }: RDF.Term,
): Selection | undefined {
  if (termType !== 'NamedNode') return undefined;
  if (corpus.entities.has(value)) return { kind: 'node', id: value };
  if (corpus.claims.has(value)) return { kind: 'node', id: value };
  const proposition = corpus.derivations.get(value)?.proposition;
  if (proposition === undefined) return undefined;
  if (graph.hasEdge(proposition.key)) return { kind: 'edge', id: proposition.key };
  return corpus.entities.has(proposition.subject) ? { kind: 'node', id: proposition.subject } : undefined;
}
