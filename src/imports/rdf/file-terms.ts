/** What the terms of a file are: which property means what, what its nodes are called, and of which kinds they are. */
import { isSubclass } from '../../model/fit.js';
import { inLanguage } from '../../model/languages.js';
import { expand, localName, PREFIXES } from '../../model/namespaces.js';
import type { Iri, Ontology, Text } from '../../model/records.js';
import { cg, rdf, rdfs } from '../../model/vocabulary.js';
import { groupBy } from '../../structures/group-by.js';
import { inPlainWords, inWords } from '../telling/names.js';
import type { ToldNode, ToldTerm } from '../telling/told.js';
import { Classes } from './classes.js';
import { labelsOf, type Named } from './labels.js';
import type { LinedQuad } from './lined.js';
import type { Mapping, Meaning } from './mapping.js';
import type { Degrees } from './points.js';
import { Relations } from './relations.js';
import type { BySubject } from './statements.js';
import { itemOfProperty } from './wikidata.js';

/** Wikidata has no rdf:type for what its items are. */
const INSTANCE_OF = 'http://www.wikidata.org/prop/direct/P31';

/** Whether a property says what lies in what. */
export const isAbove = (property: Iri): boolean =>
  property === rdfs.subClassOf || property === rdfs.subPropertyOf;

/** Whether it says that, or what a node is: all of these are needed before anything is told. */
export const saysKinds = (property: Iri): boolean =>
  isAbove(property) || property === rdf.type || property === INSTANCE_OF;

/** What is told of a node beside its claims. */
export interface AboutNode {
  /** By what the file calls somebody who has no node of its own. */
  readonly spoken: ReadonlyMap<Iri, Text>;
  readonly drawn: ReadonlyMap<Iri, Degrees>;
  /** The first line that names it as a subject. */
  readonly lineOf: (node: Iri) => number | undefined;
}

export class FileTerms {
  readonly classes: Classes;
  readonly relations: Relations;
  readonly #mapping: Mapping;
  readonly #ontology: Ontology;
  readonly #above: ReadonlyMap<Iri, readonly Iri[]>;
  readonly #labels: ReadonlyMap<Iri, Named>;
  readonly #types: ReadonlyMap<Iri, readonly Iri[]>;

  /** @param quads at least those that name something or say kinds (see saysKinds), in their order; also by their subjects */
  constructor(quads: readonly LinedQuad[], bySubject: BySubject, mapping: Mapping, ontology: Ontology) {
    this.#mapping = mapping;
    this.#ontology = ontology;
    this.#above = aboveIn(quads);
    this.#labels = labelsOf(bySubject, mapping, this.meaningOf);
    this.#types = typesIn(bySubject);
    this.classes = new Classes(this.#types, mapping, this.#above, ontology, this.labelOf);
    for (const { subject, predicate, object } of quads) {
      if (predicate === INSTANCE_OF) this.classes.make(subject, mapping.classOf(object.value, this.#above));
    }
    this.relations = new Relations(mapping, ontology, this.classes, this.labelOf);
  }

  readonly meaningOf = (property: Iri): Meaning | undefined => this.#mapping.meaningOf(property, this.#above);

  /** What the file calls it. */
  readonly labelOf = (term: Iri): string | undefined => {
    const named = this.#labels.get(term) ?? this.#labels.get(itemOfProperty(term) ?? '');
    return named === undefined ? undefined : inLanguage(named.labels);
  };

  /** What a file, or a mapping, calls a property; one that has a number for a name, with that. */
  readonly wordsOf = (property: Iri): string => {
    const item = itemOfProperty(property);
    if (item === undefined) return inWords(property);
    const number = localName(item);
    const label =
      this.#mapping.labelOf(`http://www.wikidata.org/prop/direct/${number}`) ?? this.labelOf(item);
    return label === undefined ? `property ${number} of Wikidata` : `${label} (${number})`;
  };

  /** Whether it is somebody, by what is said so far. */
  isActor(node: Iri): boolean {
    return this.#isOf(node, cg.Actor);
  }

  /** Nodes that were met, in order of IRI; to be asked when everything is told. */
  nodes(met: Iterable<Iri>, { spoken, drawn, lineOf }: AboutNode): readonly ToldNode[] {
    return [...met].sort().map((node): ToldNode => {
      const named = this.#labels.get(node);
      const own = spoken.get(node);
      const { latitude, longitude } = drawn.get(node) ?? {};
      return {
        id: node,
        classes: this.classes.given(node),
        labels: own !== undefined ? [own] : (named?.labels ?? [this.#nameless(node, lineOf)]),
        aliases: named?.aliases ?? [],
        eventType: this.#isOf(node, cg.Event) ? expand('code:occurrence') : undefined,
        coordinates: latitude !== undefined && longitude !== undefined ? { latitude, longitude } : undefined,
      };
    });
  }

  /** The foreign classes and relations that were met. */
  terms(): readonly ToldTerm[] {
    return [...this.classes.terms(), ...this.relations.terms()];
  }

  #isOf(node: Iri, wanted: Iri): boolean {
    return this.classes.of(node).some((each) => isSubclass(this.#ontology.classes, each, wanted));
  }

  /** `person without a name (line 12)`. */
  #nameless(node: Iri, lineOf: AboutNode['lineOf']): Text {
    const kind = this.#kindOf(node);
    if (!node.startsWith(PREFIXES.node)) return { value: inWords(node), language: '' };
    const line = lineOf(node);
    return { value: `${kind} without a name${line ? ` (line ${line})` : ''}`, language: 'en' };
  }

  #kindOf(node: Iri): string {
    const type = this.#types.get(node)?.[0] ?? this.classes.of(node)[0];
    if (type === undefined) return 'node';
    const label = this.#mapping.labelOf(type) ?? this.labelOf(type);
    return label ?? this.#ontology.classes.get(type)?.label ?? inPlainWords(type);
  }
}

/** What the file says lies in what: classes in classes, properties in properties. */
export function aboveIn(quads: readonly LinedQuad[]): ReadonlyMap<Iri, readonly Iri[]> {
  const above = quads.filter(({ predicate }) => isAbove(predicate));
  return new Map(
    [...groupBy(above, ({ subject }) => subject)].map(([term, said]) => [
      term,
      said.map(({ object }) => object.value),
    ]),
  );
}

function typesIn(bySubject: BySubject): ReadonlyMap<Iri, readonly Iri[]> {
  return new Map(
    [...bySubject].map(([node, said]) => [
      node,
      said
        .filter(({ predicate, object }) => predicate === rdf.type && object.termType !== 'Literal')
        .map(({ object }) => object.value),
    ]),
  );
}
