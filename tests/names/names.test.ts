import { beforeAll, describe, expect, it } from 'vitest';
import { daysOf } from '../../src/model/date.js';
import { expand, shorten } from '../../src/model/namespaces.js';
import type { Corpus, Entity } from '../../src/model/records.js';
import { sayDatedName, timesInWords } from '../../src/names/dated-names.js';
import { normalizeName } from '../../src/names/name-keys.js';
import {
  matchInWords,
  type NameIndex,
  type NameMatch,
  nameInTime,
  resolveName,
  searchNames,
} from '../../src/names/names.js';
import { madeCorpus } from '../compare/made.js';
import { corpusOf, MALI } from '../graph/corpora.js';

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

  it('of a report leads to whoever speaks in it, by its number and by its title', () => {
    for (const text of ['report 003', 'Publisher of report 003', 'Al-Qaeda claims death', 'publisher-003'])
      expect(found(text), text).toEqual(['actor:publisher-003']);
    expect(index.search('report 003')[0]?.id).toBe(expand('actor:publisher-003'));
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

  it('that begins a title brings also whoever bears it as a word, and the beginning of an IRI names nothing', () => {
    expect(
      resolveName(mali, 'militants')
        .matches.map(({ id }) => shorten(id))
        .sort(),
    ).toEqual(['actor:militant-groups-2012', 'event:militant-takeover-2012']);
    const { matches, suggestions } = resolveName(mali, 'terrorists central');
    expect(matches).toEqual([]);
    expect(suggestions.map(({ id }) => shorten(id))).toEqual(['actor:terrorists-central-mali']);
  });

  it('by which several are called in claims brings all of them, and the name of none of them is picked', () => {
    expect(found('terrorists').sort()).toEqual([
      'actor:army-ber-adversary-000',
      'actor:army-ber-adversary-001',
      'actor:jihadists-003',
      'actor:terrorists-central-mali',
    ]);
    expect(found('the terrorists').sort()).toEqual(found('terrorists').sort());
    const called = [...mali.claims.values()].filter(
      ({ proposition, polarity }) =>
        polarity === 'affirmed' && proposition.predicate === expand('cg:characterizedAs'),
    );
    expect(called.length).toBeGreaterThan(20);
    for (const { proposition } of called) {
      const { matches } = resolveName(mali, proposition.object.value);
      const [first] = matches;
      if (first === undefined || first.fit === 'described')
        expect(matches.map(({ id }) => id)).toContain(proposition.subject);
    }
  });

  it('by which a report knows someone is a name, before those in whose names it is a word', () => {
    const acronym = {
      kind: 'literal',
      value: 'ISWAP',
      datatype: expand('rdf:langString'),
      language: 'en',
    } as const;
    const made = madeCorpus([
      { by: 'paper', says: ['actor:province', 'cg:knownAs', acronym] },
      { by: 'paper', says: ['actor:iswap-fighters', 'cg:opposes', 'actor:army'] },
    ]);
    const labels = new Map([
      ['actor:province', 'Islamic State West Africa Province'],
      ['actor:iswap-fighters', 'ISWAP fighters'],
    ]);
    const entities = new Map(
      [...made.entities].map(([id, entity]) => [
        id,
        { ...entity, label: labels.get(shorten(id)) ?? entity.label },
      ]),
    );
    const corpus = { ...made, entities };
    const [first] = searchNames(corpus).search('iswap');
    expect(first).toMatchObject({ id: expand('actor:province'), name: 'ISWAP', alias: true, fit: 'exact' });
    expect(resolveName(corpus, 'ISWAP').matches.map(({ id }) => id)).toEqual([expand('actor:province')]);
    expect(
      searchNames(corpus)
        .search('isw')
        .map(({ id }) => shorten(id)),
    ).toEqual(['actor:iswap-fighters', 'actor:province']);
  });

  it('that is the end of one IRI is asked about where another bears it as the noun of its name', () => {
    const fronts = madeCorpus([{ by: 'front', says: ['actor:front', 'cg:opposes', 'actor:front-2'] }]);
    const labels = new Map([
      ['actor:front', 'Red Front'],
      ['actor:front-2', 'Blue Front'],
    ]);
    const entities = new Map(
      [...fronts.entities].map(([id, entity]) => [
        id,
        { ...entity, label: labels.get(shorten(id)) ?? entity.label },
      ]),
    );
    const found = resolveName({ ...fronts, entities }, 'Front').matches.map(({ id }) => shorten(id));
    expect(found.sort()).toEqual(['actor:front', 'actor:front-2']);
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
    const nothing = { matches: [], otherTimes: [], suggestions: [] };
    expect(resolveName(mali, '')).toEqual(nothing);
    expect(resolveName(mali, ' --- ')).toEqual(nothing);
    expect(resolveName(mali, 'Xylophonquartett')).toEqual(nothing);
  });
});

describe('a name that holds for a time', () => {
  const on = (text: string, date: string) => resolveName(mali, text, { on: daysOf(date) });
  const ids = (matches: readonly NameMatch[]) => matches.map(({ id }) => shorten(id)).sort();
  const both = ['actor:mali-civilian-government', 'actor:mali-junta'];

  it('brings all who ever bore it, each with its time, where no date is given', () => {
    for (const text of ['government', 'the government', 'Malian government', 'Bamako']) {
      const { matches, otherTimes } = resolveName(mali, text);
      expect(ids(matches), text).toEqual(both);
      expect(otherTimes).toEqual([]);
      const times = matches.map(({ id, held }) => [shorten(id), timesInWords(held)]);
      expect(Object.fromEntries(times), text).toEqual({
        'actor:mali-civilian-government': 'until August 2020',
        'actor:mali-junta': 'since August 2020',
      });
    }
  });

  it('means who bore it then, and tells of those who bear it at other times', () => {
    const before = on('government', '2015');
    expect(ids(before.matches)).toEqual(['actor:mali-civilian-government']);
    expect(ids(before.otherTimes)).toEqual(['actor:mali-junta']);
    const after = on('Bamako', '2023-08-13?');
    expect(ids(after.matches)).toEqual(['actor:mali-junta']);
    expect(ids(after.otherTimes)).toEqual(['actor:mali-civilian-government']);
  });

  it('is not settled where the date allows two', () => {
    expect(ids(on('the government', '2020').matches)).toEqual(both);
    expect(ids(on('the government', '2019/2022').matches)).toEqual(both);
  });

  it('that nobody bore then brings nobody, and no junta before its coup', () => {
    for (const text of ['the junta', 'junta', 'military junta']) {
      const { matches, otherTimes, suggestions } = on(text, '2015');
      expect([matches, suggestions], text).toEqual([[], []]);
      expect(ids(otherTimes), text).toEqual(['actor:mali-junta']);
    }
  });

  it('is said with what came before it, and that the month is not from the reports', () => {
    const [match] = resolveName(mali, 'the junta').matches;
    expect(sayDatedName(mali, match!.held[0]!)).toBe(
      '"the junta" names Malian junta since August 2020 (by a date from outside the reports); before that: "the government" (Civilian government of Mali)',
    );
    expect(matchInWords(match!)).toBe('the junta (since August 2020), other name of Malian junta');
  });

  it('has a reason and reports that it rests on, as every decision', () => {
    expect(mali.names.size).toBeGreaterThan(0);
    for (const { reason, sources, entity } of mali.names.values()) {
      expect(reason).toBeTruthy();
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(mali.utterances.get(source)?.report).toBeDefined();
      expect(mali.entities.has(entity)).toBe(true);
    }
  });

  it('leaves a short IRI and a label without a time as they are', () => {
    expect(ids(on('actor:mali-junta', '2015').matches)).toEqual(['actor:mali-junta']);
    expect(ids(on('JNIM', '2015').matches)).toEqual(['actor:jnim']);
  });
});

const ORDER = ['prefix', 'word', 'part'];

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
    for (const text of ['ter', 'uni']) {
      const all = index.search(text, 50).map(({ fit }) => fit);
      expect([...new Set(all)], text).toEqual(['prefix', 'word', 'part']);
      expect(all, text).toEqual(all.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
    }
  });

  it('shows both who bear one name, each with its time', () => {
    const both = index.search('the government', 10).filter(({ fit }) => fit === 'exact');
    expect(both.map(({ id }) => shorten(id)).sort()).toEqual([
      'actor:mali-civilian-government',
      'actor:mali-junta',
    ]);
    expect(both.map(nameInTime).sort()).toEqual([
      'the government (since August 2020)',
      'the government (until August 2020)',
    ]);
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
