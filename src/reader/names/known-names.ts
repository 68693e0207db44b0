/** The names that are known before a report is read: those of the lists that ship, and those of the data. */
import { expand } from '../../model/namespaces.js';
import type { Corpus } from '../../model/records.js';
import { lazy } from '../../structures/lazy.js';
import { memo } from '../../structures/memo.js';
import { foldName, Gazetteer } from './gazetteer.js';
import { BODIES } from './lists/bodies.js';
import { COUNTRIES } from './lists/countries.js';
import { FORCES } from './lists/forces.js';
import { MEDIA } from './lists/media.js';
import { PEOPLES } from './lists/peoples.js';
import { PLACES } from './lists/places.js';
import { REGIONS } from './lists/regions.js';
import { TOWNS } from './lists/towns.js';

export interface CountryEntry {
  readonly code: string;
  readonly name: string;
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
}

/** What is of a part of the world. */
const OF_REGIONS: Readonly<Record<string, string>> = {
  African: 'Africa',
  Africans: 'Africa',
  'West African': 'West Africa',
  'East African': 'East Africa',
  'North African': 'North Africa',
  'Central Asian': 'Central Asia',
  'Middle Eastern': 'Middle East',
  European: 'Europe',
  Europeans: 'Europe',
  Asian: 'Asia',
  'Latin American': 'Latin America',
  Sahelian: 'Sahel',
  Saharan: 'Sahara',
  Darfuri: 'Darfur',
  Tigrayan: 'Tigray',
  Crimean: 'Crimea',
  Gazan: 'Gaza',
  Gazans: 'Gaza',
};

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');
const some = (text = '') => text.split(',').filter((one) => one !== '');

/** All states, by code. */
export const countries = lazy(
  (): ReadonlyMap<string, CountryEntry> =>
    new Map(
      linesOf(COUNTRIES).map((line) => {
        const [code = '', name = '', , demonyms, capitals] = line.split('|');
        return [code, { code, name, demonyms: some(demonyms), capitals: some(capitals) }];
      }),
    ),
);

/** The names of the lists. */
export const listedNames = lazy((): Gazetteer => {
  const gazetteer = new Gazetteer();
  for (const line of linesOf(COUNTRIES)) {
    const [code, name = '', others, demonyms, capitals] = line.split('|');
    const country = { class: 'Country', key: `country:${code}`, basis: 'list' } as const;
    for (const one of [name, ...some(others)]) gazetteer.add(one, country);
    for (const one of some(demonyms)) {
      gazetteer.add(one, { ...country, demonym: true });
      if (!/(s|ese|men|man|ch|sh)$/.test(one)) gazetteer.add(`${one}s`, { ...country, demonym: true });
    }
    for (const [nth, one] of some(capitals).entries())
      if (nth === 0 || one !== name)
        gazetteer.add(one, { class: 'Settlement', key: `capital:${code}`, basis: 'list' });
  }
  const add = (lines: string, type: string) => {
    for (const line of linesOf(lines)) {
      const [name = '', others] = line.split('|');
      for (const one of [name, ...some(others)])
        gazetteer.add(one, { class: type, key: `${type}:${name}`, basis: 'list' });
    }
  };
  for (const [type, lines] of Object.entries(FORCES)) add(lines, type);
  for (const [type, lines] of Object.entries(BODIES)) add(lines, type);
  add(MEDIA, 'NewsMedium');
  for (const [type, lines] of Object.entries(REGIONS))
    for (const name of lines.split(/[|\n]/).filter((one) => one !== ''))
      gazetteer.add(name, { class: type, key: `${type}:${name}`, basis: 'list' });
  for (const [adjective, name] of Object.entries(OF_REGIONS))
    gazetteer.add(adjective, { class: 'Region', key: `Region:${name}`, basis: 'list', demonym: true });
  for (const line of linesOf(PEOPLES)) {
    const [name = '', ...others] = line.split('|');
    for (const one of [name, ...others])
      gazetteer.add(one, { class: 'PopulationGroup', key: `people:${name}`, basis: 'list' });
  }
  for (const name of PLACES.split(/[|\n]/).filter((one) => one !== ''))
    gazetteer.add(name, { class: 'Settlement', key: `town:${foldName(name).join(' ')}`, basis: 'list' });
  for (const line of linesOf(TOWNS))
    for (const town of line.slice(line.indexOf('|') + 1).split('|')) {
      const names = town.slice(0, town.indexOf('@')).split(',');
      const key = `town:${foldName(names[0]!).join(' ')}`;
      for (const name of names) gazetteer.add(name, { class: 'Settlement', key, basis: 'list', weak: true });
    }
  return gazetteer;
});

/** Classes of the data whose nodes have names of their own. */
const UNNAMED = new Set(['UnnamedSource', 'UnnamedActor']);

/** The names of the data over those of the lists. */
export const namesOfData: (corpus: Corpus) => Gazetteer = memo((corpus: Corpus) => {
  const gazetteer = new Gazetteer(listedNames());
  const namespace = expand('cg:');
  for (const { id, kind, type: iri, label, aliases, appearsIn } of corpus.entities.values()) {
    if (kind === 'event' || appearsIn !== undefined) continue;
    const type = iri.replace(namespace, '');
    if (UNNAMED.has(type)) continue;
    for (const name of [label, ...aliases.map(({ value }) => value)])
      if (/^\P{Ll}/u.test(name)) gazetteer.add(name, { class: type, key: id, basis: 'data' });
  }
  return gazetteer;
});
