/** Who says what an entity of FollowTheMoney holds: the author of its proof, its publisher, its data sets; they pass on in this order. */

import { sha256Hex } from '../../model/identifiers.js';
import { PREFIXES } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { ending } from '../telling/ending.js';
import type { Passage } from '../telling/told.js';
import type { Fragment } from './ftm-fragments.js';
import type { Gathered } from './gathered.js';

/** The IRI of the entity of that id: ids are names across files. */
export function entityIri(id: string): Iri {
  const isPlain = /^[\p{L}\p{N}._~-]+$/u.test(id) && id.length <= 100;
  return `${PREFIXES.node}ftm-${isPlain ? id : sha256Hex(id).slice(0, 16)}`;
}

export class FtmVoices {
  readonly #open = new Set<string>();

  constructor(
    private readonly file: string,
    private readonly gathered: Gathered,
    private readonly byId: ReadonlyMap<string, readonly Fragment[]>,
    private readonly isDocument: (fragment: Fragment) => boolean,
  ) {}

  /** Undefined: the file itself. */
  of(fragment: Fragment): Iri | undefined {
    const passages = [fragment.passage];
    // Our own export names the utterance under its own key where the schema has no such property.
    const { madeIn } = fragment.own;
    const proofs = typeof madeIn === 'string' ? [madeIn] : textsOf(fragment, 'proof');
    const documents = proofs.filter((id) => this.#tells(id));
    const [document] = documents;
    if (document !== undefined && this.#isUtterance(document)) return this.#utterance(document, passages);
    const through = this.#datasets(fragment, passages);
    if (documents.length > 0) return this.#documents(documents, through, passages);
    // A document's publisher is what it is about, and no voice in this file.
    const publishers = this.isDocument(fragment) ? [] : textsOf(fragment, 'publisher');
    if (publishers.length === 0) return through;
    const speakers = publishers.map((name) => this.gathered.source(name));
    return this.gathered.voiceOf(this.file, publishers.join('; '), [...speakers, through ?? ''], {
      speakers,
      through,
      passages,
    });
  }

  #tells(id: string): boolean {
    return (this.byId.get(id) ?? []).some(
      (fragment) => this.#isUtterance(id) || authorsOf(fragment).length > 0,
    );
  }

  #isUtterance(id: string): boolean {
    return this.byId.get(id)?.some(isUtterance) ?? false;
  }

  /** Several documents speak with one voice: which of them tells what, nobody says. */
  #documents(ids: readonly string[], through: Iri | undefined, passages: readonly Passage[]): Iri {
    const all = ids.flatMap((id) => this.byId.get(id) ?? []);
    const names = [...new Set(all.flatMap(authorsOf))];
    const speakers = names.map((name) => this.gathered.source(name));
    const titles = [...new Set(all.flatMap((each) => [...textsOf(each, 'title'), ...textsOf(each, 'name')]))];
    const days = new Set(all.flatMap((each) => [...textsOf(each, 'publishedAt'), ...textsOf(each, 'date')]));
    const [day] = days;
    return this.gathered.voiceOf(
      this.file,
      [names.join('; '), titles.join('; ')].filter(Boolean).join(': '),
      [...ids, through ?? ''],
      {
        speakers,
        saidOn: days.size === 1 && /^\d{4}(?:-\d\d){0,2}$/.test(day ?? '') ? day : undefined,
        through,
        passages,
      },
    );
  }

  /** An utterance of our own export: who speaks in it, and who passes it on, stand under its own key. */
  #utterance(id: string, passages: readonly Passage[]): Iri {
    const fragment = this.byId.get(id)?.find(isUtterance) as Fragment;
    const iri = `${PREFIXES.utterance}${this.file}-${ending(id)}`;
    if (this.#open.has(id)) return iri;
    this.#open.add(id);
    const quotedBy = listOf(fragment, 'quotedBy').filter((each) => this.#isUtterance(each));
    const saidOn = fragment.own.saidOn;
    const voice = {
      id: iri,
      label: textsOf(fragment, 'title')[0] ?? id,
      speakers: listOf(fragment, 'speakers').map(entityIri),
      saidOn: typeof saidOn === 'string' ? saidOn : undefined,
      passages: [fragment.passage],
    };
    for (const each of quotedBy.length === 0 ? [undefined] : quotedBy)
      this.gathered.voice({
        ...voice,
        through: each === undefined ? undefined : this.#utterance(each, passages),
      });
    return iri;
  }

  #datasets({ datasets, firstSeen, lastSeen }: Fragment, passages: readonly Passage[]): Iri | undefined {
    if (datasets.length === 0) return undefined;
    const speakers = datasets.map((name) => {
      const id = `${PREFIXES.actor}dataset-${ending(name)}`;
      this.gathered.node(id, { types: [cg.DataFile], label: name });
      return id;
    });
    const isSpan = firstSeen !== undefined && lastSeen !== undefined && firstSeen < lastSeen;
    const saidOn = isSpan ? `${firstSeen}/${lastSeen}` : (firstSeen ?? lastSeen);
    return this.gathered.voiceOf(this.file, datasets.join('; '), [...speakers, saidOn ?? ''], {
      speakers,
      saidOn,
      passages,
    });
  }
}

/** A document of our own export that stands for an utterance: it is who says so, and no node. */
export const isUtterance = ({ own }: Fragment) => own.utterance !== undefined;

export const textsOf = ({ values }: Fragment, property: string): readonly string[] => [
  ...new Set((values.get(property) ?? []).map(({ text }) => text)),
];

function authorsOf(fragment: Fragment): readonly string[] {
  const authors = textsOf(fragment, 'author');
  return authors.length > 0 ? authors : textsOf(fragment, 'publisher');
}

const listOf = ({ own }: Fragment, key: string): readonly string[] => {
  const list = own[key];
  return Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : [];
};
