/** A name as a reader types it to the entities it may mean: case, accents and punctuation do not matter. */
import { localName } from '../model/identifiers.js';
import { expand } from '../model/namespaces.js';
import type { Corpus, Entity, Iri } from '../model/records.js';
import { nearNames } from './near-names.js';

/** A resolution lists at most so many. */
const MOST = 25;

/** How well a name fits: all of it, its start, from a later word on, a part, or nearly. */
export type Fit = 'exact' | 'prefix' | 'word' | 'part' | 'near';

export interface NameMatch {
  readonly id: Iri;
  /** Label of the entity. */
  readonly label: string;
  /** The name that matched, which may be an alias: `GSIM`. */
  readonly name: string;
  /** Whether that is another name than the label. */
  readonly alias: boolean;
  readonly fit: Fit;
}

export interface Resolution {
  /**
   * Entities that bear the name exactly; where none does, whose name ends with it as a whole word (`junta` for
   * Malian junta), or else starts with it, or has a word that does. More than one: it is ambiguous, and the caller shows all of them.
   */
  readonly matches: readonly NameMatch[];
  /** Up to three near names, where nothing matched. */
  readonly suggestions: readonly NameMatch[];
}

export interface NameIndex {
  /** The best matches, one an entity, best first. An empty text gives none. */
  search(text: string, limit?: number): readonly NameMatch[];
  resolve(text: string): Resolution;
}

interface Name {
  readonly key: string;
  readonly entity: Entity;
  readonly name: string;
  /** 0 label, 1 other label or alias, 2 end of the IRI. */
  readonly rank: number;
}

/** Lower case without accents and punctuation: `Ségou-Ville` -> `segou ville`. */
export function normalizeName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Finds the entity that a text names: an IRI (full or `actor:jnim`), a label, an alias, or the end of the IRI.
 * For many names in a row make one `searchNames` and ask it.
 */
export function resolveName(corpus: Corpus, text: string): Resolution {
  return searchNames(corpus).resolve(text);
}

/** An index over every name of every entity. */
export function searchNames(corpus: Corpus): NameIndex {
  const names = [...corpus.entities.values()].flatMap(namesOf).sort(byKey);
  // Starts of later words, so that "support" finds "Group for the Support of ...".
  const words = names
    .flatMap((name) => wordStarts(name.key).map((start) => ({ ...name, key: name.key.slice(start) })))
    .sort(byKey);
  const containing = insideNames(names);
  const near = nearNames(names.map(({ key }) => key));
  const suggest = (key: string, limit: number, most: number): readonly NameMatch[] => {
    const nearest = near(key, most).map(({ name }) => names[name] as Name);
    return collect([[nearest, 'near']], limit);
  };
  const exactly = (index: readonly Name[], key: string): readonly Name[] =>
    startingWith(index, key).filter((name) => name.key === key);
  const resolve = (text: string): Resolution => {
    const entity = corpus.entities.get(expand(text.trim().replace(/^<(.*)>$/, '$1')));
    if (entity !== undefined) return { matches: [toMatch(labelName(entity), 'exact')], suggestions: [] };
    const key = normalizeName(text);
    if (key === '') return { matches: [], suggestions: [] };
    const bare = key.replace(/^the /, '');
    const tiers: readonly (readonly [readonly Name[], Fit])[] = [
      [exactly(names, key), 'exact'],
      [exactly(names, bare), 'exact'],
      [namedFirst(exactly(words, bare)), 'word'],
      [namedFirst(startingWith(names, bare)), 'prefix'],
      [namedFirst(startingWith(words, bare)), 'word'],
    ];
    const tier = tiers.find(([found]) => found.length > 0);
    const matches = tier === undefined ? [] : collect([tier], MOST);
    return { matches, suggestions: matches.length > 0 ? [] : suggest(bare, 3, 4) };
  };
  const search = (text: string, limit = 20): readonly NameMatch[] => {
    const key = normalizeName(text);
    if (key === '') return [];
    const starting = startingWith(names, key);
    const tiers: [readonly Name[], Fit][] = [
      [exactly(names, key), 'exact'],
      [namedFirst(exactly(words, key)), 'word'],
      [starting.filter((name) => name.key !== key), 'prefix'],
      [startingWith(words, key), 'word'],
    ];
    const found = collect(tiers, limit);
    if (found.length >= limit || key.length < 3) return found;
    const parts = collect([...tiers, [containing(key, limit * 4), 'part']], limit);
    return parts.length > 0 ? parts : suggest(key, limit, 2);
  };
  return { search, resolve };
}

/** Events have titles rather than names: where something that has a name fits as well, that is meant. */
function namedFirst(found: readonly Name[]): readonly Name[] {
  const named = found.filter(({ entity }) => entity.kind !== 'event');
  return named.length > 0 ? named : found;
}

/** In words for a list: `GSIM, other name of JNIM`. */
export function matchInWords({ label, name, alias }: NameMatch): string {
  return alias ? `${name}, other name of ${label}` : label;
}

function namesOf(entity: Entity): Name[] {
  const others = [...entity.labels, ...entity.aliases].map(({ value }) => value);
  const names: Name[] = [
    labelName(entity),
    ...others.map((name) => ({ key: normalizeName(name), entity, name, rank: 1 })),
  ];
  const end = localName(entity.id);
  names.push({ key: normalizeName(end), entity, name: entity.label, rank: 2 });
  const seen = new Set<string>();
  return names.filter(({ key }) => key !== '' && !seen.has(key) && seen.add(key));
}

function labelName(entity: Entity): Name {
  return { key: normalizeName(entity.label), entity, name: entity.label, rank: 0 };
}

function byKey(a: Name, b: Name): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return a.rank - b.rank || (a.entity.id < b.entity.id ? -1 : 1);
}

function wordStarts(key: string): number[] {
  const starts: number[] = [];
  for (let space = key.indexOf(' '); space >= 0; space = key.indexOf(' ', space + 1)) starts.push(space + 1);
  return starts;
}

function startingWith(sorted: readonly Name[], key: string): readonly Name[] {
  const first = lowerBound(sorted, key);
  let last = first;
  // A short key on a large index has far more matches than anyone reads.
  while (last < sorted.length && last - first < 500 && sorted[last]?.key.startsWith(key)) last += 1;
  return sorted.slice(first, last);
}

function lowerBound(sorted: readonly Name[], key: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Name).key < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Finds names with a text somewhere inside: one search through all of them as one string. */
function insideNames(names: readonly Name[]): (key: string, limit: number) => readonly Name[] {
  const whole = names.map(({ key }) => `${key}\n`).join('');
  const ends = new Uint32Array(names.length);
  let end = 0;
  for (const [n, { key }] of names.entries()) {
    end += key.length + 1;
    ends[n] = end;
  }
  return (key, limit) => {
    const found: Name[] = [];
    for (let at = whole.indexOf(key); at >= 0 && found.length < limit; ) {
      let [low, high] = [0, names.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ends[middle] as number) <= at) low = middle + 1;
        else high = middle;
      }
      found.push(names[low] as Name);
      at = whole.indexOf(key, ends[low] as number);
    }
    return found;
  };
}

/** One match an entity, tier by tier; inside a tier shorter names first, labels before aliases, except among near ones. */
function collect(tiers: readonly (readonly [readonly Name[], Fit])[], limit: number): readonly NameMatch[] {
  const matches = new Map<Iri, NameMatch>();
  for (const [names, fit] of tiers) {
    const ordered =
      fit === 'near' ? names : names.toSorted((a, b) => a.key.length - b.key.length || byKey(a, b));
    for (const name of ordered) {
      if (matches.size >= limit) return [...matches.values()];
      if (!matches.has(name.entity.id)) matches.set(name.entity.id, toMatch(name, fit));
    }
  }
  return [...matches.values()];
}

function toMatch({ entity, name }: Name, fit: Fit): NameMatch {
  return { id: entity.id, label: entity.label, name, alias: name !== entity.label, fit };
}
