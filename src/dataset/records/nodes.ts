/** Takes a dataset and gives its subjects with what is said of each, read in one pass. */
import type * as RDF from '@rdfjs/types';
import type { Iri, Text } from '../../model/records.js';
import { rdf } from '../../model/vocabulary.js';
import { byCodeUnit } from '../terms.js';

/** What a dataset says of one subject. */
export class Node {
  readonly id: string;
  readonly #predicates: string[] = [];
  readonly #objects: RDF.Term[] = [];
  #types: readonly Iri[] | undefined;

  constructor(id: string) {
    this.id = id;
  }

  add(predicate: string, object: RDF.Term): void {
    this.#predicates.push(predicate);
    this.#objects.push(object);
    this.#types = undefined;
  }

  /** Each predicate with its object. */
  *entries(): Iterable<readonly [string, RDF.Term]> {
    for (const [at, predicate] of this.#predicates.entries()) yield [predicate, this.#objects[at]!];
  }

  term(predicate: string): RDF.Term | undefined {
    const at = this.#predicates.indexOf(predicate);
    return at === -1 ? undefined : this.#objects[at];
  }

  terms(predicate: string): RDF.Term[] {
    return this.#objects.filter((_, at) => this.#predicates[at] === predicate);
  }

  value(predicate: string): string | undefined {
    return this.term(predicate)?.value;
  }

  /** The distinct values of a predicate, sorted: the order of a file is not part of what it says. */
  values(predicate: string): string[] {
    return [...new Set(this.terms(predicate).map((term) => term.value))].sort(byCodeUnit);
  }

  types(): readonly Iri[] {
    this.#types ??= this.values(rdf.type);
    return this.#types;
  }

  isA(type: Iri): boolean {
    return this.types().includes(type);
  }

  /** The distinct texts of a predicate with their languages, sorted. */
  texts(predicate: string): Text[] {
    const texts = new Map<string, Text>();
    for (const term of this.terms(predicate)) {
      if (term.termType !== 'Literal') continue;
      texts.set(`${term.value}@${term.language}`, { value: term.value, language: term.language });
    }
    return [...texts.keys()].sort(byCodeUnit).map((key) => texts.get(key)!);
  }

  /** One text, English before untagged before any other. */
  text(predicate: string): string | undefined {
    const texts = this.texts(predicate);
    const inLanguage = (language: string) => texts.find((text) => text.language.split('-')[0] === language);
    return (inLanguage('en') ?? inLanguage('') ?? texts[0])?.value;
  }
}

/** IRI or `_:label` of each subject -> what is said of it. One pass, as a pattern for each subject would cost a search through every graph. */
export function nodesOf(quads: Iterable<RDF.Quad>): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  for (const { subject, predicate, object } of quads) {
    const id = nodeId(subject);
    let node = nodes.get(id);
    if (node === undefined) {
      node = new Node(id);
      nodes.set(id, node);
    }
    node.add(predicate.value, object);
  }
  return nodes;
}

export function nodeId(term: RDF.Term): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}
