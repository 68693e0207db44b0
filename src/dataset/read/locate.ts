/** Takes quads with their places as they are read and gives the file and line on which a subject, or one statement of it, stands. */
import type * as RDF from '@rdfjs/types';
import { shorten } from '../../model/namespaces.js';
import { cg, rdf, skos } from '../../model/vocabulary.js';
import type { QuadPlace } from '../quad-place.js';

export interface Place {
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
}

/** Properties of which each statement is remembered, as a finding may be about one of them and not about its subject; so is what leads from a node to itself. */
const REMEMBERED: ReadonlySet<string> = new Set([cg.quotes, skos.broader, skos.narrower]);

const LIST: ReadonlySet<string> = new Set([rdf.first, rdf.rest]);

/** A file and a line as one number: a million of them are no million objects. */
const LINES = 2 ** 32;

/** Remembers where things stand while files are read, so that no file is read twice. */
export class Locator {
  readonly #files: string[] = [];
  readonly #subjects = new Map<string, number>();
  readonly #statements = new Map<string, number>();

  see({ subject, predicate, object }: RDF.Quad, file: string, place: QuadPlace): void {
    const isNamed = subject.termType === 'NamedNode';
    // A list of a million items is a million nodes of which nothing is found.
    if (!isNamed && LIST.has(predicate.value)) return;
    const id = nodeId(subject);
    if (this.#files.at(-1) !== file) this.#files.push(file);
    const at = (this.#files.length - 1) * LINES;
    // A node without a name begins within a statement: where something is first said of it.
    if (!this.#subjects.has(id)) this.#subjects.set(id, at + (isNamed ? place.subject : place.object));
    if (!REMEMBERED.has(predicate.value) && !object.equals(subject)) return;
    const key = statementKey(id, predicate.value, object.value);
    if (!this.#statements.has(key)) this.#statements.set(key, at + place.object);
  }

  /** Where a subject was read first; where `statement` names one of its properties and a value, where that stands. */
  place(subject: string, statement?: readonly [predicate: string, object: string]): Place {
    const at =
      (statement && this.#statements.get(statementKey(subject, ...statement))) ?? this.#subjects.get(subject);
    return at === undefined ? {} : { file: this.#files[Math.floor(at / LINES)] as string, line: at % LINES };
  }
}

/** Of a blank node in findings. */
export const NAMELESS = 'a node without a name';

const statementKey = (subject: string, predicate: string, object: string) =>
  `${subject} ${predicate} ${object}`;

const nodeId = (term: RDF.Term) => (term.termType === 'BlankNode' ? `_:${term.value}` : term.value);

/** `cg:madeIn` in findings, full where no prefix is known; what the parser calls a blank node is no name. */
export function name(iri: string): string {
  if (iri.startsWith('_:')) return NAMELESS;
  const short = shorten(iri);
  return short === iri ? `<${iri}>` : short;
}
