/** What a report names to the entities and events of the data that may be meant, each with the reason. Nothing is merged by it. */
import { type Hierarchy, hierarchyOf } from '../../compare/lenses/hierarchy.js';
import { conceptLattice } from '../../compare/nesting/lattice.js';
import { claimsOf } from '../../compare/standing/claim-index.js';
import type { Days } from '../../model/date.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus, EntityKind, Iri } from '../../model/records.js';
import { normalizeName } from '../../names/name-keys.js';
import { type NameMatch, nameInTime, searchNames } from '../../names/names.js';
import { groupBy } from '../../structures/group-by.js';
import { lazy } from '../../structures/lazy.js';
import { memo } from '../../structures/memo.js';
import { eventDays, isDated, UNDATED } from '../../times/days.js';
import { labelOf } from '../../words/labels.js';
import { inSeries } from '../../words/phrases.js';

/** More than these are not read. */
const MOST = 5;

/** From the surest to the least sure. Only the first four may stand for a link that a reader makes by itself. */
export const LINKS = [
  'label',
  'alias',
  'acronym',
  'dated-name',
  'near',
  'same-point',
  'same-kind-place-and-day',
  'same-place-and-other-signs',
  'same-spot-and-day',
] as const;
export type Link = (typeof LINKS)[number];
/** Between events alone. */
export type EventLink = Extract<
  Link,
  'same-kind-place-and-day' | 'same-place-and-other-signs' | 'same-spot-and-day'
>;

export interface LinkCandidate {
  readonly iri: Iri;
  readonly link: Link;
  /** `goes by that name`, `“Bamako”, until August 2020`, `an attack at Ber, on the same day`. */
  readonly why: string;
}

export interface Named {
  /** As the text writes it, and any other name that the text gives to the same. */
  readonly names: readonly string[];
  /** What is of another kind (a place, for an actor) comes last. */
  readonly kind?: EntityKind | undefined;
}

export interface Happened {
  /** Code IRI of the event type. */
  readonly type: Iri;
  readonly label?: string | undefined;
  readonly places: readonly Iri[];
  /** Days on which it may have been; unknown ends are open. */
  readonly days: Days;
}

export interface CandidateFinder {
  /** @param on the days of the report, for names that hold for a time. At most five, surest first. */
  entities(named: Named, on?: Days): readonly LinkCandidate[];
  /** Events of a kind that fits, at a place that one of these lies in or holds, on days that meet. At most five. */
  events(happened: Happened): readonly LinkCandidate[];
}

/** Goes through the names and events of the corpus once, and looks for each name once. */
export const candidateFinder: (corpus: Corpus) => CandidateFinder = memo(finderIn);

function finderIn(corpus: Corpus): CandidateFinder {
  const index = searchNames(corpus);
  const shortened = lazy(() => acronymsOf(corpus));
  // One of the two is the acronym: two long names that begin alike are two.
  const acronyms = (name: string): readonly Iri[] => {
    const { acronyms: short, initials: long } = shortened();
    const key = acronymKey(name);
    return [...(short.get(key) ?? []), ...(ACRONYM.test(name.trim()) ? (long.get(key) ?? []) : [])];
  };
  const told = lazy(() => happeningsOf(corpus));
  const lattice = lazy(() => conceptLattice(corpus.ontology.concepts));
  const hierarchy = lazy(() => hierarchyOf(corpus));
  const entities = ({ names, kind }: Named, on: Days | undefined): readonly LinkCandidate[] => {
    const found = new Map<Iri, LinkCandidate>();
    const add = (candidate: LinkCandidate) => {
      const known = found.get(candidate.iri);
      if (known === undefined || rank(candidate) < rank(known)) found.set(candidate.iri, candidate);
    };
    for (const name of names) {
      const { matches, otherTimes, suggestions } = index.resolve(name, { on });
      for (const match of matches) add(byName(match));
      for (const match of otherTimes) add({ ...byName(match), link: 'near' });
      for (const match of suggestions) add({ ...byName(match), link: 'near' });
      for (const iri of acronyms(name))
        add({
          iri,
          link: 'acronym',
          why: `“${name.trim()}” are the first letters of its name, or the other way round`,
        });
    }
    const isOther = ({ iri }: LinkCandidate) => kind !== undefined && corpus.entities.get(iri)?.kind !== kind;
    return [...found.values()]
      .filter(({ iri }) => mayBeMeant(corpus, iri))
      .toSorted(
        (a, b) => Number(isOther(a)) - Number(isOther(b)) || rank(a) - rank(b) || (a.iri < b.iri ? -1 : 1),
      )
      .slice(0, MOST);
  };
  const events = ({ type, places, days, label }: Happened): readonly LinkCandidate[] => {
    const { isWithin } = lattice();
    const alike = [...told()].filter(
      ([, event]) =>
        (isWithin(event.type, type) || isWithin(type, event.type)) &&
        meet(event.days, days) &&
        (hasSameName(corpus, event.id, label) || share(hierarchy(), event.places, places)),
    );
    return alike
      .map(([iri, event]) => ({
        iri,
        link: 'same-kind-place-and-day' as const,
        why: whyAlike(corpus, event, isDated(event.days) && isDated(days)),
        closeness: (event.type === type ? 2 : 0) + (isDated(event.days) && isDated(days) ? 1 : 0),
      }))
      .toSorted((a, b) => b.closeness - a.closeness || (a.iri < b.iri ? -1 : 1))
      .slice(0, MOST)
      .map(({ closeness: _, ...candidate }) => candidate);
  };
  return { entities: once((named: Named, on?: Days) => entities(named, on)), events: once(events) };
}

/** What was asked once is known: a review asks the same at each look. */
function once<Asked extends readonly unknown[], T>(find: (...asked: Asked) => T): (...asked: Asked) => T {
  const known = new Map<string, T>();
  return (...asked) => {
    const key = JSON.stringify(asked);
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(...asked);
    known.set(key, found);
    return found;
  };
}

/** Whoever has no name belongs to one report, and is nobody in another. */
function mayBeMeant(corpus: Corpus, iri: Iri): boolean {
  const entity = corpus.entities.get(iri);
  return entity?.kind !== 'event' && entity?.appearsIn === undefined;
}

const rank = ({ link }: LinkCandidate) => LINKS.indexOf(link);

function byName(match: NameMatch): LinkCandidate {
  const { id, name, alias, fit, held } = match;
  if (fit !== 'exact') return { iri: id, link: 'near', why: `is called “${name}”` };
  if (held.length > 0) return { iri: id, link: 'dated-name', why: `goes by ${nameInTime(match)}` };
  return alias
    ? { iri: id, link: 'alias', why: `is also called “${name}”` }
    : { iri: id, link: 'label', why: 'goes by that name' };
}

/** Capitals, and capitals alone: `JNIM`, `UN`. */
export const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}.-]+$/u;
/** Words that an acronym may leave out. */
const SMALL = new Set([
  'of',
  'the',
  'for',
  'and',
  'in',
  'to',
  'on',
  'al',
  'de',
  'la',
  'le',
  'du',
  'des',
  'et',
]);

/** `jnim` for the acronym itself, and for the name whose words begin so, with and without the small ones. */
function acronymKey(name: string): string {
  if (ACRONYM.test(name.trim())) return normalizeName(name).replaceAll(' ', '');
  return initials(name, true);
}

function initials(name: string, withoutSmall: boolean): string {
  const words = normalizeName(name)
    .split(' ')
    .filter((word) => word !== '' && !(withoutSmall && SMALL.has(word)));
  return words.length < 2 ? '' : words.map((word) => word[0]).join('');
}

/** Letters -> the entities whose name they are, and those whose name they abbreviate. */
export function acronymsOf(
  corpus: Corpus,
): Readonly<Record<'acronyms' | 'initials', ReadonlyMap<string, readonly Iri[]>>> {
  const keysOf = (keys: (name: string) => readonly string[]) => {
    const pairs = [...corpus.entities.values()].flatMap(({ id, kind, label, aliases }) => {
      if (kind === 'event') return [];
      const names = [label, ...aliases.map(({ value }) => value)];
      return [...new Set(names.flatMap(keys))].filter((key) => key.length > 1).map((key) => ({ key, id }));
    });
    return new Map(
      [...groupBy(pairs, ({ key }) => key)].map(([key, some]) => [key, some.map(({ id }) => id)]),
    );
  };
  return {
    acronyms: keysOf((name) => (ACRONYM.test(name) ? [acronymKey(name)] : [])),
    initials: keysOf((name) => (ACRONYM.test(name) ? [] : [initials(name, true), initials(name, false)])),
  };
}

export interface Happening {
  readonly id: Iri;
  readonly type: Iri;
  readonly places: readonly Iri[];
  readonly days: Days;
}

const PLACE = expand('cg:place');

export function happeningsOf(corpus: Corpus): ReadonlyMap<Iri, Happening> {
  const days = eventDays(corpus);
  const places = groupBy(claimsOf(corpus, [PLACE]), ({ proposition }) => proposition.subject);
  return new Map(
    [...corpus.entities.values()].flatMap(({ id, kind, eventType }) => {
      if (kind !== 'event' || eventType === undefined) return [];
      const at = (places.get(id) ?? []).filter(({ polarity }) => polarity === 'affirmed');
      const happening = {
        id,
        type: eventType,
        places: [...new Set(at.map(({ proposition }) => proposition.object.value))],
        days: days.get(id) ?? UNDATED,
      };
      return [[id, happening] as const];
    }),
  );
}

export function meet(a: Days, b: Days): boolean {
  return (a.earliest ?? '') <= (b.latest ?? '9999') && (b.earliest ?? '') <= (a.latest ?? '9999');
}

/** One lies in the other; two places of one country alone are not the same place. */
function share({ above }: Hierarchy, some: readonly Iri[], others: readonly Iri[]): boolean {
  return some.some((one) => others.some((other) => above(one).has(other) || above(other).has(one)));
}

function hasSameName(corpus: Corpus, event: Iri, label: string | undefined): boolean {
  return label !== undefined && normalizeName(labelOf(corpus, event)) === normalizeName(label);
}

function whyAlike(corpus: Corpus, { type, places }: Happening, sameDay: boolean): string {
  const where = places.length === 0 ? '' : ` at ${inSeries(places.map((place) => labelOf(corpus, place)))}`;
  return `${labelOf(corpus, type)}${where}${sameDay ? ', on days that meet' : ''}`;
}
