/** Statements that a file tells of as nodes: reified ones, RDF 1.2 triple terms, and those of Wikidata. */
import type * as RDF from '@rdfjs/types';
import { literal } from '../../dataset/terms.js';
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

const WIKIDATA = 'http://www.wikidata.org/prop/';
const RANK = 'http://wikiba.se/ontology#rank';
const DEPRECATED = 'http://wikiba.se/ontology#DeprecatedRank';

const DERIVED = 'http://www.w3.org/ns/prov#wasDerivedFrom';
const STATED_IN = `${WIKIDATA}reference/P248`;
const REFERENCE_URL = `${WIKIDATA}reference/P854`;

/**
 * `wd:Q1 p:P39 s. s ps:P39 wd:Q2`: a statement with its qualifiers and references. One of deprecated rank is kept there
 * as what is known to be wrong: nobody says it.
 */
export function wikidataStatements(bySubject: BySubject): Statements {
  const all: Statement[] = [];
  const taken = new Set<LinedQuad>();
  for (const said of bySubject.values()) {
    for (const quad of said) {
      const property = propertyOf(quad.predicate, WIKIDATA);
      if (property === undefined || quad.object.termType === 'Literal') continue;
      const about = bySubject.get(quad.object.value) ?? [];
      const value = about.find(({ predicate }) => predicate === `${WIKIDATA}statement/${property}`);
      if (value === undefined) continue;
      const direct = `${WIKIDATA}direct/${property}`;
      taken.add(quad);
      for (const each of about) {
        taken.add(each);
        if (each.predicate !== DERIVED) continue;
        for (const part of bySubject.get(each.object.value) ?? []) taken.add(part);
      }
      if (about.some(({ predicate, object }) => predicate === RANK && object.value === DEPRECATED)) continue;
      all.push({
        node: quad.object.value,
        subject: quad.subject,
        predicate: direct,
        object: value.object,
        graph: quad.graph,
        lines: value.lines,
        about: about
          .filter((each) => each !== value && each.predicate !== rdf.type)
          .flatMap((each) => (each.predicate === DERIVED ? sourcesOf(each, bySubject) : [each])),
      });
      // What is said directly is the same, without who says so.
      for (const each of said)
        if (each.predicate === direct && each.object.equals(value.object)) taken.add(each);
    }
  }
  return { all, taken };
}

/** A reference is a hash and says nothing: its work does, else the site of its address, else nobody that is named. */
function sourcesOf(derived: LinedQuad, bySubject: BySubject): readonly LinedQuad[] {
  const reference = bySubject.get(derived.object.value) ?? [];
  const works = reference.filter(({ predicate }) => predicate === STATED_IN);
  if (works.length > 0) return works;
  return reference
    .filter(({ predicate, object }) => predicate === REFERENCE_URL && URL.canParse(object.value))
    .map((quad) => ({ ...quad, predicate: STATED_IN, object: literal(new URL(quad.object.value).hostname) }));
}

function propertyOf(predicate: Iri, namespace: string): string | undefined {
  const local = predicate.startsWith(namespace) ? predicate.slice(namespace.length) : '';
  return /^P\d+$/.test(local) ? local : undefined;
}
