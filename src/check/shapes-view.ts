/** Data and vocabulary as the validator of shapes asks for them: the quads of a subject, the instances and parts of a class. */
import type * as RDF from '@rdfjs/types';
import { termToId } from 'n3';
import { nodeId } from '../dataset/records/nodes.js';
import { rdf, rdfs } from '../model/vocabulary.js';

/** What classes are asked by: for these, subjects are found by their object. */
const ASKED_BY_OBJECT: ReadonlySet<string> = new Set([rdf.type, rdfs.subClassOf]);

type Pattern = RDF.Term | null | undefined;

/**
 * The part of an RDF/JS dataset that the validator uses, a fifth as large. Which class lies below which is the
 * vocabulary's to say: a circle in data would never end.
 */
export class ShapesView {
  /** Made when it is asked: where nothing is of a class of ours, nothing is. */
  #ofSubject: Map<string, RDF.Quad[]> | undefined;
  readonly #ofObject = new Map<string, RDF.Quad[]>();
  readonly #all: readonly RDF.Quad[];

  constructor(data: readonly RDF.Quad[], vocabulary: Iterable<RDF.Quad>) {
    this.#all = data.filter(({ predicate }) => predicate.value !== rdfs.subClassOf).concat([...vocabulary]);
    for (const quad of this.#all) {
      if (ASKED_BY_OBJECT.has(quad.predicate.value))
        add(this.#ofObject, objectKey(quad.predicate, quad.object), quad);
    }
  }

  match(subject?: Pattern, predicate?: Pattern, object?: Pattern): RDF.DatasetCore {
    const found = this.#candidates(subject, predicate, object).filter(
      (quad) =>
        (!predicate || quad.predicate.equals(predicate)) &&
        (!subject || quad.subject.equals(subject)) &&
        (!object || quad.object.equals(object)),
    );
    return Object.assign(found, { size: found.length }) as unknown as RDF.DatasetCore;
  }

  [Symbol.iterator](): Iterator<RDF.Quad> {
    return this.#all[Symbol.iterator]();
  }

  /** The distinct objects of the quads with this subject and predicate. */
  objects(subject: RDF.Term, predicate: RDF.Term): RDF.Term[] {
    const objects = new Map<string, RDF.Term>();
    for (const { object } of this.match(subject, predicate)) {
      const key = termToId(object as Parameters<typeof termToId>[0]);
      if (!objects.has(key)) objects.set(key, object);
    }
    return [...objects.values()];
  }

  #candidates(subject: Pattern, predicate: Pattern, object: Pattern): readonly RDF.Quad[] {
    if (subject) return this.#bySubject().get(nodeId(subject)) ?? [];
    if (object && predicate && ASKED_BY_OBJECT.has(predicate.value))
      return this.#ofObject.get(objectKey(predicate, object)) ?? [];
    return this.#all;
  }

  #bySubject(): Map<string, RDF.Quad[]> {
    if (this.#ofSubject !== undefined) return this.#ofSubject;
    this.#ofSubject = new Map();
    for (const quad of this.#all) add(this.#ofSubject, nodeId(quad.subject), quad);
    return this.#ofSubject;
  }
}

const objectKey = (predicate: RDF.Term, object: RDF.Term) => `${predicate.value} ${nodeId(object)}`;

function add(index: Map<string, RDF.Quad[]>, key: string, quad: RDF.Quad): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [quad]);
  else known.push(quad);
}
