/** Takes quads as they are read and gives IRIs that read like a short form: `<actor:jnim>` is another than `actor:jnim`. */
import type * as RDF from '@rdfjs/types';
import type { QuadPlace } from '../dataset/quad-place.js';
import { expand, readsShort } from '../model/namespaces.js';
import { error, type Unplaced } from './finding.js';

/** A place on earth by its coordinates (RFC 5870), whose scheme is older than our prefix. */
const GEO = /^geo:[-+]?\d/;

/** Gathers them while files are read, each once, where it stands first. */
export class LookAlikes {
  readonly #found = new Map<string, Unplaced>();

  see(quad: RDF.Quad, file: string, place: QuadPlace): void {
    this.#look(quad.subject, file, place.subject);
    for (const term of [quad.predicate, quad.object, quad.graph]) this.#look(term, file, place.object);
  }

  check(): Iterable<Unplaced> {
    return this.#found.values();
  }

  #look(term: RDF.Term, file: string, line: number): void {
    if (term.termType === 'Literal') this.#look(term.datatype, file, line);
    else if (term.termType === 'Quad') {
      for (const part of [term.subject, term.predicate, term.object]) this.#look(part, file, line);
    } else if (term.termType === 'NamedNode') this.#lookAt(term.value, file, line);
  }

  #lookAt(iri: string, file: string, line: number): void {
    if (!readsShort(iri) || GEO.test(iri) || this.#found.has(iri)) return;
    const message = `<${iri}>: in angle brackets this is an IRI of its own, and not ${iri}, which is short for ${expand(iri)}. Take the brackets away or write that in full; where you mean another thing, give it an IRI that is nobody's short form`;
    this.#found.set(iri, { ...error('look-alike', iri, message), place: { file, line } });
  }
}
