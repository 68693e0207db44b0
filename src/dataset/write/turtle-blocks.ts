/** Takes the subjects of one graph and gives them as blocks of canonical Turtle, blank nodes in brackets where they have one place. */
import type * as RDF from '@rdfjs/types';
import { rdf } from '../../model/vocabulary.js';
import { nodeId } from '../records/nodes.js';
import { byCodeUnit } from '../terms.js';
import { inOrder, nameOf, type Subject } from './turtle-subjects.js';
import { writeTurtleTerm } from './turtle-terms.js';

/** Blank node -> how often it is an object, and whether it may be written in brackets at its one place. */
export type References = ReadonlyMap<string, { count: number; elsewhere: boolean; readonly graph: string }>;

export function countReferences(quads: readonly RDF.Quad[]): References {
  const references = new Map<string, { count: number; elsewhere: boolean; readonly graph: string }>();
  const see = (term: RDF.Term, graph: RDF.Term, asObject: boolean): void => {
    if (term.termType === 'Quad') {
      see(term.subject, graph, false);
      see(term.object, graph, false);
    }
    if (term.termType !== 'BlankNode') return;
    let entry = references.get(term.value);
    if (entry === undefined) {
      entry = { count: 0, elsewhere: false, graph: nodeId(graph) };
      references.set(term.value, entry);
    }
    if (asObject) entry.count++;
    else entry.elsewhere = true;
    if (nodeId(graph) !== entry.graph) entry.elsewhere = true;
  };
  for (const { subject, predicate, object, graph } of quads) {
    // What a claim is about goes into a triple term in RDF 1.2, where brackets cannot stand.
    const inTriple = predicate.value === rdf.subject || predicate.value === rdf.object;
    see(object, graph, !inTriple);
    if (subject.termType === 'BlankNode') {
      const entry = references.get(subject.value);
      if (entry !== undefined && nodeId(graph) !== entry.graph) entry.elsewhere = true;
      if (entry === undefined)
        references.set(subject.value, { count: 0, elsewhere: false, graph: nodeId(graph) });
    }
    if (graph.termType === 'BlankNode') see(graph, graph, false);
  }
  return references;
}

/** Brackets stand in each other no deeper: readers go down by themselves, and what is deep is read more easily by its label. */
const DEEPEST = 100;

/** One string a subject: `subject a class ;`, its predicates, ` .` */
export function* writeGraph(
  subjects: readonly Subject[],
  references: References,
  indent: string,
): Iterable<string> {
  const byId = new Map(subjects.map((subject) => [nodeId(subject.term), subject]));
  const inline = (term: RDF.Term): Subject | undefined => {
    const seen = term.termType === 'BlankNode' ? references.get(term.value) : undefined;
    return seen !== undefined && seen.count === 1 && !seen.elsewhere ? byId.get(nodeId(term)) : undefined;
  };
  const written = new Set<Subject>();
  const writer = new BlockWriter(inline, written, indent);
  const roots = inOrder(subjects).filter((subject) => inline(subject.term) === undefined);
  // What lies too deep for brackets has a block of its own, after the one in which it is named.
  for (const root of roots) yield* writer.blocks(root);
  // What is left hangs in a ring of blank nodes: nothing outside leads to it.
  const ring = subjects.filter((subject) => !written.has(subject));
  const labelled = new BlockWriter(() => undefined, written, indent);
  for (const subject of inOrder(ring)) yield* labelled.blocks(subject);
}

/** Writes one subject after the other and remembers which are done. */
class BlockWriter {
  readonly #inline: (term: RDF.Term) => Subject | undefined;
  readonly #written: Set<Subject>;
  readonly #indent: string;
  #tooDeep: Subject[] = [];

  constructor(inline: (term: RDF.Term) => Subject | undefined, written: Set<Subject>, indent: string) {
    this.#inline = inline;
    this.#written = written;
    this.#indent = indent;
  }

  /** The block of a subject, and those of the nodes in it that lie too deep. */
  *blocks(subject: Subject): Iterable<string> {
    const waiting = [subject];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      this.#tooDeep = [];
      yield this.#block(next);
      waiting.push(...inOrder(this.#tooDeep).reverse());
    }
  }

  #block(subject: Subject): string {
    const parts = this.#predicates(subject, 0);
    const gap = ` ;\n${this.#indent}  `;
    return `${this.#indent}${nameOf(subject.term)} ${parts.join(gap)} .\n`;
  }

  /** `a class`, then `predicate object, object` in order of name. */
  #predicates(subject: Subject, depth: number): string[] {
    this.#written.add(subject);
    const near = nameOf(subject.term);
    const objects = new Map<string, { readonly all: string[]; readonly said: Set<string> }>();
    for (const { predicate, object } of subject.quads) {
      const name = predicate.value === rdf.type ? 'a' : writeTurtleTerm(predicate, near);
      let list = objects.get(name);
      if (list === undefined) {
        list = { all: [], said: new Set() };
        objects.set(name, list);
      }
      const written = this.#object(object, near, depth);
      // Two blank nodes may read alike and are two all the same; any other repetition says nothing.
      if (object.termType === 'BlankNode') list.all.push(written);
      else if (!list.said.has(written)) {
        list.said.add(written);
        list.all.push(written);
      }
    }
    const names = [...objects.keys()].sort((a, b) => rank(a) - rank(b) || byCodeUnit(a, b));
    return names.map((name) => `${name} ${objects.get(name)!.all.sort(byCodeUnit).join(', ')}`);
  }

  #object(term: RDF.Term, near: string, depth: number): string {
    const inline = this.#inline(term);
    if (inline === undefined || this.#written.has(inline)) return writeTurtleTerm(term, near);
    if (depth < DEEPEST) return `[ ${this.#predicates(inline, depth + 1).join(' ; ')} ]`;
    this.#tooDeep.push(inline);
    return writeTurtleTerm(term, near);
  }
}

function rank(predicate: string): number {
  return predicate === 'a' ? 0 : 1;
}
