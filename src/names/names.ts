/** A name as a reader types it to the entities it may mean: case, accents and punctuation do not matter. */

import type { Days } from '../model/date.js';
import { expand } from '../model/namespaces.js';
import type { Corpus, DatedName, Iri, MergedNode } from '../model/records.js';
import { atOnce } from '../structures/at-once.js';
import { groupBy } from '../structures/group-by.js';
import { lazy } from '../structures/lazy.js';
import { calledInSteps } from './called.js';
import { holdsOn, isPast, timesInWords } from './dated-names.js';
import { describedIn, describedInSteps, isTitle } from './described.js';
import { byKey, labelName, type Name, namesOf } from './entity-names.js';
import { insideNames, normalizeName, startingWith, wordStarts } from './name-keys.js';
import { afterFormer, anyOrder, nounPhrase, wordsOf } from './name-words.js';
import { nearNames } from './near-names.js';

/** A resolution lists at most so many. */
const MOST = 25;
/** Letters that differ where a name was misspelt; with more, one that shares words is likelier meant. */
const SLIP = 2.5;

/** How well a name fits: all of it, its start, from a later word on, as a description, a part, or nearly. */
export type Fit = 'exact' | 'prefix' | 'word' | 'described' | 'part' | 'near';

export interface NameMatch {
  readonly id: Iri;
  /** Label of the entity. */
  readonly label: string;
  /** The name that matched, which may be an alias: `GSIM`. */
  readonly name: string;
  /** Whether that is another name than the label. */
  readonly alias: boolean;
  readonly fit: Fit;
  /** From when to when that name holds, where a decision says so; none: at all times. */
  readonly held: readonly DatedName[];
  /** In a merged view: the node that bore that name and is now read as this one. */
  readonly merged: MergedNode | undefined;
}

export interface ResolveOptions {
  /** Only who bears the name on one of these days: `daysOf('2015')`. */
  readonly on?: Days | undefined;
}

export interface Resolution {
  /**
   * Entities that bear the name exactly, or are known by it as a claim tells (`ISWAP`), or bear its words in another order (`2014 ceasefire`); where none does, whose noun
   * it is (`junta` for Malian junta, not for the junta's enemy), or who is called so in a claim (`terrorists`), or whose
   * name starts with it; or else whom it describes (`peace deal`), or who has a word in a name that starts with it. More than one: it is ambiguous, and the caller shows all of them.
   */
  readonly matches: readonly NameMatch[];
  /** Who bears the name as well, but on none of the days asked for. */
  readonly otherTimes: readonly NameMatch[];
  /** Up to three near names, or such as share most of its words, where nothing matched at any time. */
  readonly suggestions: readonly NameMatch[];
}

export interface NameIndex {
  /** The best matches, one an entity, best first. An empty text gives none. */
  search(text: string, limit?: number): readonly NameMatch[];
  resolve(text: string, options?: ResolveOptions): Resolution;
}

/** Names that a text fits equally well. */
interface Tier {
  readonly found: readonly Name[];
  readonly fit: Fit;
}

/**
 * Finds the entity that a text names: an IRI (full or `actor:jnim`), a label, an alias, or the end of the IRI.
 * For many names in a row make one `searchNames` and ask it.
 */
export function resolveName(corpus: Corpus, text: string, options: ResolveOptions = {}): Resolution {
  return searchNames(corpus).resolve(text, options);
}

/** An index over every name of every entity. */
export function searchNames(corpus: Corpus): NameIndex {
  return atOnce(indexInSteps(corpus, false));
}

/** The same a part at a time, with all that else is made for the first text that asks for it: for a page that has keys to answer. */
export function searchNamesInSteps(corpus: Corpus): Generator<undefined, NameIndex> {
  return indexInSteps(corpus, true);
}

function* indexInSteps(corpus: Corpus, all: boolean): Generator<undefined, NameIndex> {
  const dated = groupBy(corpus.names.values(), ({ entity }) => entity);
  const merged = groupBy(corpus.merged.values(), ({ into }) => into);
  const names: Name[] = [];
  for (const entity of corpus.entities.values()) {
    names.push(...namesOf(entity, dated.get(entity.id) ?? [], merged.get(entity.id) ?? []));
    if (names.length % 20 === 0) yield;
  }
  names.sort(byKey);
  yield;
  // Starts of later words, so that "support" finds "Group for the Support of ...".
  const words = laterWords(names);
  yield;
  // The same for what a name is a name of: "army" ends "Malian army", and does not end "commanders of the army".
  const nouns = lazy(() => names.flatMap(endsOfNoun).sort(byKey));
  const inAnyOrder = lazy(() =>
    names.map((name) => ({ ...name, key: anyOrder(wordsOf(asWritten(name))) })).sort(byKey),
  );
  const ready = all ? yield* describedInSteps(corpus) : undefined;
  const described = lazy(() => ready ?? describedIn(corpus));
  const readyToo = all ? yield* calledInSteps(corpus) : undefined;
  const called = lazy(() => readyToo ?? atOnce(calledInSteps(corpus)));
  const soCalledIn = (text: string) => called().by(text).map(labelName);
  // What only a text that begins nothing asks for is made when the first such text comes.
  const containing = lazy(() => insideNames(names));
  const near = lazy(() => nearNames(names.map(({ key }) => key)));
  const suggest = (key: string, limit: number, most: number): readonly NameMatch[] => {
    const nearest = near()(key, most);
    const slips = nearest.filter(({ away }) => away <= SLIP).map(({ name }) => names[name] as Name);
    const others = nearest.map(({ name }) => names[name] as Name);
    const sharing = described().sharing(key).map(labelName);
    return collect([{ found: [...slips, ...sharing, ...others], fit: 'near' }], limit);
  };
  const exactly = (index: readonly Name[], key: string): readonly Name[] =>
    startingWith(index, key).filter((name) => name.key === key);
  const fitting = (text: string) => described().fitting(text).map(labelName);
  /** What a text may mean, the surest first; each is made when none before it has a name. */
  function* tiersOf(text: string, key: string, bare: string): Iterable<Tier> {
    yield { found: exactly(names, key), fit: 'exact' };
    yield { found: exactly(names, bare), fit: 'exact' };
    yield { found: exactly(names, `the ${bare}`), fit: 'exact' };
    yield { found: exactly(called().names, bare), fit: 'exact' };
    yield { found: exactly(inAnyOrder(), anyOrder(wordsOf(text))), fit: 'exact' };
    yield { found: namedFirst(exactly(nouns(), wordsOf(text).join(' '))), fit: 'word' };
    yield { found: soCalledIn(text), fit: 'described' };
    yield { found: namedFirst(startingWith(names, bare)), fit: 'prefix' };
    yield { found: namedFirst(fitting(text)), fit: 'described' };
    yield { found: namedFirst(startingWith(words, bare)), fit: 'word' };
  }
  /** Where only the end of an IRI, or the beginning of a title, is what was typed, whoever bears it as a word may be meant too. */
  const withOthersSoCalled = (tier: Tier | undefined, text: string): Tier | undefined => {
    if (tier === undefined) return undefined;
    const [{ found, fit }, asked] = [tier, wordsOf(text)];
    if (fit === 'exact' && found.every(({ rank }) => rank === 2))
      return { found: [...found, ...namedFirst(exactly(nouns(), asked.join(' ')))], fit };
    if (fit !== 'prefix' || !found.every(({ entity, name }) => isTitle(entity, name))) return tier;
    const soCalled = names.filter(({ rank, entity, name }) => {
      const words = rank === 2 || isTitle(entity, name) ? [] : wordsOf(name);
      return asked.every((word) => words.includes(word));
    });
    return { found: [...soCalled, ...found], fit };
  };
  const resolve = (text: string, { on }: ResolveOptions = {}): Resolution => {
    const iri = expand(text.trim());
    const gone = corpus.merged.get(iri);
    const entity = corpus.entities.get(gone?.into ?? iri);
    if (entity !== undefined)
      return { ...NOTHING, matches: [toMatch({ ...labelName(entity), merged: gone }, 'exact')] };
    const key = normalizeName(text);
    if (key === '') return NOTHING;
    const bare = key.replace(/^the /, '');
    const tier = withOthersSoCalled(first(tiersOf(text, key, bare)), text);
    // The end of an IRI is our word for a thing: its beginning is nobody's name.
    if (tier !== undefined && tier.fit === 'prefix' && tier.found.every(({ rank }) => rank === 2))
      return { ...NOTHING, suggestions: collect([tier], 3) };
    if (tier === undefined) {
      const now = resolve(afterFormer(bare) ?? '').matches;
      const past = now.filter(({ id }) => isPast(dated.get(id) ?? []));
      if (past.length > 0) return { ...NOTHING, matches: past };
      return { ...NOTHING, suggestions: now.length > 0 ? now.slice(0, 3) : suggest(bare, 3, 4) };
    }
    const { found, fit } = tier;
    const matches = collect([{ found: found.filter(({ held }) => holdsOn(held, on)), fit }], MOST);
    const then = new Set(matches.map(({ id }) => id));
    const otherTimes = collect([tier], MOST).filter(({ id }) => !then.has(id));
    return { matches, otherTimes: on === undefined ? [] : otherTimes, suggestions: [] };
  };
  const search = (text: string, limit = 20): readonly NameMatch[] => {
    const key = normalizeName(text);
    if (key === '') return [];
    const starting = startingWith(names, key);
    const tiers: Tier[] = [
      { found: exactly(names, key), fit: 'exact' },
      { found: exactly(called().names, key), fit: 'exact' },
      { found: namedFirst(exactly(words, key)), fit: 'word' },
      { found: starting.filter((name) => name.key !== key), fit: 'prefix' },
      { found: startingWith(called().names, key), fit: 'prefix' },
      { found: startingWith(words, key), fit: 'word' },
      { found: soCalledIn(text), fit: 'described' },
    ];
    const found = collect(tiers, limit);
    if (found.length >= limit || key.length < 3) return found;
    tiers.push({ found: containing()(key, limit * 4), fit: 'part' });
    // One word has been looked for in all names; several may describe what has no such name.
    if (key.includes(' ')) tiers.splice(4, 0, { found: fitting(text), fit: 'described' });
    const parts = collect(tiers, limit);
    return parts.length > 0 ? parts : suggest(key, limit, 2);
  };
  if (all) {
    containing();
    yield;
    near();
    yield;
  }
  return { search, resolve };
}

/** The names from each later word on, in order. */
function laterWords(names: readonly Name[]): readonly Name[] {
  const words: Name[] = [];
  for (const { key, entity, name, rank, held, merged } of names) {
    for (const start of wordStarts(key))
      words.push({ key: key.slice(start), entity, name, rank, held, merged });
  }
  return words.sort(byKey);
}

/** The ends of its noun phrase: `former tuareg rebel`, `tuareg rebel`, `rebel`. */
function endsOfNoun(name: Name): readonly Name[] {
  const phrase = nounPhrase(asWritten(name), name.rank < 2 && isTitle(name.entity, name.name));
  return phrase.map((_, at) => ({ ...name, key: phrase.slice(at).join(' ') }));
}

/** The end of an IRI has no other form than its key. */
function asWritten({ rank, key, name }: Name): string {
  return rank === 2 ? key : name;
}

function first(tiers: Iterable<Tier>): Tier | undefined {
  for (const tier of tiers) if (tier.found.length > 0) return tier;
  return undefined;
}

/** Where something that has a name fits as well as what has a title, that is meant. */
function namedFirst(found: readonly Name[]): readonly Name[] {
  const named = found.filter(({ entity, name }) => !isTitle(entity, name));
  return named.length > 0 ? named : found;
}

const NOTHING: Resolution = { matches: [], otherTimes: [], suggestions: [] };

/** In words for a list: `GSIM, other name of JNIM`; `Bamako (since August 2020), other name of Malian junta`. */
export function matchInWords(match: NameMatch): string {
  return match.alias ? `${nameInTime(match)}, other name of ${match.label}` : nameInTime(match);
}

/** The name that matched, with the time for which it holds. */
export function nameInTime({ name, held }: NameMatch): string {
  return held.length === 0 ? name : `${name} (${timesInWords(held)})`;
}

/** Fits whose names come with the best first. */
const RANKED: ReadonlySet<Fit> = new Set(['near', 'described']);

/** One match an entity, tier by tier; inside a tier shorter names first, labels before aliases, where they are not ranked already. */
function collect(tiers: readonly Tier[], limit: number): readonly NameMatch[] {
  const matches = new Map<Iri, NameMatch>();
  for (const { found, fit } of tiers) {
    const ordered = RANKED.has(fit)
      ? found
      : found.toSorted((a, b) => a.key.length - b.key.length || byKey(a, b));
    for (const name of ordered) {
      if (matches.size >= limit) return [...matches.values()];
      if (!matches.has(name.entity.id)) matches.set(name.entity.id, toMatch(name, fit));
    }
  }
  return [...matches.values()];
}

function toMatch({ entity, name, held, merged }: Name, fit: Fit): NameMatch {
  return { id: entity.id, label: entity.label, name, alias: name !== entity.label, fit, held, merged };
}
