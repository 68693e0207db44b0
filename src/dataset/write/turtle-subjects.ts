/** Takes the quads of one graph and gives its subjects in the order in which canonical Turtle has them. */
import type * as RDF from '@rdfjs/types';
import { cg, rdf } from '../../model/vocabulary.js';
import { writeTerm } from '../nquads.js';
import { nodeId } from '../records/nodes.js';
import { byCodeUnit, byLengthThenCodeUnit, quad as makeQuad, namedNode } from '../terms.js';
import { writeTurtleTerm } from './turtle-terms.js';

/** A subject with its quads in one graph. */
export interface Subject {
  readonly term: RDF.Quad_Subject;
  quads: RDF.Quad[];
}

/** The subjects of a graph, each with its quads. */
export function bySubject(quads: readonly RDF.Quad[]): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const quad of quads) {
    const id = nodeId(quad.subject);
    const subject = subjects.get(id);
    if (subject === undefined) subjects.set(id, { term: quad.subject, quads: [quad] });
    else subject.quads.push(quad);
  }
  return [...subjects.values()];
}

/** RDF 1.2: a subject with exactly one rdf:subject, rdf:predicate and rdf:object gets rdf:reifies instead. */
export function foldReifier(subject: Subject): void {
  const only = (predicate: string): RDF.Term | undefined => {
    const found = subject.quads.filter((quad) => quad.predicate.value === predicate);
    return found.length === 1 ? found[0]!.object : undefined;
  };
  const s = only(rdf.subject);
  const p = only(rdf.predicate);
  const o = only(rdf.object);
  if (
    s === undefined ||
    s.termType === 'Literal' ||
    p?.termType !== 'NamedNode' ||
    o === undefined ||
    o.termType === 'Quad'
  )
    return;
  const triple = makeQuad(s as RDF.Quad_Subject, p, o as RDF.Quad_Object);
  const folded = new Set<string>([rdf.subject, rdf.predicate, rdf.object]);
  subject.quads = [
    ...subject.quads.filter((quad) => !folded.has(quad.predicate.value)),
    makeQuad(
      subject.term,
      namedNode(rdf.reifies),
      triple as unknown as RDF.Quad_Object,
      subject.quads[0]!.graph,
    ) as RDF.Quad,
  ];
}

/** By name; evidence directly after its claim, and `x-10` after `x-2`. */
export function inOrder(subjects: readonly Subject[]): Subject[] {
  const claimOf = new Map<string, string>();
  for (const { term, quads } of subjects) {
    for (const { predicate, object } of quads) {
      if (predicate.value !== cg.evidence) continue;
      const before = claimOf.get(nodeId(object));
      const here = nameOf(term);
      if (before === undefined || here < before) claimOf.set(nodeId(object), here);
    }
  }
  const keyed = subjects.map((subject) => {
    const name = nameOf(subject.term);
    const claim = claimOf.get(nodeId(subject.term));
    return { subject, place: claim ?? name, detail: claim === undefined ? '' : name };
  });
  keyed.sort((a, b) => byCodeUnit(a.place, b.place) || byLengthThenCodeUnit(a.detail, b.detail));
  return keyed.map(({ subject }) => subject);
}

/** A subject as Turtle writes it. */
export function nameOf(term: RDF.Term): string {
  return term.termType === 'NamedNode' ? writeTurtleTerm(term, term.value) : writeTerm(term);
}
