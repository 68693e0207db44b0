import { beforeAll, describe, expect, it } from 'vitest';
import { shorten } from '../../src/model/namespaces.js';
import type { Corpus } from '../../src/model/records.js';
import { findNamed } from '../../src/names/find-one.js';
import { nounPhrase, wordsOf } from '../../src/names/name-words.js';
import { type NameIndex, searchNames } from '../../src/names/names.js';
import { corpusOf, MALI } from '../graph/corpora.js';

let mali: Corpus;
let index: NameIndex;

beforeAll(async () => {
  mali = await corpusOf(MALI);
  index = searchNames(mali);
});

const found = (text: string) => index.resolve(text).matches.map(({ id }) => shorten(id));
const near = (text: string) => index.resolve(text).suggestions.map(({ id }) => shorten(id));

describe('the words of a name', () => {
  it('are compared without small words, accents and plurals', () => {
    expect(wordsOf('The Ceasefires of 2014')).toEqual(['ceasefire', '2014']);
    expect(wordsOf("Mali's parties, and the boxes of Ségou")).toEqual(['mali', 'party', 'box', 'segou']);
    expect(wordsOf('Paris, crisis, status, SS')).toEqual(['paris', 'crisis', 'status', 'ss']);
    expect(wordsOf('UN spokeswoman')).toEqual(wordsOf('UN spokesperson'));
  });

  it('have a noun, which comes before what tells more of it', () => {
    expect(nounPhrase('Former rebels at Ber (report 000)').at(-1)).toBe('rebel');
    expect(nounPhrase('Spokesperson of the Malian government').at(-1)).toBe('spokesperson');
    expect(nounPhrase('Alliance of Tuareg rebels (report 002)').at(-1)).toBe('rebel');
    expect(nounPhrase('Armed groups of the north').at(-1)).toBe('group');
    expect(nounPhrase('MINUSMA leaves Ber', true)).toEqual([]);
  });
});

describe('a name as people say it', () => {
  const ONE: Readonly<Record<string, readonly string[]>> = {
    'agreement:ceasefire-2014': ['2014 ceasefire', 'the ceasefire of 2014', 'ceasefire', '2014 agreement'],
    'agreement:peace-agreement-2015': [
      '2015 agreement',
      'peace deal',
      '2015 peace deal',
      'peace accord',
      'Algiers accord',
      'CMA agreement',
    ],
    'event:coup-2020': ['2020 coup', 'coup of 2020', '2020 coup in Mali'],
    'event:uprisings-2012': ['2012 uprising'],
    'event:anefis-ied': ['explosions near Anefis', 'Anefis blast'],
    'event:gao-tankers': ['tanker blockade'],
    'event:ber-handover': ['handover of Ber'],
    'event:kidal-withdrawal': ['withdrawal from Kidal', 'Kidal withdrawal', 'exit from Kidal'],
    'event:french-withdrawal-2022': ['withdrawal of French forces', 'French pullout'],
    'actor:minusma': [
      'UN mission',
      'the UN mission',
      'UN peacekeepers',
      'blue helmets',
      'peacekeeping mission',
    ],
    'actor:french-forces': ['French army', 'French soldiers', 'French troops'],
    'actor:malian-army': ['Malian soldiers', 'FAMa', 'army'],
    'actor:wagner': ['Wagner mercenaries'],
    'actor:mali-civilian-government': ['former civilian government', 'former government'],
    'actor:ibrahim-boubacar-keita': ['President Keita', 'IBK'],
    'actor:un-sg-spokesperson': ['UN spokesman'],
    'actor:mali-government-spokesperson': ['government spokesman', 'Malian government spokesman'],
    'actor:tuareg': ['Tuaregs', 'Touaregs'],
    'place:kidal-base': ['UN camp in Kidal', 'base in Kidal'],
    'place:timbuktu-ber-road': ['road to Ber'],
    'place:northern-mali': ['the north', 'north of Mali'],
  };
  for (const [entity, names] of Object.entries(ONE)) {
    it(`finds ${entity}: ${names.join(', ')}`, () => {
      for (const name of names) expect(found(name), name).toEqual([entity]);
    });
  }

  it('asks which, where several are called so', () => {
    expect(found('Tuareg rebels').sort()).toEqual([
      'actor:former-tuareg-rebels-001',
      'actor:tuareg-rebel-alliance',
    ]);
    expect(found('rebels')).toHaveLength(3);
    expect(found('the coup')).toEqual(['event:coup-2012', 'event:coup-2020', 'event:coup-2021']);
    expect(found('the deal')).toHaveLength(2);
    expect(found('Wagner ambush')).toHaveLength(3);
    expect(found('peacekeepers')).toContain('actor:minusma');
    expect(() => findNamed(mali, 'Tuareg rebels')).toThrow(
      /"Tuareg rebels" may mean .*report 001.*report 002.*say which/,
    );
  });

  it('is not taken for what merely mentions it', () => {
    // Strain on the peace agreement; a title with UN peacekeepers in it; what rebels did; the junta's enemy.
    for (const name of ['peace agreement', '2015 agreement', 'UN peacekeepers', 'rebels', 'junta', 'army']) {
      for (const { id } of index.resolve(name).matches) {
        expect(mali.entities.get(id)?.kind, name).not.toBe('event');
        expect(shorten(id), name).not.toMatch(/publisher|enemy|commanders/);
      }
    }
  });

  it('finds nothing where a year, a tie or the noun does not fit, and says what is near', () => {
    expect(found('2019 coup')).toEqual([]);
    expect([...near('2019 coup')].sort()).toEqual(['event:coup-2012', 'event:coup-2020', 'event:coup-2021']);
    expect(found('2013 ceasefire')).toEqual([]);
    expect(near('2013 ceasefire')).toEqual(['agreement:ceasefire-2014']);
    for (const name of [
      'JNIM agreement',
      'French coup',
      'Niger coup',
      'Russian army',
      'coup leader',
      'UN army',
    ]) {
      expect(found(name), name).toEqual([]);
      expect(near(name).length, name).toBeGreaterThan(0);
    }
    for (const name of ['Doctors Without Borders', 'Xylophone', 'the Fulani']) {
      expect([...found(name), ...near(name)], name).toEqual([]);
    }
  });

  it('of one who was takes nobody who still is', () => {
    expect(found('former junta')).toEqual([]);
    expect(near('former junta')).toEqual(['actor:mali-junta']);
    expect(found('former Tuareg rebels')).toEqual(['actor:former-tuareg-rebels-001']);
  });

  it('says for whom a description was taken', () => {
    expect(findNamed(mali, 'peace deal').remarks).toEqual([
      '"peace deal" is taken for Peace agreement of 2015 (agreement:peace-agreement-2015), the one it describes',
    ]);
    expect(findNamed(mali, '2014 ceasefire').remarks).toEqual([]);
  });

  it('is found while typing too, after what has such a name', () => {
    expect(index.search('peace deal')[0]).toMatchObject({
      label: 'Peace agreement of 2015',
      fit: 'described',
    });
    expect(index.search('the UN mission').map(({ label }) => label)).toContain('MINUSMA');
    expect(index.search('Ber base')[0]).toMatchObject({ label: 'Ber base', fit: 'exact' });
  });
});
