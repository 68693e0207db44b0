/** What can be put into a claim by hand: relations with what they join, and names of the reading and of the data that a text may mean. */
import { isSubclass } from '../dataset/records/classes.js';
import { expand, localName } from '../model/namespaces.js';
import type { Corpus, Iri, Ontology } from '../model/records.js';
import { cg } from '../model/vocabulary.js';
import { normalizeName } from '../names/name-keys.js';
import type { LocalId, Reading } from '../reading/reading.js';
import { labelOf } from '../words/labels.js';
import type { Base } from './base.js';
import type { Preview } from './preview.js';

export interface OfferedRelation {
  /** Without prefix, as readings write it. */
  readonly name: string;
  readonly label: string;
  readonly definition?: string;
  /** Classes without prefix that may stand before and behind it; absent: any. */
  readonly domain?: string;
  readonly range?: string;
}

export interface Coded {
  readonly name: string;
  readonly label: string;
}

export interface Offer {
  readonly relations: readonly OfferedRelation[];
  /** Class -> all classes that it lies below, itself among them. */
  readonly classes: Readonly<Record<string, { readonly label: string; readonly above: readonly string[] }>>;
  readonly eventTypes: readonly Coded[];
  readonly outcomes: readonly Coded[];
  readonly groups: readonly Coded[];
}

export function offerOf({ relations, classes, concepts }: Ontology): Offer {
  const coded = (scheme: string): Coded[] =>
    [...concepts.values()]
      .filter((each) => each.scheme === expand(`code:${scheme}`))
      .map(({ id, label }) => ({ name: localName(id), label }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en'));
  return {
    relations: [...relations.values()].map(({ id, label, definition, domain, range }) => ({
      name: localName(id),
      label,
      ...(definition === undefined ? {} : { definition }),
      ...(domain === undefined ? {} : { domain: localName(domain) }),
      ...(range === undefined ? {} : { range: localName(range) }),
    })),
    classes: Object.fromEntries(
      [...classes].map(([id, { label }]) => [
        localName(id),
        {
          label,
          above: [...classes.keys()].filter((of) => isSubclass(classes, id, of)).map(localName),
        },
      ]),
    ),
    eventTypes: coded('event-types'),
    outcomes: coded('outcomes'),
    groups: coded('groups'),
  };
}

/** Something that may stand in a claim. */
export interface OfferedName {
  readonly label: string;
  /** Of the reading. */
  readonly id?: LocalId;
  /** Of the data. */
  readonly iri?: Iri;
  /** Class without prefix: `Event`, `ArmedGroup`. */
  readonly type: string;
  /** What it is, and why it was found: `armed group, alias GSIM`. */
  readonly why: string;
}

const MOST = 8;

/** What a text may mean, those of the reading first; with an empty text those that the reading names. */
export function namesLike(
  text: string,
  reading: Reading,
  base: Base,
  { iris }: Preview,
): readonly OfferedName[] {
  const key = normalizeName(text);
  const { corpus } = base;
  const typed = (type: string) => labelOf(corpus, expand(`cg:${type}`));
  const own: OfferedName[] = [
    ...reading.events.map(({ id, label }) => ({ id, label, type: 'Event', why: 'event of this report' })),
    ...reading.entities.map(({ id, label, class: type }) => ({
      id,
      label,
      type,
      why: `${typed(type)}, in this report`,
    })),
  ].filter(({ label }) => key === '' || fits(normalizeName(label), key));
  const meant = new Set(own.map(({ id }) => iris.get(id!)));
  const known: OfferedName[] =
    key === ''
      ? []
      : base
          .search()
          .search(text, MOST)
          .flatMap(({ id, label, name, alias }) => nameOf(corpus, id, label, alias ? name : undefined))
          .filter(({ iri }) => !meant.has(iri!));
  return [...own, ...known].slice(0, key === '' ? 2 * MOST : MOST);
}

function nameOf(corpus: Corpus, iri: Iri, label: string, alias: string | undefined): readonly OfferedName[] {
  const entity = corpus.entities.get(iri);
  if (entity === undefined || entity.appearsIn !== undefined) return [];
  const type = entity.kind === 'event' ? cg.Event : entity.type;
  const why = `${labelOf(corpus, type)}, in the data${alias === undefined ? '' : `: also called ${alias}`}`;
  return [{ iri, label, type: localName(type), why }];
}

/** Each word that was typed begins a word of the name. */
function fits(name: string, key: string): boolean {
  const words = name.split(' ');
  return key.split(' ').every((part) => words.some((word) => word.startsWith(part)));
}
