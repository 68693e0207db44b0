/** Which mentions of a report are of one, and which are not. */
import { describe, expect, it } from 'vitest';
import { readEnglish } from '../../../src/language/parse/weights-file.js';
import { readReport } from '../../../src/reader/read-report.js';

const english = readEnglish();

/** Mentions as written, by entity; those of one mention alone are left out. */
function together(text: string): readonly (readonly string[])[] {
  const points = Array.from(text);
  return readReport(text, { english })
    .entities.map(({ mentions }) => mentions.map(({ start, end }) => points.slice(start, end).join('')))
    .filter(({ length }) => length > 1);
}

/** What those are called whom the text gives no name of their own. */
function labels(text: string): readonly string[] {
  return readReport(text, { english }).entities.map(({ label }) => label);
}

describe('are called', () => {
  it('by their owner, where a pronoun tells him', () => {
    expect(labels('MINUSMA left its bases. The CMA said its fighters were near.')).toEqual(
      expect.arrayContaining(['MINUSMA bases', 'CMA fighters']),
    );
  });

  it('by the place in which they lie', () => {
    const said = labels(
      'Fighters left their base in Kidal, in the north of Mali. The road between Gao and Kidal was cut.',
    );
    expect(said).toEqual(expect.arrayContaining(['Kidal base', 'northern Mali', 'Gao–Kidal road']));
  });

  it('by whole words, without the time before them', () => {
    expect(labels('Men of the gang attacked the Vell neighbourhood of Port-au-Prince.').join()).not.toMatch(
      /Port$/,
    );
    expect(labels('In January of this year villagers formed a militia.')).toContain('villagers');
  });

  it('by the whole of a word with a hyphen', () => {
    expect(labels('Iranian-backed militias attacked the base.')).toContain('Iranian-backed militias');
    expect(labels('On Monday al-Qaeda-linked fighters took the town.')).toContain('al-Qaeda-linked fighters');
    expect(labels('A Tarn Front-backed militia attacked the base.')).toContain('Tarn Front-backed militia');
  });

  it('of whom they are members, and with small letters at the start of a sentence', () => {
    expect(labels('Calm again\n\nOn Monday members of the CMA left. Residents fled to Gao.')).toEqual(
      expect.arrayContaining(['members of the CMA', 'residents']),
    );
  });
});

describe('are of one:', () => {
  it('a name and a noun behind it that says what it is', () => {
    expect(together('JNIM burned a market. The JNIM group denied it.')).toEqual([
      expect.arrayContaining(['JNIM', 'The JNIM group']),
    ]);
  });

  it('a name and its acronym in brackets, and the acronym after that', () => {
    expect(together('The Danu Liberation Front (DLF) attacked a post. The DLF lost two men.')).toContainEqual(
      ['Danu Liberation Front', 'DLF', 'DLF'],
    );
  });

  it.each([
    ['The Popular Unity Brigades took Velmora. The PUB burned a market.', ['Popular Unity Brigades', 'PUB']],
    [
      'The Popular Unity Brigades took Velmora. PUB fighters burned a market.',
      ['Popular Unity Brigades', 'PUB'],
    ],
    ['The Union of Tarn Farmers met on Monday. UTF said it would leave.', ['Union of Tarn Farmers', 'UTF']],
  ])('a name and its initials in capitals after it: %s', (text, one) => {
    expect(together(text)).toContainEqual(expect.arrayContaining(one));
  });

  it.each([
    ['The PUB burned a market. The Popular Unity Brigades took Velmora.'],
    ['The Popular Unity Brigades took Velmora. The Patriotic Union Bloc fled. The PUB burned a market.'],
  ])('and initials that stand before it, or that two names spell, are nobody’s: %s', (text) => {
    expect(together(text).filter((mentions) => mentions.includes('PUB'))).toEqual([]);
  });

  it('a group and what it is known as; who holds a post and who is named behind its land', () => {
    expect(together('The terrorist group known as AQIM fled. The group lost two men.')).toContainEqual(
      expect.arrayContaining(['The terrorist group', 'AQIM', 'The group']),
    );
    expect(together('He met the ambassador to the country, Ilan Tor.')).toContainEqual([
      'the ambassador',
      'Ilan Tor',
    ]);
  });

  it('a name in full and the surname alone', () => {
    expect(together('President Amadou Diarra left on Monday. Diarra will return soon.')).toContainEqual([
      'Amadou Diarra',
      'Diarra',
    ]);
  });

  it('a demonym and its country, two names of one group', () => {
    expect(together('Kenya sent police. Kenyan officers fought ISIS, and the Islamic State fled.')).toEqual(
      expect.arrayContaining([
        ['Kenya', 'Kenyan'],
        ['ISIS', 'Islamic State'],
      ]),
    );
  });

  it('a name and what stands in apposition to it', () => {
    expect(together('The men reached Kolda, a village on the river.')).toContainEqual(['Kolda', 'a village']);
  });

  it('a group and “the group”, a mission and “the mission”', () => {
    expect(
      together('Al-Shabaab fired on MINUSCA in the morning. The group fled. The mission lost a soldier.'),
    ).toEqual(
      expect.arrayContaining([
        ['Al-Shabaab', 'The group'],
        ['MINUSCA', 'The mission'],
      ]),
    );
  });

  it('the capital and the town that is the capital of the country told of', () => {
    expect(
      together('Chad closed its border. Shots were heard in the capital, and N’Djamena was calm later.'),
    ).toEqual(expect.arrayContaining([['the capital', 'N’Djamena']]));
  });

  it('the troops and the army of one state', () => {
    expect(together('Kenyan troops took the town. The Kenyan army said so.')).toContainEqual([
      'Kenyan troops',
      'The Kenyan army',
    ]);
  });

  it('a person and the pronoun that can mean nobody else', () => {
    expect(together('Amadou Diarra left the hall. He was shot at the gate.')).toContainEqual([
      'Amadou Diarra',
      'He',
    ]);
  });
});

describe('are not of one:', () => {
  it('two men of one surname', () => {
    const text = 'Amadou Diarra met Oumar Diarra in the morning. In the evening Diarra left.';
    expect(together(text)).toEqual([]);
  });

  it('a country and one that it is told to have left', () => {
    expect(together('Mali is calm. Kenya, which was barred from the country, protested.')).not.toContainEqual(
      expect.arrayContaining(['Kenya', 'the country']),
    );
  });

  it('a liberation army and the army', () => {
    expect(
      together('The National Liberation Army freed two men in Colombia. The army blamed the rebels.').flat(),
    ).not.toContain('The army');
  });

  it('a city named in passing and the city', () => {
    expect(
      together(
        'The rebels left Gao. A truce was signed in Jeddah. The shelling hit the last hospital of the city. Gao fell.',
      ).find((one) => one.includes('Jeddah')),
    ).toBeUndefined();
  });

  it('forces of two owners', () => {
    expect(together('MINUSMA forces left. The CMA said their forces were attacked.').flat()).not.toContain(
      'their forces',
    );
  });

  it('soldiers that are counted apart', () => {
    expect(together('Four soldiers died at the bridge. Two soldiers died at the market.')).toEqual([]);
  });

  it('a country, its army, and a part of it', () => {
    const entities = readReport('Kenya is calm. The Kenyan army left northern Kenya.', { english }).entities;
    expect(entities.map(({ label, class: type }) => `${label}: ${type}`)).toEqual([
      'Kenya: Country',
      'Kenyan army: StateForce',
      'northern Kenya: Region',
    ]);
  });

  it('a pronoun where two may be meant', () => {
    expect(together('Amadou Diarra and Oumar Keita left the hall. He was shot.').flat()).not.toContain('He');
  });
});
