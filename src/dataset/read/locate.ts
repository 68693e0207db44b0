/** Takes quads with their places as they are read and gives the file and line on which a subject, or one statement of it, stands. */
import type * as RDF from '@rdfjs/types';
import { shorten } from '../../model/namespaces.js';
import { cg, skos } from '../../model/vocabulary.js';
import type { QuadPlace } from './parse.js';

export interface Place {
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
}

/** Properties of which each statement is remembered, as a finding may be about one of them and not about its subject. */
const REMEMBERED: ReadonlySet<string> = new Set([cg.quotes, skos.broader, skos.narrower]);

/** A file and a line as one number: a million of them are no million objects. */
const LINES = 2 ** 32;

/** Remembers where things stand while files are read, so that no file is read twice. */
export class Locator {
  readonly #files: string[] = [];
  readonly #subjects = new Map<string, number>();
  readonly #statements = new Map<string, number>();

  see({ subject, predicate, object }: RDF.Quad, file: string, place: QuadPlace): void {
    if (subject.termType !== 'NamedNode') return;
    if (this.#files.at(-1) !== file) this.#files.push(file);
    const at = (this.#files.length - 1) * LINES;
    if (!this.#subjects.has(subject.value)) this.#subjects.set(subject.value, at + place.subject);
    if (!REMEMBERED.has(predicate.value)) return;
    const key = statementKey(subject.value, predicate.value, object.value);
    if (!this.#statements.has(key)) this.#statements.set(key, at + place.object);
  }

  /** Where a subject was read first; where `statement` names one of its properties and a value, where that stands. */
  place(subject: string, statement?: readonly [predicate: string, object: string]): Place {
    const at =
      (statement && this.#statements.get(statementKey(subject, ...statement))) ?? this.#subjects.get(subject);
    return at === undefined ? {} : { file: this.#files[Math.floor(at / LINES)] as string, line: at % LINES };
  }
}

const statementKey = (subject: string, predicate: string, object: string) =>
  `${subject} ${predicate} ${object}`;

/** `cg:madeIn` in findings, full where no prefix is known. */
export function name(iri: string): string {
  const short = shorten(iri);
  return short === iri ? `<${iri}>` : short;
}
