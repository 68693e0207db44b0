/** Statements that a file tells of as nodes: reified ones and RDF 1.2 triple terms. */
import type * as RDF from '@rdfjs/types';
import type { Iri } from '../../model/records.js';
import { rdf } from '../../model/vocabulary.js';
import type { LinedQuad } from './lined.js';

/** A statement, and what is said of it itself. */
export interface Statement {
  readonly node: Iri;
  readonly subject: Iri;
  readonly predicate: Iri;
  readonly object: RDF.NamedNode | RDF.Literal;
  readonly graph: string;
  readonly lines: readonly number[];
  readonly about: readonly LinedQuad[];
  /** EDTF: for when it holds, where it says so in a way that is known. */
  readonly when?: string | undefined;
}

export interface Statements {
  readonly all: readonly Statement[];
  /** Quads that stand for a statement, or say something of one. */
  readonly taken: ReadonlySet<LinedQuad>;
}

export type BySubject = ReadonlyMap<Iri, readonly LinedQuad[]>;

const PARTS: ReadonlySet<Iri> = new Set([rdf.subject, rdf.predicate, rdf.object]);

/** Nodes with rdf:subject, rdf:predicate and rdf:object. A node that lacks one of them is no statement. */
export function reifiedIn(bySubject: BySubject): Statements {
  const all: Statement[] = [];
  const taken = new Set<LinedQuad>();
  for (const [node, said] of bySubject) {
    const [subject, predicate, object] = [rdf.subject, rdf.predicate, rdf.object].map((part) =>
      said.find((quad) => quad.predicate === part),
    );
    if (!subject || !predicate || !object) continue;
    if (subject.object.termType === 'Literal' || predicate.object.termType === 'Literal') continue;
    const about = said.filter((quad) => !PARTS.has(quad.predicate) && quad.predicate !== rdf.type);
    all.push({
      node,
      subject: subject.object.value,
      predicate: predicate.object.value,
      object: object.object,
      graph: object.graph,
      lines: [...new Set([subject, predicate, object].flatMap(({ lines }) => lines))].sort((a, b) => a - b),
      about,
    });
    for (const quad of said) taken.add(quad);
  }
  return { all, taken };
}
