/** What records say in the terms of their own vocabulary, gathered until all of them are read, then told by the mappings. */
import type * as RDF from '@rdfjs/types';
import { isSubclass } from '../../model/fit.js';
import { sha256Hex } from '../../model/identifiers.js';
import { expand, PREFIXES } from '../../model/namespaces.js';
import type { Iri, Ontology, Text } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { Classes } from '../rdf/classes.js';
import type { Mapping } from '../rdf/mapping.js';
import { Relations } from '../rdf/relations.js';
import { ending } from '../telling/ending.js';
import { inPlainWords } from '../telling/names.js';
import type { Passage, Told, ToldClaim, ToldIdentifier, ToldNode, Voice } from '../telling/told.js';

export interface Said extends Omit<ToldClaim, 'predicate'> {
  /** In the vocabulary of the file. */
  readonly predicate: Iri;
  /** The relation of ours that the file names itself, as our own exports do. */
  readonly ours?: Iri | undefined;
}

interface NodeSoFar {
  readonly types: Set<Iri>;
  /** Those that are names of the first rank, and the others. */
  readonly names: Set<string>;
  readonly others: Set<string>;
  readonly identifiers: Map<string, ToldIdentifier>;
  label?: string | undefined;
  coordinates?: ToldNode['coordinates'];
  eventType?: Iri | undefined;
  /** The name where no other is given. */
  fallback?: string;
  /** Named by what leads to it, and described nowhere: what it is nobody says, unless it has a class. */
  undescribed?: boolean;
}

/** What became of the properties of the records. */
export type Became = ReadonlyMap<string, { readonly times: number; readonly became: string }>;

type UnnamedVoice = Pick<Voice, 'speakers' | 'saidOn' | 'through' | 'passages'>;

export class Gathered {
  readonly #nodes = new Map<Iri, NodeSoFar>();
  readonly #said: Said[] = [];
  readonly #voices = new Map<string, Voice>();
  readonly #became = new Map<string, { times: number; became: string }>();

  constructor(
    readonly mapping: Mapping,
    private readonly ontology: Ontology,
  ) {}

  /** A node is there once it is named here; what is known of it may come in parts. */
  node(id: Iri, part: Part = {}): void {
    const known: NodeSoFar = this.#nodes.get(id) ?? {
      types: new Set(),
      names: new Set(),
      others: new Set(),
      identifiers: new Map(),
    };
    this.#nodes.set(id, known);
    const { types = [], names = [], others = [], identifiers = [], label, ...rest } = part;
    for (const type of types) known.types.add(type);
    for (const name of names) known.names.add(name);
    for (const name of others) known.others.add(name);
    for (const each of identifiers) known.identifiers.set(`${each.scheme} ${each.value}`, each);
    known.label ??= label;
    for (const [key, value] of Object.entries(rest)) {
      if (value !== undefined && known[key as keyof typeof rest] === undefined)
        Object.assign(known, { [key]: value });
    }
  }

  say(said: Said): void {
    this.#said.push(said);
  }

  /** A voice that several pass on is given once for each of them. */
  voice(voice: Voice): Iri {
    const key = `${voice.id} ${voice.through ?? ''}`;
    if (!this.#voices.has(key)) this.#voices.set(key, voice);
    return voice.id;
  }

  /**
   * A voice that has no name of its own in the file: named by what tells it from others.
   * @param file the readable end of the IRI of the file
   */
  voiceOf(file: string, label: string, key: readonly string[], rest: UnnamedVoice): Iri {
    const id = `${PREFIXES.utterance}${file}-${sha256Hex([label, ...key].join('\n')).slice(0, 16)}`;
    const speakers = [...new Set(rest.speakers)].sort();
    return this.voice({ id, label: label.slice(0, 200).trim(), ...rest, speakers });
  }

  /** A source that is named by words alone, as tables name theirs. */
  source(name: string): Iri {
    const id = `${PREFIXES.actor}source-${ending(name)}`;
    this.node(id, { types: [cg.Actor], label: name });
    return id;
  }

  /** What a node is called by what was read so far. */
  labelOf(id: Iri): string | undefined {
    const node = this.#nodes.get(id);
    return node?.label ?? [...(node?.names ?? [])][0] ?? node?.fallback;
  }

  became(property: string, became: string): void {
    const known = this.#became.get(property);
    if (known === undefined) this.#became.set(property, { times: 1, became });
    else known.times++;
  }

  told(source: Pick<Told, 'id' | 'title' | 'textSha256'>): { readonly told: Told; readonly became: Became } {
    const types = new Map([...this.#nodes].map(([id, node]) => [id, [...node.types]]));
    const none: ReadonlyMap<Iri, readonly Iri[]> = new Map();
    const classes = new Classes(types, this.mapping, none, this.ontology, () => undefined);
    const relations = new Relations(this.mapping, this.ontology, classes, () => undefined);
    const claims = this.#said.map(({ ours, ...said }): ToldClaim => {
      const meaning = this.#hasOpenEnds(said) ? this.mapping.meaningOf(said.predicate, none) : undefined;
      const isKnown = ours !== undefined && this.ontology.relations.has(ours);
      const triple = isKnown ? { ...said, predicate: ours } : relations.told(said, meaning);
      for (const end of [triple.subject, iriOf(triple.object)])
        if (end !== undefined && !this.#nodes.has(end)) this.node(end);
      return { ...said, ...triple };
    });
    const nodes = [...this.#nodes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, node]) => this.#told(id, node, classes));
    const voices = [...this.#voices.values()];
    return {
      told: {
        ...source,
        unit: 'object',
        nodes,
        voices,
        claims,
        terms: [...classes.terms(), ...relations.terms()],
      },
      became: this.#became,
    };
  }

  /** What a mapping says is a thing of no kind of ours does not become one by what is said of it. */
  #hasOpenEnds({ subject, object, predicate }: Said): boolean {
    const meaning = this.mapping.meaningOf(predicate, new Map());
    const isOurs = meaning !== undefined && 'relation' in meaning && meaning.term === undefined;
    const isThing = (node: Iri | undefined) => {
      const types = [...((node === undefined ? undefined : this.#nodes.get(node))?.types ?? [])];
      return types.length > 0 && types.every((type) => this.mapping.classOf(type, new Map()) === cg.Thing);
    };
    return !isOurs || !(isThing(subject) || isThing(iriOf(object)));
  }

  #told(id: Iri, node: NodeSoFar, classes: Classes): ToldNode {
    const given = classes.given(id);
    const isKnown = node.types.size > 0 || node.undescribed !== true;
    const all = isKnown ? [...new Set([...node.types, ...given])] : [];
    const isEvent = classes.of(id).some((each) => isSubclass(this.ontology.classes, each, cg.Event));
    const [first, ...others] = [...new Set([...node.names, ...node.others])];
    const label = node.label ?? first ?? node.fallback ?? id;
    const aliases = [...(first === undefined ? [] : [first]), ...others].filter((name) => name !== label);
    const text = (value: string): Text => ({ value, language: '' });
    return {
      id,
      classes: all,
      labels: [text(label)],
      aliases: aliases.map(text),
      eventType: isEvent ? (node.eventType ?? expand('code:occurrence')) : undefined,
      coordinates: node.coordinates,
      identifiers: [...node.identifiers.values()],
      unnamed: all.includes(cg.UnnamedActor) || all.includes(cg.UnnamedSource),
    };
  }

  /** What a mapping calls a class or a property of the file. */
  wordFor(term: Iri): string {
    return this.mapping.labelOf(term) ?? inPlainWords(term);
  }
}

interface Part {
  readonly types?: readonly Iri[];
  readonly names?: readonly string[];
  readonly others?: readonly string[];
  readonly label?: string | undefined;
  readonly coordinates?: ToldNode['coordinates'];
  readonly eventType?: Iri | undefined;
  readonly fallback?: string;
  readonly undescribed?: boolean;
  readonly identifiers?: readonly ToldIdentifier[];
}

const iriOf = (object: RDF.NamedNode | RDF.Literal) =>
  object.termType === 'NamedNode' ? object.value : undefined;

/** A passage once, though several values stand in it. */
export const once = (passages: readonly Passage[]): readonly Passage[] => [
  ...new Map(passages.map((each) => [each.number, each])).values(),
];
