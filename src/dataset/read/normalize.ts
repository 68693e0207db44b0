/** Takes quads as they were parsed and gives them in the one form the project works with: claims reified, blank nodes labelled, each claim in its report's graph. */
import type * as RDF from '@rdfjs/types';
import { cg, oa, rdf } from '../../model/vocabulary.js';
import { byLengthThenCodeUnit, quad as makeQuad, namedNode } from '../terms.js';
import { relabelBlankNodes } from './blank-nodes.js';

export function normalize(quads: readonly RDF.Quad[]): Iterable<RDF.Quad> {
  return assignGraphs(relabelBlankNodes(expandReifiers(quads)));
}

/** RDF 1.2 `c rdf:reifies <<( s p o )>>` becomes rdf:subject, rdf:predicate and rdf:object of c. */
export function expandReifiers(quads: readonly RDF.Quad[]): readonly RDF.Quad[] {
  if (!quads.some(isReifier)) return quads;
  return quads.flatMap((quad) => {
    if (!isReifier(quad)) return [quad];
    const triple = quad.object as RDF.Quad;
    const part = (predicate: string, object: RDF.Term) =>
      makeQuad(quad.subject, namedNode(predicate), object as RDF.Quad_Object, quad.graph) as RDF.Quad;
    return [
      part(rdf.subject, triple.subject),
      part(rdf.predicate, triple.predicate),
      part(rdf.object, triple.object),
    ];
  });
}

/** A triple term inside a triple term has no RDF 1.1 form and stays as it is. */
function isReifier(quad: RDF.Quad): boolean {
  const { predicate, object } = quad;
  return object.termType === 'Quad' && object.object.termType !== 'Quad' && predicate.value === rdf.reifies;
}

/**
 * Quads without a graph name: those of a claim or a relay, all evidence and its selectors go into the graph named by
 * the report of the first evidence; all else stays in the default graph.
 */
function* assignGraphs(quads: readonly RDF.Quad[]): Iterable<RDF.Quad> {
  const reports = reportOfSubject(quads);
  for (const quad of quads) {
    const report = quad.graph.termType === 'DefaultGraph' ? reports.get(key(quad.subject)) : undefined;
    yield report === undefined
      ? quad
      : (makeQuad(quad.subject, quad.predicate, quad.object, report) as RDF.Quad);
  }
}

function reportOfSubject(quads: readonly RDF.Quad[]): Map<string, RDF.NamedNode> {
  const reports = new Map<string, RDF.NamedNode>();
  const firstEvidence = new Map<string, string>();
  const selectors: RDF.Quad[] = [];
  const statements = new Set<string>();
  for (const quad of quads) {
    const { subject, predicate, object } = quad;
    if (predicate.value === oa.hasSource && object.termType === 'NamedNode')
      reports.set(key(subject), object);
    else if (predicate.value === oa.hasSelector) selectors.push(quad);
    else if (predicate.value === rdf.subject) statements.add(key(subject));
    else if (predicate.value === cg.evidence) {
      const before = firstEvidence.get(key(subject));
      const here = key(object);
      if (before === undefined || byLengthThenCodeUnit(here, before) < 0)
        firstEvidence.set(key(subject), here);
    }
  }
  for (const { subject, object } of selectors) {
    const report = reports.get(key(subject));
    if (report !== undefined && object.termType === 'BlankNode') reports.set(key(object), report);
  }
  for (const [statement, evidence] of firstEvidence) {
    const report = reports.get(evidence);
    // An utterance is no statement: several reports may show it, and it belongs to none of them.
    if (report !== undefined && statements.has(statement)) reports.set(statement, report);
  }
  return reports;
}

function key(term: RDF.Term): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}
