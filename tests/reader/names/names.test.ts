/** Names of a report: where they begin and end, and what each is the name of. */
import { describe, expect, it } from 'vitest';
import { readEnglish } from '../../../src/language/parse/weights-file.js';
import { readReport } from '../../../src/reader/read-report.js';

const english = readEnglish();

/** Each name and demonym as written, with its class. */
function namesIn(text: string): readonly string[] {
  const points = Array.from(text);
  return readReport(text, { english })
    .entities.flatMap((entity) =>
      entity.mentions
        .filter(({ kind }) => kind === 'name' || kind === 'demonym')
        .map(({ start, end }) => ({ start, is: `${points.slice(start, end).join('')}: ${entity.class}` })),
    )
    .toSorted((a, b) => a.start - b.start)
    .map(({ is }) => is);
}

describe('a name', () => {
  it('leaves titles, articles and a possessive outside', () => {
    expect(
      namesIn('The gunmen shot at President Amadou Diarra on Monday, the mayor of the town said.'),
    ).toEqual(['Amadou Diarra: Person']);
    expect(namesIn("Kenya's deputy defence minister, Colonel John Otieno, arrived in Mogadishu.")).toEqual([
      'Kenya: Country',
      'John Otieno: Person',
      'Mogadishu: Settlement',
    ]);
  });

  it('begins with a direction where capitals lead from it to what a body is called', () => {
    expect(namesIn('The Eastern Liberation Front attacked the post on Monday.')).toEqual([
      'Eastern Liberation Front: ArmedGroup',
    ]);
  });

  it('holds its particles and hyphens', () => {
    expect(
      namesIn('The commander, Sidi ag Ibrahim, met Omar al-Hassani and Abu Walid in the desert.'),
    ).toEqual(['Sidi ag Ibrahim: Person', 'Omar al-Hassani: Person', 'Abu Walid: Person']);
  });

  it('goes on behind “of” and “for” where an organisation is named by it', () => {
    expect(namesIn('The Front for the Liberation of Darkou said it had captured the post.')).toEqual([
      'Front for the Liberation of Darkou: ArmedGroup',
    ]);
    expect(namesIn('It was condemned by the Ministry of Defence and by the United Nations.')).toEqual([
      'Ministry of Defence: GoverningAuthority',
      'United Nations: InternationalOrganization',
    ]);
  });

  it('is known by lists in several spellings', () => {
    expect(namesIn('Fighters of al Shabaab and of al-Qaida fought in Sanaa, Reuters reported.')).toEqual([
      'al Shabaab: ArmedGroup',
      'al-Qaida: ArmedGroup',
      'Sanaa: Settlement',
      'Reuters: NewsMedium',
    ]);
  });

  it('is of what its noun says', () => {
    expect(
      namesIn('Soldiers of the Danu Republican Army left Camp Bravo for the Teku River and Marou Province.'),
    ).toEqual([
      'Danu Republican Army: StateForce',
      'Camp Bravo: Base',
      'Teku River: Place',
      'Marou Province: Region',
    ]);
  });

  it('of a country is the country, and of a part of it a region', () => {
    expect(namesIn('Ugandan troops crossed into northern Kenya from Somalia.')).toEqual([
      'Ugandan: Country',
      'northern Kenya: Region',
      'Somalia: Country',
    ]);
  });

  it('is none where a common noun is written large', () => {
    expect(
      namesIn('The Coalition struck the convoy, and the Foreign Secretary praised it on Friday.'),
    ).toEqual([]);
  });
});

describe('what has no name', () => {
  const nominalsIn = (text: string) => {
    const points = Array.from(text);
    return readReport(text, { english }).entities.flatMap(({ class: type, mentions }) =>
      mentions
        .filter(({ kind }) => kind === 'nominal')
        .map(({ start, end }) => `${points.slice(start, end).join('')}: ${type}`),
    );
  };

  it('is a person, a body, a place or a weapon by its noun', () => {
    expect(nominalsIn('Three gunmen threw grenades at a hospital.')).toEqual([
      'Three gunmen: UnnamedActor',
      'grenades: Materiel',
      'a hospital: Place',
    ]);
  });

  it('is a source where it speaks', () => {
    expect(nominalsIn('A spokesman said that the road was closed.')).toEqual([
      'A spokesman: UnnamedSource',
      'the road: Route',
    ]);
  });

  it('is an army, and not its country', () => {
    expect(nominalsIn('The Kenyan army returned.')).toEqual(['The Kenyan army: StateForce']);
  });
});

it('a sentence that does not end is read, each of its names as one', () => {
  const words = Array.from({ length: 1500 }, (_, at) => ['Kenya', 'and', 'Ber', 'or'][at % 4]!);
  const { entities } = readReport(`${words.join(' ')}.`, { english });
  expect(entities.map(({ mentions }) => mentions.length)).toEqual([375, 375]);
});
