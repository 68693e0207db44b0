/** FollowTheMoney and STIX as they go out: valid by the model of the one and by what the other demands, and read back the same. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultModel, Model } from '@opensanctions/followthemoney';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, test } from 'vitest';
import { type OpenGraph, openGraph } from '../../src/index.js';
import { BUNDLE } from './entities/stix-schema.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-out-'));
afterAll(() => rmSync(folder, { recursive: true }));
const root = join(import.meta.dirname, '../..');
const samples = join(root, 'tests/imports/entities');

const [mali, ftmSample, stixSample] = await Promise.all([
  openGraph(join(root, 'data')),
  openGraph(join(samples, 'norland.ftm')),
  openGraph(join(samples, 'norland.stix')),
]);

type Format = 'ftm' | 'stix';
const textOf = (graph: OpenGraph, format: Format) => [...graph.export({ format })].join('');

async function back(graph: OpenGraph, format: Format, name: string): Promise<OpenGraph> {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, textOf(graph, format));
  return openGraph(file);
}

/** Ties and days that are told as done: ends by name, relation, time, who says so and when they said it. */
function told({ corpus }: OpenGraph, polarity: 'affirmed' | 'negated' = 'affirmed'): readonly string[] {
  const name = (iri: string) => corpus.entities.get(iri)?.label ?? iri;
  return [...corpus.claims.values()]
    .filter((claim) => claim.polarity === polarity && claim.speechAct !== 'opines')
    .filter(
      ({ proposition: { predicate, object } }) =>
        corpus.entities.has(object.value) || EVENT_DAYS.has(predicate.replace(/^.*#/, '')),
    )
    .filter(({ speechAct }) => ['asserts', 'claims-responsibility', 'alleges', 'denies'].includes(speechAct))
    .map(({ proposition: { subject, predicate, object }, when, madeIn }) => {
      const { speakers, saidOn } = corpus.utterances.get(madeIn)!;
      const voices = speakers.map(name).sort().join(' and ');
      return [voices, saidOn, name(subject), predicate, name(object.value), when].join(' | ');
    });
}
const EVENT_DAYS = new Set(['date', 'startedOn', 'endedOn']);
const unique = (all: readonly string[]) => [...new Set(all)].sort();

test('FollowTheMoney out of FollowTheMoney keeps the values of its properties, with their voices', async () => {
  const entity = (id: string, schema: string, properties: Readonly<Record<string, string>>) =>
    JSON.stringify({
      id,
      schema,
      datasets: ['norland_watch'],
      properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, [value]])),
    });
  const file = join(folder, 'whole.ftm');
  const values = [
    ['ada', 'Person', { name: 'Ada Orven', birthDate: '1980-05', nationality: 'dd', topics: 'role.pep' }],
    [
      'mine',
      'Company',
      {
        name: 'Lorn Ltd',
        jurisdiction: 'ml',
        incorporationDate: '2019',
        status: 'dissolved',
        registrationNumber: 'T-7',
      },
    ],
    [
      'own',
      'Ownership',
      { owner: 'ada', asset: 'mine', percentage: '51', role: 'beneficial owner; nominee' },
    ],
    [
      'pay',
      'Payment',
      { payer: 'ada', beneficiary: 'mine', amount: '120', currency: 'USD', purpose: 'advice' },
    ],
    ['fam', 'Family', { person: 'ada', relative: 'bo', relationship: 'brother' }],
    ['bo', 'Person', { name: 'Bo Orven', country: 'gb-sct' }],
    ['link', 'UnknownLink', { subject: 'ada', object: 'bo', role: 'finances' }],
  ] as const;
  writeFileSync(
    file,
    values.map(([id, schema, properties]) => `${entity(id, schema, properties)}\n`).join(''),
  );
  const graph = await openGraph(file);
  const said: string[] = [];
  const text = [...graph.export({ format: 'ftm', onLeftOut: (what) => said.push(what) })].join('');
  const out = text
    .trim()
    .split('\n')
    .map((each) => JSON.parse(each) as { id: string; schema: string; properties: Record<string, string[]> });
  for (const [, schema, properties] of values)
    for (const [property, value] of Object.entries(properties))
      expect(
        out.filter((each) => each.schema === schema).flatMap((each) => each.properties[property] ?? []),
        property,
      ).toContain(value);
  expect(said.join()).not.toMatch(/description/);
  const again = await back(graph, 'ftm', 'whole-again');
  const described = ({ corpus }: OpenGraph) =>
    [...corpus.claims.values()]
      .map(({ proposition: { subject, predicate, object }, madeIn }) => {
        const voices = corpus.utterances
          .get(madeIn)
          ?.speakers.map((each) => corpus.entities.get(each)?.label);
        const end = corpus.entities.get(object.value)?.label ?? object.value;
        return [voices?.join(), corpus.entities.get(subject)?.label, predicate, end].join(' | ');
      })
      .sort();
  expect(described(again)).toEqual(described(graph));
});

describe('FollowTheMoney', () => {
  const model = new Model(defaultModel);
  const lines = textOf(mali, 'ftm').trim().split('\n');

  test('has only schemata, properties and ends that its model knows', () => {
    const entities = lines.map((line) => JSON.parse(line));
    const byId = new Map(entities.map((each) => [each.id, each]));
    expect(entities.length).toBeGreaterThan(200);
    for (const raw of entities) {
      const { id, schema, properties } = raw;
      expect(id).toMatch(/^[0-9a-z](?:[0-9a-z.-]*[0-9a-z])?$/i);
      const type = model.getSchema(schema);
      expect(type.abstract).toBe(false);
      for (const [name, values] of Object.entries(properties as Record<string, string[]>)) {
        const property = type.getProperty(name);
        expect(property.stub).toBe(false);
        expect(values.every((value) => typeof value === 'string' && value !== '')).toBe(true);
        if (property.type.name === 'date')
          for (const value of values) expect(value).toMatch(/^\d{4}(-\d\d){0,2}$/);
        if (property.type.name !== 'entity') continue;
        for (const value of values)
          expect(model.getSchema(byId.get(value).schema).isA(property.getRange())).toBe(true);
      }
      // What is said of an entity that stands on a line of its own is joined to that by its id.
      const whole = {
        ...byId.get(id).properties,
        ...properties,
        ...entities.find((each) => each.id === id).properties,
      };
      for (const needed of type.required) expect(Object.keys(whole), `${id} ${needed}`).toContain(needed);
      expect(model.getEntity(raw).id).toBe(id);
    }
  });

  test('is read back with the same ties, times and speakers', async () => {
    const again = await back(mali, 'ftm', 'mali-ftm');
    // Of a day that may be one of several their dates say nothing; the export counts them.
    const isSayable = (each: string) =>
      !/#(?:startedOn|endedOn) \| [^|]*\/|#date \| (?:\.\.\/|[^|]*\/\.\.)/.test(each);
    expect(unique(told(again))).toEqual(unique(told(mali)).filter(isSayable));
    const names = (graph: OpenGraph) =>
      [...graph.corpus.entities.values()]
        .filter(({ kind }) => kind === 'actor')
        .map(({ label, type }) => `${label} ${type}`);
    expect(unique(names(again)).filter((each) => !each.endsWith('DataFile'))).toEqual(unique(names(mali)));
    const sample = await back(ftmSample, 'ftm', 'sample-ftm');
    expect(unique(told(sample)).length).toBeGreaterThan(3);
  });

  test('says what it leaves out', () => {
    let said = '';
    for (const _ of mali.export({
      format: 'ftm',
      onLeftOut: (what) => {
        said = what;
      },
    }))
      break;
    expect(said).toMatch(/7 denials, \d+ claims of plans, demands or fears, \d+ claims of counts/);
  });

  test('is the same text each time', () => expect(textOf(mali, 'ftm')).toBe(`${lines.join('\n')}\n`));
});

describe('STIX 2.1', () => {
  const validate = new Ajv({ allErrors: true, strict: false }).compile(BUNDLE);
  test.each([
    ['mali', mali],
    ['sample', stixSample],
  ] as const)('has what the specification demands of each object (%s)', (_, graph) => {
    const bundle = JSON.parse(textOf(graph, 'stix'));
    validate(bundle);
    expect(validate.errors ?? []).toEqual([]);
    const ids = new Set(bundle.objects.map(({ id }: { id: string }) => id));
    expect(ids.size).toBe(bundle.objects.length);
    for (const object of bundle.objects) {
      const refs = Object.entries(object).flatMap(([key, value]) =>
        /_refs?$/.test(key) ? [value].flat() : [],
      );
      for (const ref of refs) expect(ids, `${object.id} ${ref}`).toContain(ref);
    }
  });

  test('is read back with the same ties, times and speakers, and denials of them', async () => {
    const again = await back(mali, 'stix', 'mali-stix');
    expect(unique(told(again))).toEqual(unique(told(mali)));
    const denied = unique(told(again, 'negated'));
    expect(denied.length).toBeGreaterThan(0);
    expect(unique(told(mali, 'negated'))).toEqual(expect.arrayContaining(denied));
    const sample = await back(stixSample, 'stix', 'sample-stix');
    expect(unique(told(sample))).toEqual(unique(told(stixSample)));
  });

  test('is the same text each time', () => expect(textOf(mali, 'stix')).toBe(textOf(mali, 'stix')));
});
