/** Pairs of entities, events left out, that may be one by what they are called, each with the reason. */
import { distance } from 'fastest-levenshtein';
import { claimsNaming } from '../../compare/standing/claim-index.js';
import { isSubclass } from '../../model/fit.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus, Entity, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { normalizeName } from '../../names/name-keys.js';
import { anyOrder, wordsOf } from '../../names/name-words.js';
import { nearNames } from '../../names/near-names.js';
import { groupBy } from '../../structures/group-by.js';
import { ACRONYM, acronymsOf, type EventLink, type Link } from '../candidates/candidates.js';

export interface AlikeNames {
  readonly left: Iri;
  readonly right: Iri;
  readonly link: Exclude<Link, 'dated-name' | EventLink>;
  readonly why: string;
}

/** Of a name that more bear, each is paired with these alone. */
const MOST_OF_A_NAME = 20;
/** Two places of one name that lie further apart are two. */
const FAR = 30;
const PERSON = expand('cg:Person');

interface Name {
  readonly key: string;
  readonly written: string;
  readonly entity: Entity;
  readonly isLabel: boolean;
  /** Somebody has written down who bears it when. */
  readonly isDated: boolean;
}

/** Each pair once, by the surest of its reasons. */
export function alikeNames(corpus: Corpus): readonly AlikeNames[] {
  const entities = [...corpus.entities.values()].filter(mayBeOne);
  const dated = new Set(
    [...corpus.names.values()].map(
      ({ entity, name }) => `${entity} ${normalizeName(name.value).replace(/^the /, '')}`,
    ),
  );
  const names = entities.flatMap((entity) => namesOf(entity, dated));
  const found = new Map<string, AlikeNames>();
  const tell = (a: Entity, b: Entity, link: AlikeNames['link'], why: string) => {
    if (a.id === b.id || !compatible(corpus, a, b)) return;
    const [left, right] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
    const key = `${left} ${right}`;
    if (!found.has(key)) found.set(key, { left, right, link, why });
  };
  for (const [one, other] of ofOneKey(names, ({ key }) => key)) {
    const link = one.isLabel && other.isLabel ? 'label' : 'alias';
    const spelt = one.written === other.written ? '' : ` and “${other.written}”`;
    tell(one.entity, other.entity, link, `both go by “${one.written}”${spelt}`);
  }
  for (const [one, other] of ofOneKey(names, wordsThatCount))
    tell(
      one.entity,
      other.entity,
      'alias',
      `“${one.written}” and “${other.written}” have the same words that count`,
    );
  const { acronyms, initials } = acronymsOf(corpus);
  for (const [letters, short] of acronyms) {
    for (const one of short)
      for (const other of (initials.get(letters) ?? []).slice(0, MOST_OF_A_NAME)) {
        const [a, b] = [corpus.entities.get(one), corpus.entities.get(other)];
        if (letters.length > 2 && a && b && mayBeOne(a) && mayBeOne(b))
          tell(a, b, 'acronym', `${letters.toUpperCase()} are the first letters of the other's name`);
      }
  }
  const together = reportsOf(corpus);
  for (const [one, other] of nearPairs(names)) {
    // A report that names both knows them apart.
    const [reports, others] = [together(one.entity.id), together(other.entity.id)];
    if (![...reports].some((report) => others.has(report)))
      tell(
        one.entity,
        other.entity,
        'near',
        `“${one.written}” and “${other.written}” are spelt nearly alike`,
      );
  }
  for (const [one, other] of atOnePoint(entities)) {
    // Two names on one point in one table are a town and its quarter as often as one town.
    const [reports, others] = [together(one.id), together(other.id)];
    const { latitude, longitude } = one.coordinates ?? {};
    if (![...reports].some((report) => others.has(report)))
      tell(one, other, 'same-point', `both stand at ${latitude}, ${longitude}`);
  }
  return [...found.values()];
}

/** Places that stand at one point, to the last digit. */
function* atOnePoint(entities: readonly Entity[]): Iterable<readonly [Entity, Entity]> {
  const places = entities.filter(({ kind, coordinates }) => kind === 'place' && coordinates !== undefined);
  const points = groupBy(places, ({ coordinates: at }) => `${at?.latitude} ${at?.longitude}`);
  for (const some of points.values()) {
    const few = some.slice(0, MOST_OF_A_NAME);
    for (const [at, one] of few.entries()) for (const other of few.slice(at + 1)) yield [one, other];
  }
}

/** Events are compared by what happened; whoever has no name is nobody elsewhere; two files of like names are two. */
function mayBeOne({ kind, appearsIn, type }: Entity): boolean {
  return kind !== 'event' && appearsIn === undefined && type !== cg.DataFile;
}

/** What it is called, and what stands outside and inside of brackets: `Front for the Ridge (FR)`. */
function namesOf(entity: Entity, dated: ReadonlySet<string>): readonly Name[] {
  const names = new Map<string, Name>();
  const add = (written: string, isLabel: boolean) => {
    const key = normalizeName(written).replace(/^the /, '');
    const isDated = dated.has(`${entity.id} ${key}`);
    if (key.length > 1 && !names.has(key)) names.set(key, { key, written, entity, isLabel, isDated });
  };
  for (const [at, { value }] of [{ value: entity.label }, ...entity.labels, ...entity.aliases].entries()) {
    add(value, at === 0);
    const [, outside, inside] = /^(.+?)\s*[([]([^()[\]]+)[)\]]\s*$/.exec(value) ?? [];
    if (outside !== undefined) add(outside, false);
    if (inside !== undefined && ACRONYM.test(inside)) add(inside, false);
  }
  return [...names.values()];
}

function* ofOneKey(names: readonly Name[], keyOf: (name: Name) => string): Iterable<readonly [Name, Name]> {
  for (const [key, some] of groupBy(names, keyOf)) {
    if (key === '') continue;
    const few = some.slice(0, MOST_OF_A_NAME);
    for (const [at, one] of few.entries())
      for (const other of few.slice(at + 1)) if (!(one.isDated && other.isDated)) yield [one, other];
  }
}

/** What is near a place, or between two, is not that place. */
const BESIDE = new Set(
  'near around between outside beyond opposite towards off along behind before after over'.split(' '),
);

function wordsThatCount({ written, key, entity }: Name): string {
  const beside = entity.kind === 'place' ? key.split(' ').filter((word) => BESIDE.has(word)) : [];
  return anyOrder([...wordsOf(written), ...beside]);
}

/** A slip of the pen is hardly ever in the first letter. */
function* nearPairs(names: readonly Name[]): Iterable<readonly [Name, Name]> {
  for (const some of groupBy(names, ({ key, entity }) => `${entity.kind} ${[...key][0]}`).values()) {
    const near = nearNames(some.map(({ key }) => key));
    for (const [at, one] of some.entries())
      for (const { name } of near(one.key, 4))
        if (name > at && spelledAlike(one.key, some[name]!.key)) yield [one, some[name]!];
  }
}

/** Words that tell neighbours apart. */
const SIDES = new Set(
  'north south east west northern southern eastern western upper lower old new great little'.split(' '),
);

/** The same but for a letter in a word of five, two in one of eight; numbers, and the sides of a place, are as they are. */
export function spelledAlike(one: string, other: string): boolean {
  const [some, others] = [one.split(' '), other.split(' ')];
  if (one.replaceAll(' ', '') === other.replaceAll(' ', '')) return one !== other;
  if (some.length !== others.length) return false;
  return some.every((word, at) => {
    const beside = others[at] as string;
    if (word === beside) return true;
    if (/\d/.test(word + beside) || SIDES.has(word) || SIDES.has(beside)) return false;
    const shortest = Math.min(word.length, beside.length);
    const slips = shortest < 5 ? 0 : shortest < 8 ? 1 : 2;
    return word[0] === beside[0] && distance(word, beside) <= slips;
  });
}

/** Of one kind, no person with a group, no town with a province, no two places far from each other. */
function compatible({ ontology: { classes } }: Corpus, a: Entity, b: Entity): boolean {
  if (a.kind !== b.kind) return false;
  if (isSubclass(classes, a.type, PERSON) !== isSubclass(classes, b.type, PERSON)) return false;
  const within = (one: Entity, other: Entity) => isSubclass(classes, one.type, other.type);
  if (a.kind === 'place' && !within(a, b) && !within(b, a)) return false;
  return kilometresBetween(a, b) <= FAR;
}

const KILOMETRES_A_DEGREE = 111.2;

/** 0 where one has no point. */
function kilometresBetween({ coordinates: a }: Entity, { coordinates: b }: Entity): number {
  if (a === undefined || b === undefined) return 0;
  const middle = ((a.latitude + b.latitude) / 2) * (Math.PI / 180);
  const east = (a.longitude - b.longitude) * Math.cos(middle);
  return Math.hypot(a.latitude - b.latitude, east) * KILOMETRES_A_DEGREE;
}

/** The reports whose claims name an entity. */
export function reportsOf(corpus: Corpus): (id: Iri) => ReadonlySet<Iri> {
  const known = new Map<Iri, ReadonlySet<Iri>>();
  return (id) => {
    const reports = known.get(id) ?? new Set(claimsNaming(corpus, id).map(({ report }) => report));
    known.set(id, reports);
    return reports;
  };
}
