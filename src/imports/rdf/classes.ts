/** The classes of nodes: what the file says, mapped to ours; where it says nothing, what a relation asks of its ends. */

import { isSubclass } from '../../model/fit.js';
import { PREFIXES } from '../../model/namespaces.js';
import type { Iri, Ontology } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { inPlainWords } from '../telling/names.js';
import type { ToldTerm } from '../telling/told.js';
import type { Mapping } from './mapping.js';

/** RDF, RDF Schema and OWL. */
const LANGUAGES = [PREFIXES.rdf, PREFIXES.rdfs, PREFIXES.owl];

type Above = ReadonlyMap<Iri, readonly Iri[]>;

export class Classes {
  readonly #told: ReadonlyMap<Iri, readonly Iri[]>;
  readonly #ours = new Map<Iri, Set<Iri>>();
  readonly #terms = new Map<Iri, ToldTerm>();
  readonly #within = new Map<Iri, Iri>();

  /**
   * @param told node -> the classes that the file gives it
   * @param labelOf what the file, or a mapping, calls a class
   */
  constructor(
    told: ReadonlyMap<Iri, readonly Iri[]>,
    private readonly mapping: Mapping,
    private readonly above: Above,
    private readonly ontology: Ontology,
    private readonly labelOf: (id: Iri) => string | undefined,
  ) {
    this.#told = told;
  }

  /** The classes of ours that a node is in, by what the file says of it. */
  of(node: Iri): readonly Iri[] {
    const told = (this.#told.get(node) ?? []).map((type) => this.#classOf(type));
    return [...told, ...(this.#ours.get(node) ?? [])];
  }

  /** True where a node is, or may be, of a class: then it is. A node of which nothing is told may be anything. */
  fits(node: Iri, wanted: Iri | undefined): boolean {
    if (wanted === undefined) return true;
    const classes = this.of(node);
    if (classes.some((each) => isSubclass(this.ontology.classes, each, wanted))) return true;
    // An actor, or one of our kinds without more, may be the narrower thing that a relation asks for.
    const open = classes.every(
      (each) => each === cg.Thing || (each !== wanted && isSubclass(this.ontology.classes, wanted, each)),
    );
    return open && isSubclass(this.ontology.classes, wanted, cg.Entity);
  }

  /** Makes a node one of a class that it fits. */
  make(node: Iri, wanted: Iri | undefined): void {
    if (wanted === undefined || this.of(node).some((each) => isSubclass(this.ontology.classes, each, wanted)))
      return;
    const known = this.#ours.get(node) ?? new Set();
    known.add(wanted);
    this.#ours.set(node, known);
  }

  /** The classes that a node is to be given beside those in the file. */
  given(node: Iri): readonly Iri[] {
    const told = this.#told.get(node) ?? [];
    // What is above a class of ours cannot be put below it.
    const same = told.filter((type) => this.#isAbove(type)).map((type) => this.#classOf(type));
    const given = [...new Set([...same, ...(this.#ours.get(node) ?? [])])].sort();
    return given.length > 0 || told.length > 0 ? given : [cg.Thing];
  }

  /** The foreign classes that were met, each within one of ours. */
  terms(): readonly ToldTerm[] {
    return [...this.#terms.values()];
  }

  #classOf(type: Iri): Iri {
    const known = this.#within.get(type);
    if (known !== undefined) return known;
    const within = this.mapping.classOf(type, this.above) ?? cg.Thing;
    this.#within.set(type, within);
    if (!this.#isAbove(type, within)) {
      const label = this.mapping.labelOf(type) ?? this.labelOf(type) ?? inPlainWords(type);
      this.#terms.set(type, { id: type, label, within });
    }
    return within;
  }

  /** Classes of RDF and OWL are those of our own vocabulary and claims too, and would draw these. */
  #isAbove(type: Iri, within = this.#classOf(type)): boolean {
    return LANGUAGES.some((each) => type.startsWith(each)) || isSubclass(this.ontology.classes, within, type);
  }
}
