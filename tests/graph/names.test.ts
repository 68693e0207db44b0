import { beforeAll, describe, expect, it } from 'vitest';
import {
  matchInWords,
  type NameIndex,
  normalizeName,
  resolveName,
  searchNames,
} from '../../src/graph/names.js';
import { expand, shorten } from '../../src/model/namespaces.js';
import type { Corpus, Entity } from '../../src/model/records.js';
import { corpusOf, MALI } from './corpora.js';

let mali: Corpus;
let index: NameIndex;

beforeAll(async () => {
  mali = await corpusOf(MALI);
  index = searchNames(mali);
});

const found = (text: string): string[] => resolveName(mali, text).matches.map(({ id }) => shorten(id));

describe('a name', () => {
  it('is found by acronym, long name, other spelling and short IRI', () => {
    for (const text of [
      'JNIM',
      'GSIM',
      'gsim',
      'Support Group for Islam and Muslims',
      'actor:jnim',
      expand('actor:jnim'),
    ]) {
      expect(found(text), text).toEqual(['actor:jnim']);
    }
  });

  it('is found with and without its accents', () => {
    expect(found('Segou')).toEqual(['place:segou']);
    expect(found('Ségou')).toEqual(['place:segou']);
    expect(found('stephane dujarric')).toEqual(found('Stéphane Dujarric'));
  });

  it('is found without hyphen, apostrophe and capital', () => {
    expect(found('al qaeda')).toEqual(['actor:al-qaeda']);
    expect(normalizeName("Jama'at Nusrat al-Islam")).toBe('jamaat nusrat al islam');
    expect(normalizeName('Rïdge, the')).toBe('ridge the');
  });

  it('is found by its last word, with an article or without', () => {
    expect(found('army')).toEqual(['actor:malian-army']);
    expect(found('the army')).toEqual(['actor:malian-army']);
    expect(found('junta')).toEqual(['actor:mali-junta']);
  });

  it('that two bear brings both, and none is picked in silence', () => {
    expect(found('Bamako').sort()).toEqual(['actor:mali-civilian-government', 'actor:mali-junta']);
  });

  it('is found by its beginning, or that of a word in it, when nothing bears it whole', () => {
    expect(found('Stéphane Du')).toEqual(found('Stéphane Dujarric'));
    expect(found('Dujar')).toEqual(found('Stéphane Dujarric'));
  });

  it('misspelt is not taken for another, but asked about', () => {
    const { matches, suggestions } = resolveName(mali, 'Wagnre');
    expect(matches).toEqual([]);
    expect(suggestions.map(({ id }) => shorten(id))).toContain('actor:wagner');
    expect(suggestions.length).toBeLessThanOrEqual(3);
  });

  it('of nothing is nothing', () => {
    expect(resolveName(mali, '')).toEqual({ matches: [], suggestions: [] });
    expect(resolveName(mali, ' --- ')).toEqual({ matches: [], suggestions: [] });
    expect(resolveName(mali, 'Xylophonquartett')).toEqual({ matches: [], suggestions: [] });
  });
});

describe('searching while typing', () => {
  it('says by which other name it found something', () => {
    const [first] = index.search('gsi');
    expect(first).toMatchObject({ label: 'JNIM', name: 'GSIM', alias: true });
    expect(first && matchInWords(first)).toBe('GSIM, other name of JNIM');
  });

  it('lists whole names first, and parts of words last', () => {
    const matches = index.search('ber', 50);
    expect(matches[0]).toMatchObject({ label: 'Ber', fit: 'exact' });
    const fits = matches.map(({ fit }) => fit);
    expect(fits.lastIndexOf('exact')).toBeLessThan(fits.indexOf('prefix'));
    expect(fits.slice(fits.indexOf('part')).every((fit) => fit === 'part')).toBe(true);
    expect(fits).toContain('part');
  });

  it('shows each entity once and no more than wanted', () => {
    const matches = index.search('m', 5);
    expect(matches).toHaveLength(5);
    expect(new Set(matches.map(({ id }) => id)).size).toBe(5);
  });

  it('finds a part of a word, and forgives a slip', () => {
    expect(index.search('jarri').map(({ label }) => label)).toContain('Stéphane Dujarric');
    expect(index.search('timbuctu').map(({ label }) => label)).toContain('Timbuktu');
  });

  it('finds one among 100,000 names', () => {
    const like = mali.entities.get(expand('actor:jnim')) as Entity;
    const entities = new Map(
      Array.from({ length: 50_000 }, (_, n) => {
        const label = `${syllables(n * 7919)} ${syllables(n * 104_729)}`;
        const aliases = [{ value: syllables(n * 1299), language: 'fr' }];
        const id = expand(`actor:n${n}`);
        return [id, { ...like, id, label, labels: [], aliases }] as const;
      }),
    );
    const large = searchNames({ ...mali, entities });
    const wanted = entities.get(expand('actor:n12345')) as Entity;
    expect(large.search(wanted.label).map(({ label }) => label)).toContain(wanted.label);
    expect(large.search('no such name anywhere')).toEqual([]);
  });
});

/** A name of two to four syllables for each number. */
function syllables(seed: number): string {
  const all = [
    'ka',
    'mo',
    'ti',
    'ber',
    'gao',
    'lu',
    'sé',
    'gou',
    'nia',
    'fun',
    'ké',
    'ma',
    'ci',
    'na',
    'tes',
    'sa',
  ];
  let word = '';
  for (
    let rest = (seed * 2_654_435_761) >>> 0, n = 0;
    n < 2 + (seed % 3);
    n += 1, rest = Math.floor(rest / 16)
  ) {
    word += all[rest % 16];
  }
  return word;
}
