/** Quads as statements that can be counted and compared: each with what hangs on it in blank nodes, under a key that is the same in every file. */
import { createHash } from 'node:crypto';
import type * as RDF from '@rdfjs/types';
import { writeTerm } from '../../dataset/nquads.js';
import { nodeId } from '../../dataset/records/nodes.js';
import { literal, quad as makeQuad, namedNode } from '../../dataset/terms.js';
import type { Iri } from '../../model/records.js';
import { EDTF, xsd } from '../../model/vocabulary.js';
import { groupBy } from '../../structures/group-by.js';

/** Key -> the quads of the statement. */
export type Statements = ReadonlyMap<string, readonly RDF.Quad[]>;

export function statementsOf(quads: Iterable<RDF.Quad>): Statements {
  const bySubject = groupBy(quads, ({ subject }) => nodeId(subject));
  const statements = new Map<string, readonly RDF.Quad[]>();
  const referred = new Set<string>();
  for (const all of bySubject.values()) {
    for (const { object } of all) if (object.termType === 'BlankNode') referred.add(nodeId(object));
  }
  for (const [subject, all] of bySubject) {
    if (subject.startsWith('_:') && referred.has(subject)) continue;
    for (const quad of all) {
      const [key, hanging] = follow(quad, bySubject, new Set());
      statements.set(`${writeTerm(quad.subject)} ${key}`, [quad, ...hanging]);
    }
  }
  return statements;
}

/** Predicate and object in words, a blank node by what is said of it. */
function follow(
  { predicate, object }: RDF.Quad,
  bySubject: ReadonlyMap<string, readonly RDF.Quad[]>,
  above: ReadonlySet<string>,
): readonly [key: string, hanging: readonly RDF.Quad[]] {
  const id = nodeId(object);
  if (object.termType !== 'BlankNode' || above.has(id)) {
    return [`${writeTerm(predicate)} ${writeTerm(object)}`, []];
  }
  const below = (bySubject.get(id) ?? []).map(
    (quad) => [quad, ...follow(quad, bySubject, new Set([...above, id]))] as const,
  );
  const keys = below.map(([, key]) => key).sort();
  return [
    `${writeTerm(predicate)} [ ${keys.join(' ; ')} ]`,
    below.flatMap(([quad, , hanging]) => [quad, ...hanging]),
  ];
}

/** A key short enough to keep thousands of: 64 bits of its SHA-256. */
export function shortKey(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}

export type RdfObject = RDF.Quad_Object;

/** Quads of one subject; what is undefined is not said. */
export function say(
  subject: Iri,
  said: readonly (readonly [predicate: Iri, object: RdfObject | readonly RdfObject[] | undefined])[],
): RDF.Quad[] {
  return said.flatMap(([predicate, objects]) =>
    (objects === undefined
      ? []
      : Array.isArray(objects)
        ? (objects as RdfObject[])
        : [objects as RdfObject]
    ).map((object) => makeQuad(namedNode(subject), namedNode(predicate), object) as RDF.Quad),
  );
}

export const iri = (value: Iri): RdfObject => namedNode(value);
export const words = (value: string, language = 'en'): RdfObject =>
  language === '' ? literal(value) : literal(value, language);
export const edtf = (value: string): RdfObject => literal(value, namedNode(EDTF));
export const whole = (value: number): RdfObject => literal(String(value), namedNode(xsd.integer));
export const yes: RdfObject = literal('true', namedNode(xsd.boolean));
export const decimal = (value: string): RdfObject => literal(value, namedNode(xsd.decimal));
/** For what may be absent. */
export function maybe<T>(value: T | undefined, make: (value: T) => RdfObject): RdfObject | undefined {
  return value === undefined ? undefined : make(value);
}
