/** Values in FollowTheMoney and STIX that cannot be: named with file, line, value and what to write, and left out where that is asked for. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultModel, Model } from '@opensanctions/followthemoney';
import { afterAll, describe, expect, test } from 'vitest';
import { isDateProperty } from '../../src/imports/entities/ftm-values.js';
import { openGraph } from '../../src/index.js';
import type { RecordsError } from '../../src/model/errors.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-values-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function file(text: string, ending: string): string {
  const path = join(folder, `norland-${++files}.${ending}`);
  writeFileSync(path, text);
  return path;
}

/** What is said of a file that is refused. */
async function refusal(path: string): Promise<string> {
  const error = await openGraph(path).then(
    () => undefined,
    (cause: RecordsError) => cause,
  );
  return JSON.stringify([error?.message, ...Object.values(error ?? {})]).replaceAll('\\"', '"');
}

const sample = readFileSync(join(import.meta.dirname, 'entities', 'norland.stix'), 'utf8');
interface Bundle {
  readonly objects: readonly Readonly<Record<string, unknown>>[];
}

/** The sample with one more object in it, on line 1. */
const stixWith = (more: object) => {
  const bundle = JSON.parse(sample) as Bundle;
  return file(JSON.stringify({ ...bundle, objects: [...bundle.objects, more] }), 'stix');
};
const tie = {
  type: 'relationship',
  id: 'relationship--99999999-1111-4111-8111-111111111111',
  relationship_type: 'targets',
  source_ref: 'threat-actor--b1111111-1111-4111-8111-111111111111',
  target_ref: 'identity--a2222222-1111-4111-8111-111111111111',
};

describe('a bundle of STIX', () => {
  test.each([
    ['a time that is none', { start_time: 'yesterday' }, '"start_time" of', '"yesterday"', 'write a time'],
    [
      'a day that there is none of',
      { created: '2031-02-30T00:00:00Z' },
      '"created" of',
      '2031-02-30',
      'write',
    ],
    [
      'an end before its start',
      { start_time: '2031-02-03T10:00:00Z', stop_time: '2031-02-03T09:00:00Z' },
      '"stop_time" of',
      '2031-02-03T09:00:00Z',
      'no earlier than "start_time"',
    ],
    ['more than all confidence', { confidence: 350 }, '"confidence" of', '350', 'a number from 0 to 100'],
    ['a latitude beyond the pole', { latitude: 120 }, '"latitude" of', '120', 'degrees from -90 to 90'],
  ])('with %s is refused', async (_, values, ...said) => {
    const path = stixWith({ ...tie, ...values });
    const words = await refusal(path);
    for (const each of [`${path}:1: `, ...said]) expect(words).toContain(each);
    const { corpus } = await openGraph(path, { skipBroken: true });
    expect(corpus.claims.size).toBeGreaterThan(0);
  });

  test('may have one id twice: the same words are one, of two times the later holds, of one time neither', async () => {
    const named = (name: string, modified: string) => ({
      type: 'threat-actor',
      id: 'threat-actor--b1111111-1111-4111-8111-111111111111',
      name,
      modified,
    });
    expect(await refusal(stixWith(named('Somebody else', '2031-02-01T00:00:00.000Z')))).toMatch(
      /threat-actor--b1111111\S* is told a second time in other words/,
    );
    const { corpus } = await openGraph(stixWith(named('Lorn Front', '2032-01-01T00:00:00.000Z')));
    expect([...corpus.entities.values()].map(({ label }) => label)).toContain('Lorn Front');
    const [first] = (JSON.parse(sample) as Bundle).objects;
    expect((await openGraph(stixWith({ ...first }))).corpus.claims.size).toBeGreaterThan(0);
  });
});

describe('FollowTheMoney', () => {
  const entity = (schema: string, properties: Readonly<Record<string, string>>, more: object = {}) =>
    JSON.stringify({
      id: 'x',
      schema,
      properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, [value]])),
      ...more,
    });

  test.each([
    [
      'a day that there is none of',
      entity('Company', { name: 'Lorn Ltd', incorporationDate: '2019-02-31' }),
      '2019-02-31',
    ],
    ['a date in words', entity('Person', { name: 'Ada Orven', birthDate: 'spring' }), 'spring'],
    [
      'an end before its start',
      entity('Event', { name: 'Raid', startDate: '2031-07-05', endDate: '2031-07-03' }),
      'no earlier than "startDate" (2031-07-05)',
    ],
    ['a latitude beyond the pole', entity('Address', { full: 'Osk', latitude: '120' }), 'from -90 to 90'],
    [
      'days seen that run back',
      entity('Person', { name: 'A', status: 'b' }, { first_seen: '2031-02', last_seen: '2030' }),
      'first_seen',
    ],
  ])('with %s is refused', async (_, line, said) => {
    const path = file(`${entity('Person', { name: 'Ben', status: 'free' })}\n${line}\n`, 'ftm');
    const words = await refusal(path);
    expect(words).toContain(`${path}:2: `);
    expect(words).toContain(said);
    expect((await openGraph(path, { skipBroken: true })).corpus.claims.size).toBe(1);
  });

  test('is right where the end lies in the year of the start', async () => {
    const line = entity('Event', { name: 'Raid', startDate: '2031-07-05', endDate: '2031' });
    expect((await openGraph(file(`${line}\n`, 'ftm'))).corpus.claims.size).toBeGreaterThan(0);
  });

  test('has dates under these names, and nothing else', () => {
    for (const schema of new Model(defaultModel).getSchemata())
      for (const property of schema.getProperties().values())
        expect([property.name, isDateProperty(property.name)]).toEqual([
          property.name,
          property.type.name === 'date',
        ]);
  });
});

describe('a code of a country', () => {
  const told = async (properties: Readonly<Record<string, readonly string[]>>) => {
    const path = file(
      `${JSON.stringify({ id: 'x', schema: 'Person', properties: { name: ['Ada'], ...properties } })}\n`,
      'ftm',
    );
    const { corpus } = await openGraph(path);
    return [...corpus.claims.values()].map(({ proposition }) => proposition.object.value).sort();
  };

  test.each([
    ['dd', 'East Germany'],
    ['an', 'Netherlands Antilles'],
    ['suhh', 'Soviet Union'],
    ['yucs', 'Yugoslavia'],
    ['cshh', 'Czechoslovakia'],
    ['csxx', 'Serbia and Montenegro'],
    ['zz', 'Global'],
    ['md-pmr', 'Transnistria'],
    ['gb-sct', 'Scotland'],
    ['ge-ab', 'Abkhazia'],
    ['cy-trnc', 'Northern Cyprus'],
    ['ml', 'Mali'],
    ['CS', 'CS'],
    ['qq', 'qq'],
    ['fr-xyz', 'fr-xyz'],
  ])('%s is %s', async (code, name) => {
    expect(await told({ nationality: [code] })).toEqual([name]);
    expect(await told({ originCountry: [code] })).toEqual([name]);
  });

  test('has a name for each that the model knows', async () => {
    const { country } = defaultModel.types as unknown as { country: { values: Record<string, string> } };
    const codes = Object.keys(country.values);
    expect((await told({ country: codes })).filter((each) => codes.includes(each))).toEqual([]);
  });
});

test('a sanction is named as one, by whose it is and under which programme', async () => {
  const sanction = { id: 's', schema: 'Sanction' };
  const of = async (properties: object) => {
    const lines = [
      { id: 'x', schema: 'Person', properties: { name: ['Ada Orven'] } },
      { ...sanction, properties: { entity: ['x'], ...properties } },
    ];
    const { corpus } = await openGraph(file(lines.map((each) => JSON.stringify(each)).join('\n'), 'ftm'));
    return [...corpus.entities.values()].find(({ type }) => type.endsWith('Sanction'))?.label;
  };
  expect(await of({ authority: ['Tessel Council'], program: ['Lorn'] })).toBe(
    'Sanction by Tessel Council under the programme Lorn',
  );
  expect(await of({ program: ['Lorn'] })).toBe('Sanction under the programme Lorn');
  expect(await of({ reason: ['fraud'] })).toBe('sanction without a name (s)');
});

test('a Similar is left out and counted', async () => {
  const lines = [
    { id: 'x', schema: 'Person', properties: { name: ['Ada Orven'], status: ['free'] } },
    { id: 'y', schema: 'Person', properties: { name: ['Ada O.'] } },
    { id: 'z', schema: 'Similar', properties: { candidate: ['x'], match: ['y'], confidenceScore: ['0.8'] } },
  ];
  const path = file(lines.map((each) => JSON.stringify(each)).join('\n'), 'ftm');
  const { corpus } = await openGraph(path);
  expect([...corpus.claims.values()].map(({ proposition }) => proposition.object.value)).toEqual(['free']);
  expect([...corpus.entities.values()].map(({ label }) => label)).not.toContain('similar without a name (z)');
});
