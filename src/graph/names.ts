/** A name as a reader types it to the entities it may mean: case, accents and punctuation do not matter. */
import { distance } from 'fastest-levenshtein';
import { localName } from '../model/identifiers.js';
import { expand } from '../model/namespaces.js';
import type { Corpus, Entity, Iri } from '../model/records.js';

/** How well a name fits: all of it, its start, the start of a later word, a part, or nearly. */
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
   * Entities that bear the name exactly or, where none does, whose name starts with it. More than one: it is
   * ambiguous, and the caller shows all of them.
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
  const resolve = (text: string): Resolution => {
    const entity = corpus.entities.get(expand(text.trim().replace(/^<(.*)>$/, '$1')));
    if (entity !== undefined) {
      return { matches: [toMatch(labelName(entity), 'exact')], suggestions: [] };
    }
    const key = normalizeName(text);
    if (key === '') return { matches: [], suggestions: [] };
    const found = startingWith(names, key);
    const exact = found.filter((name) => name.key === key);
    const matches = collect([[exact.length > 0 ? exact : found, exact.length > 0 ? 'exact' : 'prefix']], 25);
    return { matches, suggestions: matches.length > 0 ? [] : suggest(names, words, key) };
  };
  const search = (text: string, limit = 20): readonly NameMatch[] => {
    const key = normalizeName(text);
    if (key === '') return [];
    const starting = startingWith(names, key);
    const tiers: [readonly Name[], Fit][] = [
      [starting.filter((name) => name.key === key), 'exact'],
      [starting.filter((name) => name.key !== key), 'prefix'],
      [startingWith(words, key), 'word'],
    ];
    const found = collect(tiers, limit);
    if (found.length >= limit || key.length < 3) return found;
    const parts = collect([...tiers, [containing(names, key, limit * 4), 'part']], limit);
    return parts.length > 0 ? parts : suggest(names, words, key, limit);
  };
  return { search, resolve };
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

function containing(names: readonly Name[], key: string, limit: number): readonly Name[] {
  const found: Name[] = [];
  for (const name of names) {
    if (name.key.includes(key) && found.push(name) >= limit) break;
  }
  return found;
}

/** The nearest names, at most a third of the letters away; a single word is also held against each word of a name. */
function suggest(
  names: readonly Name[],
  words: readonly Name[],
  key: string,
  limit = 3,
): readonly NameMatch[] {
  const reach = Math.max(1, Math.floor(key.length / 3));
  const near: { readonly name: Name; readonly away: number }[] = [];
  const measure = (name: Name, text: string, cost: number): void => {
    if (Math.abs(text.length - key.length) > reach) return;
    const away = distance(text, key);
    if (away <= reach) near.push({ name, away: away + cost });
  };
  for (const name of names) measure(name, name.key, 0);
  if (!key.includes(' ')) {
    for (const name of words) measure(name, name.key.split(' ', 1)[0] ?? '', 0.5);
    for (const name of names) if (name.key.includes(' ')) measure(name, name.key.split(' ', 1)[0] ?? '', 0.5);
  }
  near.sort((a, b) => a.away - b.away || byKey(a.name, b.name));
  return collect([[near.map(({ name }) => name), 'near']], limit);
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
