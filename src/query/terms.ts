/** Quads of a graph and of the vocabulary to the classes and properties that a query can name, each with its meaning and how often it is used. */
import type * as RDF from '@rdfjs/types';
import { byCodeUnit } from '../dataset/terms.js';
import { localName, shorten } from '../model/namespaces.js';
import { rdf, rdfs } from '../model/vocabulary.js';

export interface QueryTerm {
  /** As a query writes it: `cg:perpetrator`. */
  readonly name: string;
  readonly kind: 'class' | 'property';
  readonly label: string;
  readonly definition?: string;
  /** What has the property, in words: `utterances`; none where the vocabulary does not say. */
  readonly on?: string;
  /** Statements with the property, or members of the class, in the quads that were given. */
  readonly uses: number;
}

/** What SPARQL can write with a prefix (PN_LOCAL, without escapes). */
const PREFIXED = /^[a-z][\w-]*:\w(?:[\w.-]*[\w-])?$/;

/** Terms in order of name: those of the vocabulary, and properties of other vocabularies that are in use. */
export function termsOf(quads: Iterable<RDF.Quad>): readonly QueryTerm[] {
  const uses = new Map<string, number>();
  const kinds = new Map<string, QueryTerm['kind']>();
  const labels = new Map<string, string>();
  const definitions = new Map<string, string>();
  const domains = new Map<string, string>();
  const use = (iri: string) => uses.set(iri, (uses.get(iri) ?? 0) + 1);
  for (const { subject, predicate, object } of quads) {
    use(predicate.value);
    if (predicate.value === rdf.type) {
      use(object.value);
      if (object.value === rdfs.Class) kinds.set(subject.value, 'class');
      if (object.value === rdf.Property) kinds.set(subject.value, 'property');
    } else if (predicate.value === rdfs.label) labels.set(subject.value, object.value);
    else if (predicate.value === rdfs.comment) definitions.set(subject.value, object.value);
    else if (predicate.value === rdfs.domain) domains.set(subject.value, object.value);
    if (!kinds.has(predicate.value)) kinds.set(predicate.value, 'property');
  }
  return [...kinds]
    .map(([iri, kind]): QueryTerm => {
      const definition = definitions.get(iri);
      const domain = labels.get(domains.get(iri) ?? '');
      return {
        name: shorten(iri),
        kind,
        label: labels.get(iri) ?? localName(iri),
        ...(definition === undefined ? {} : { definition }),
        ...(domain === undefined ? {} : { on: domain.endsWith('s') ? domain : `${domain}s` }),
        uses: uses.get(iri) ?? 0,
      };
    })
    .filter(({ name }) => PREFIXED.test(name))
    .sort((a, b) => byCodeUnit(a.name, b.name));
}
