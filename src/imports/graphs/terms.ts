/** What a graph file calls the kinds of its nodes and edges, as classes and relations: ours where it names one of ours, else of its own. */
import { expand, PREFIXES, shorten } from '../../model/namespaces.js';
import type { EntityKind, Iri, Ontology, Relation } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { ending } from '../telling/ending.js';
import { inPlainWords } from '../telling/names.js';
import type { ToldTerm } from '../telling/told.js';

const OTHER = expand('code:other');
const DESCRIPTION = expand('code:description');

const KINDS: ReadonlyMap<string, Iri> = new Map(
  (
    [
      ['actor', cg.Actor],
      ['event', cg.Event],
      ['place', cg.Place],
      ['thing', cg.Thing],
      ['agreement', cg.Agreement],
      ['document', cg.Document],
      ['materiel', cg.Materiel],
    ] satisfies readonly (readonly [EntityKind, Iri])[]
  ).map((each) => each),
);

/** An edge of which the file says nothing but its ends. */
const LINKED = {
  label: 'is linked to',
  template: '{s} is linked to {o}',
  negatedTemplate: '{s} is not linked to {o}',
};

export class Terms {
  readonly #classes: ReadonlyMap<string, Iri>;
  readonly #eventTypes: ReadonlyMap<string, Iri>;
  readonly #terms = new Map<Iri, ToldTerm>();

  constructor(
    /** Readable end of the file's IRI. */
    private readonly file: string,
    private readonly ontology: Ontology,
  ) {
    this.#classes = byWords(ontology.classes);
    this.#eventTypes = byWords(ontology.concepts);
  }

  /** The terms of the file's own that were met. */
  all(): readonly ToldTerm[] {
    return [...this.#terms.values()];
  }

  /** An IRI as it stands, a short name of ours (`actor:x`); any other name is one of this file alone. */
  nodeIri(id: string): Iri {
    return iriIn(id) ?? `${PREFIXES.node}${this.file}-${ending(id)}`;
  }

  /**
   * @param type the word for its class: our own class by name or label, else one of the file's
   * @param kind our word for what sort of thing it is
   */
  classOf(type: string | undefined, kind: string | undefined): Iri | undefined {
    const wide = KINDS.get(kind?.toLowerCase() ?? '');
    if (type === undefined) return wide;
    const ours = this.#ours(type);
    if (ours !== undefined) return ours;
    const id = iriIn(type) ?? `${PREFIXES.node}${this.file}-class-${ending(type)}`;
    const label = iriIn(type) === undefined ? type : inPlainWords(id);
    if (!this.#terms.has(id)) this.#terms.set(id, { id, label, within: wide ?? cg.Thing });
    return id;
  }

  #ours(type: string): Iri | undefined {
    const named = expand(type);
    if (this.ontology.classes.has(named)) return named;
    return this.#classes.get(type.toLowerCase()) ?? KINDS.get(type.toLowerCase());
  }

  eventTypeOf(words: string | undefined): Iri {
    return this.#eventTypes.get(words?.toLowerCase() ?? '') ?? expand('code:occurrence');
  }

  /** A relation of ours that the file names by its IRI or short name. */
  ours(relation: string | undefined): Relation | undefined {
    return relation === undefined ? undefined : this.ontology.relations.get(expand(relation));
  }

  /**
   * A relation of the file's own.
   * @param words what the file calls it where its name is an IRI
   * @param phrased how it is said, where its name does not stand as it is
   */
  relation(
    name: string | undefined,
    words: string | undefined,
    more: { joins: boolean; symmetric: boolean },
    phrased?: Pick<ToldTerm, 'template' | 'negatedTemplate'>,
  ): Iri {
    const iri = name === undefined ? undefined : iriIn(name);
    const called = name === undefined ? 'linked' : iri === undefined ? name : shorten(iri);
    const id =
      iri ?? `${PREFIXES.node}${this.file}-${more.symmetric ? 'mutual-' : ''}relation-${ending(called)}`;
    const known = this.#terms.get(id);
    if (known === undefined || (more.joins && !known.joins)) {
      const label =
        name === undefined ? LINKED.label : iri === undefined ? name : (words ?? inPlainWords(iri));
      const family = more.joins ? OTHER : DESCRIPTION;
      this.#terms.set(id, {
        id,
        ...(name === undefined ? LINKED : { label, ...templatesOf(phrased) }),
        family,
        ...more,
      });
    }
    return id;
  }

  /** Whether a class, of ours or of the file's, is one of events. */
  isEvent(type: Iri | undefined): boolean {
    return this.#isBelow(this.#terms.get(type ?? '')?.within ?? type, cg.Event);
  }

  /** Somebody of one report alone. */
  isUnnamed(type: Iri | undefined): boolean {
    return type === cg.UnnamedActor || type === cg.UnnamedSource;
  }

  #isBelow(type: Iri | undefined, wanted: Iri, seen: ReadonlySet<Iri> = new Set()): boolean {
    if (type === undefined || seen.has(type)) return false;
    if (type === wanted) return true;
    const below = new Set([...seen, type]);
    return (this.ontology.classes.get(type)?.parents ?? []).some((each) =>
      this.#isBelow(each, wanted, below),
    );
  }
}

/** Our kind by the IRI, where it is one of ours: `event:x` is an event. */
export function kindByIri(iri: Iri): Iri | undefined {
  const short = shorten(iri);
  return KINDS.get(short.slice(0, short.indexOf(':')));
}

/** The IRI that a name is written as, whole or short. */
export function iriIn(name: string): Iri | undefined {
  const whole = expand(name);
  return /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(whole) && /^(?:https?:\/\/|urn:)/i.test(whole)
    ? whole
    : undefined;
}

/** Label, in lower case -> IRI; of several with one label none. */
function byWords(
  records: ReadonlyMap<Iri, { readonly label: string; readonly otherLabels: readonly string[] }>,
): ReadonlyMap<string, Iri> {
  const found = new Map<string, Iri | undefined>();
  for (const [id, { label }] of records) {
    const words = label.toLowerCase();
    found.set(words, found.has(words) ? undefined : id);
  }
  return new Map([...found].flatMap(([words, id]) => (id === undefined ? [] : [[words, id] as const])));
}

const templatesOf = ({ template, negatedTemplate }: Pick<ToldTerm, 'template' | 'negatedTemplate'> = {}) =>
  template === undefined ? {} : { template, negatedTemplate };
