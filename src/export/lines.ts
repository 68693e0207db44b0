/** Quads to N-Triples or N-Quads, line by line in the order in which they come. */
import type * as RDF from '@rdfjs/types';
import { writeQuadLine, writeTerm } from '../dataset/nquads.js';
import { byCodeUnit, defaultGraph, quad as makeQuad, namedNode } from '../dataset/terms.js';
import { rdf } from '../model/vocabulary.js';
import { groupBy } from '../structures/group-by.js';

const CHUNK = 64 * 1024;

export interface LinesOptions {
  readonly format: 'ntriples' | 'nquads';
  readonly version: '1.1' | '1.2';
  readonly sorted: boolean;
}

/**
 * N-Triples drop the graph names. With version 1.2 a claim is one triple, `claim rdf:reifies <<( s p o )>>`.
 * Sorted, all quads are held in memory, but not their lines; otherwise they stream.
 */
export function* writeLines(
  quads: Iterable<RDF.Quad>,
  { format, version, sorted }: LinesOptions,
): Iterable<string> {
  const all = version === '1.2' ? reified(quads) : quads;
  let chunk = '';
  for (const line of sorted ? sortedLines(all, format) : writtenLines(all, format)) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** A line begins with its subject and a space, and no other subject with both: so each subject's lines can be sorted by themselves. */
function* sortedLines(quads: Iterable<RDF.Quad>, format: LinesOptions['format']): Iterable<string> {
  const bySubject = groupBy(quads, ({ subject }) =>
    subject.termType === 'NamedNode' ? subject.value : writeTerm(subject),
  );
  const written = (own: readonly RDF.Quad[]) => writeTerm(own[0]!.subject);
  const inOrder = [...bySubject.values()]
    .map((own) => [`${written(own)} `, own] as const)
    .sort(([a], [b]) => byCodeUnit(a, b));
  for (const [, own] of inOrder) yield* [...new Set(writtenLines(own, format))].sort(byCodeUnit);
}

function* writtenLines(quads: Iterable<RDF.Quad>, format: LinesOptions['format']): Iterable<string> {
  for (const quad of quads) {
    const { subject, predicate, object } = quad;
    yield writeQuadLine(
      format === 'nquads' ? quad : (makeQuad(subject, predicate, object, defaultGraph()) as RDF.Quad),
    );
  }
}

const PARTS: readonly string[] = [rdf.subject, rdf.predicate, rdf.object];

/** Subjects with exactly one rdf:subject, rdf:predicate and rdf:object become reifiers; all else stays. */
function* reified(quads: Iterable<RDF.Quad>): Iterable<RDF.Quad> {
  const statements = new Map<string, RDF.Quad[]>();
  for (const quad of quads) {
    if (!PARTS.includes(quad.predicate.value)) {
      yield quad;
      continue;
    }
    const key = `${quad.subject.termType} ${quad.subject.value} ${quad.graph.value}`;
    const parts = statements.get(key);
    if (parts === undefined) statements.set(key, [quad]);
    else parts.push(quad);
  }
  for (const parts of statements.values()) {
    const [subject, predicate, object] = PARTS.map((part) =>
      parts.filter((quad) => quad.predicate.value === part),
    );
    if (subject?.length !== 1 || predicate?.length !== 1 || object?.length !== 1) {
      yield* parts;
      continue;
    }
    const triple = makeQuad(
      subject[0]!.object as RDF.Quad_Subject,
      predicate[0]!.object as RDF.Quad_Predicate,
      object[0]!.object,
    );
    const { subject: claim, graph } = subject[0]!;
    yield makeQuad(claim, namedNode(rdf.reifies), triple as RDF.Quad, graph) as RDF.Quad;
  }
}
