/** Who says what an object of STIX holds: its authors and sources, its creator, the reports and groupings that hold it. */
import { PREFIXES } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import type { Passage } from '../telling/told.js';
import type { Gathered } from './gathered.js';
import { isObject } from './json-records.js';
import { dayIn, listIn, nodeIri, ownOf, type StixObject, type StixObjects, textIn } from './stix-objects.js';

export const COLLECTIONS = new Set(['report', 'grouping']);

export class StixVoices {
  readonly #holding = new Map<string, StixObject[]>();
  readonly #open = new Set<string>();

  constructor(
    private readonly file: string,
    private readonly gathered: Gathered,
    objects: StixObjects,
  ) {
    for (const each of objects.all()) {
      if (!COLLECTIONS.has(each.type)) continue;
      for (const id of listIn(each, 'object_refs'))
        this.#holding.set(id, [...(this.#holding.get(id) ?? []), each]);
    }
  }

  /** One a collection that holds the object: each tells it. Undefined: the file itself. */
  of(object: StixObject): readonly (Iri | undefined)[] {
    const creator = textIn(object, 'created_by_ref');
    const passages = [object.passage];
    const held = (this.#holding.get(object.id) ?? []).map((collection) => {
      const voice = this.#collection(collection);
      const isSame = creator === undefined || creator === textIn(collection, 'created_by_ref');
      return isSame ? voice : this.#creator(object, creator, voice, passages);
    });
    const told =
      held.length > 0
        ? held
        : [creator === undefined ? undefined : this.#creator(object, creator, undefined, passages)];
    return [...new Set(told.map((through) => this.#sources(object, through, passages)))];
  }

  /** A report or a grouping as what is said in it. */
  #collection(object: StixObject): Iri {
    const creator = textIn(object, 'created_by_ref');
    const own = ownOf(object);
    const named = Array.isArray(own.speaker_refs) ? (own.speaker_refs as unknown[]) : [creator];
    const known = named
      .filter((each): each is string => typeof each === 'string')
      .map((each) => this.#speaker(each));
    const id = `${PREFIXES.utterance}${this.file}-${object.id}`;
    if (this.#open.has(object.id)) return id;
    this.#open.add(object.id);
    const speakers = known.length > 0 || own.utterance !== undefined ? known : this.#makersOf(object);
    const saidOn = own.said_on ?? dayIn(textIn(object, 'published')) ?? dayIn(textIn(object, 'created'));
    for (const each of this.#throughOf(object))
      this.gathered.voice({
        id,
        label: (textIn(object, 'name') ?? object.id).slice(0, 200).trim(),
        speakers: [...new Set(speakers)].sort(),
        saidOn: typeof saidOn === 'string' ? saidOn : undefined,
        through: each,
        passages: [object.passage],
      });
    return id;
  }

  /** Of a report that names no creator: whom its references name, else somebody without a name. */
  #makersOf(object: StixObject): readonly Iri[] {
    const names = [...listIn(object, 'authors'), ...sourcesIn(object).map(({ source }) => source)];
    if (names.length > 0) return names.map((name) => this.gathered.source(name));
    const maker = `${PREFIXES.actor}${this.file}-maker-of-${object.id}`;
    const name = textIn(object, 'name');
    const label = `whoever made the ${object.type}${name === undefined ? '' : ` “${name}”`}`;
    this.gathered.node(maker, { types: [cg.UnnamedSource], label });
    return [maker];
  }

  #throughOf(object: StixObject): readonly (Iri | undefined)[] {
    const holding = (this.#holding.get(object.id) ?? []).filter(({ id }) => id !== object.id);
    const voices = holding.map((each) => this.#collection(each));
    return voices.length > 0 ? [...new Set(voices)] : [undefined];
  }

  #creator(object: StixObject, creator: string, through: Iri | undefined, passages: readonly Passage[]): Iri {
    const speaker = this.#speaker(creator);
    const saidOn = dayIn(textIn(object, 'created'));
    return this.gathered.voiceOf(
      this.file,
      this.gathered.labelOf(speaker) ?? creator,
      [creator, saidOn ?? '', through ?? ''],
      {
        speakers: [speaker],
        saidOn,
        through,
        passages,
      },
    );
  }

  /** Authors by name, and the references that lead to where it stands; several speak with one voice. */
  #sources(object: StixObject, through: Iri | undefined, passages: readonly Passage[]): Iri | undefined {
    if (Object.keys(ownOf(object)).length > 0) return through;
    const references = sourcesIn(object);
    const names = [...new Set([...listIn(object, 'authors'), ...references.map(({ source }) => source)])];
    if (names.length === 0) return through;
    const speakers = names.map((name) => this.gathered.source(name));
    const label = [
      names.join('; '),
      ...references.flatMap(({ description, url }) => description ?? url ?? []),
    ].join(': ');
    return this.gathered.voiceOf(this.file, label, [...speakers, through ?? ''], {
      speakers,
      through,
      passages,
    });
  }

  #speaker(id: string): Iri {
    const speaker = nodeIri(id);
    this.gathered.node(speaker, { types: [cg.Actor], fallback: `${id} (not described in the file)` });
    return speaker;
  }
}

/** References that lead to where it stands. */
const sourcesIn = (object: StixObject) =>
  referencesOf(object).filter(({ url, description }) => url !== undefined || description !== undefined);

export interface Reference {
  readonly source: string;
  readonly url: string | undefined;
  readonly externalId: string | undefined;
  readonly description: string | undefined;
}

export function referencesOf({ values }: StixObject): readonly Reference[] {
  const list = values.external_references;
  if (!Array.isArray(list)) return [];
  return list.filter(isObject).flatMap((each) => {
    const text = (key: string) => textIn({ values: each }, key);
    const source = text('source_name');
    return source === undefined
      ? []
      : [{ source, url: text('url'), externalId: text('external_id'), description: text('description') }];
  });
}
