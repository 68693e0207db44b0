/** What terms of other vocabularies are here: takes the statements of mapping files, answers for a class or a property. */
import type * as RDF from '@rdfjs/types';
import { nodesOf } from '../../dataset/records/nodes.js';
import { PREFIXES } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { cg, owl, rdf, rdfs, skos, wgs84 } from '../../model/vocabulary.js';
import type { ToldTerm } from '../telling/told.js';

/** What a property does, where it is no relation. */
export type Part =
  | 'label'
  | 'alias'
  | 'comment'
  | 'latitude'
  | 'longitude'
  | 'point'
  | 'identifier'
  | 'speaker'
  | 'said-on'
  | 'left-out';

export type Meaning =
  | { readonly part: Part }
  /** A relation of ours, or of the mapping itself; `turned`: said from its end. */
  | { readonly relation: Iri; readonly turned: boolean; readonly term?: ToldTerm };

/** What stands for one triple: it has properties of its own, and two of them lead to the ends. */
export interface Tie {
  readonly subject: Iri;
  readonly object: Iri;
}

const PARTS: ReadonlyMap<Iri, Part> = new Map([
  [skos.prefLabel, 'label'],
  [skos.altLabel, 'alias'],
  [rdfs.comment, 'comment'],
  [wgs84.lat, 'latitude'],
  [wgs84.long, 'longitude'],
  [wgs84.location, 'point'],
  [cg.identifier, 'identifier'],
  [cg.speaker, 'speaker'],
  [cg.saidOn, 'said-on'],
  [cg.leftOut, 'left-out'],
]);

/** schema.org moved; both names stand in files. */
const OLD_SCHEMA = /^http:\/\/schema\.org\//;

export class Mapping {
  readonly #above = new Map<Iri, readonly Iri[]>();
  readonly #turned = new Map<Iri, Iri>();
  readonly #terms = new Map<Iri, ToldTerm>();
  readonly #labels = new Map<Iri, string>();
  readonly #order = new Map<Iri, number>();
  readonly #ties = new Map<Iri, Tie>();
  readonly #schemes = new Map<Iri, Iri>();

  /** @param quads of mapping files, in the order of the files: of two properties for a name the earlier counts. */
  constructor(quads: Iterable<RDF.Quad>) {
    for (const node of nodesOf(quads).values()) {
      const above = [...node.terms(rdfs.subClassOf), ...node.terms(rdfs.subPropertyOf)];
      if (above.length > 0)
        this.#above.set(
          node.id,
          above.map(({ value }) => value),
        );
      const turned = node.value(owl.inverseOf);
      if (turned !== undefined) this.#turned.set(node.id, turned);
      const label = node.text(rdfs.label);
      if (label !== undefined) this.#labels.set(node.id, label);
      const family = node.value(cg.family);
      if (family !== undefined) {
        this.#terms.set(node.id, {
          id: node.id,
          label: label ?? '',
          family,
          template: node.text(cg.template),
          negatedTemplate: node.text(cg.negatedTemplate),
        });
      }
      const [subject, object] = [node.value(rdf.subject), node.value(rdf.object)];
      if (subject !== undefined && object !== undefined) this.#ties.set(node.id, { subject, object });
      const scheme = node.value(cg.scheme);
      if (scheme !== undefined) this.#schemes.set(node.id, scheme);
      this.#order.set(node.id, this.#order.size);
    }
  }

  /** Label that a mapping gives to a term of another vocabulary. */
  labelOf(term: Iri): string | undefined {
    return this.#labels.get(term);
  }

  /** Which of two properties of the same part counts first. */
  order(property: Iri): number {
    return this.#order.get(property) ?? this.#order.size;
  }

  /**
   * The class of ours that a foreign one lies in; undefined where no mapping says.
   * @param told what the file itself says of what lies in what
   */
  classOf(type: Iri, told: ReadonlyMap<Iri, readonly Iri[]>): Iri | undefined {
    return this.#first(type, told, (each) => (each.startsWith(PREFIXES.cg) ? each : undefined));
  }

  /** Of a class whose members are ties: the properties that lead to their two ends. */
  tieOf(type: Iri): Tie | undefined {
    return this.#ties.get(type);
  }

  /** What a property for identifiers numbers by; the property itself where no mapping says. */
  schemeOf(property: Iri): Iri {
    return this.#schemes.get(property) ?? property;
  }

  meaningOf(property: Iri, told: ReadonlyMap<Iri, readonly Iri[]>): Meaning | undefined {
    return this.#first(property, told, (each): Meaning | undefined => {
      const part = PARTS.get(each);
      if (part !== undefined) return { part };
      const turned = this.#turned.get(each);
      if (turned !== undefined) return { relation: turned, turned: true };
      const term = this.#terms.get(each);
      if (term !== undefined) return { relation: each, turned: false, term };
      return each.startsWith(PREFIXES.cg) ? { relation: each, turned: false } : undefined;
    });
  }

  /** What the nearest of a term and all above it is. */
  #first<T>(
    start: Iri,
    told: ReadonlyMap<Iri, readonly Iri[]>,
    meant: (term: Iri) => T | undefined,
  ): T | undefined {
    const seen = new Set([start.replace(OLD_SCHEMA, 'https://schema.org/')]);
    for (const term of seen) {
      const found = meant(term);
      if (found !== undefined) return found;
      for (const each of this.#above.get(term) ?? []) seen.add(each);
      for (const each of told.get(term) ?? []) seen.add(each);
    }
    return undefined;
  }
}
