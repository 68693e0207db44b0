/** Entities of FollowTheMoney and bundles of STIX through the doors that people use: invented ones, beside no other data. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defaultModel, Model } from '@opensanctions/followthemoney';
import { afterAll, describe, expect, test } from 'vitest';
import { readMappings } from '../../src/imports/rdf/read-mappings.js';
import { type OpenGraph, openGraph } from '../../src/index.js';
import { sha256Hex } from '../../src/model/identifiers.js';
import type { Claim } from '../../src/model/records.js';
import { claimgraph } from '../cli/run.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-entities-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(import.meta.dirname, 'entities', name);
const [FTM, STIX] = [at('norland.ftm'), at('norland.stix')];

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const [ftm, stix] = await Promise.all([openGraph(FTM), openGraph(STIX)]);

const label = ({ corpus }: OpenGraph, iri: string) => corpus.entities.get(iri)?.label ?? iri;

/** Subject, relation, object, and who says so. */
function said(graph: OpenGraph, { proposition, madeIn, polarity }: Claim): string {
  const { subject, predicate, object } = proposition;
  const voices = graph.corpus.utterances.get(madeIn)?.speakers.map((each) => label(graph, each)) ?? [];
  const what = [label(graph, subject), predicate.replace(/^.*[#/]/, ''), label(graph, object.value)];
  return `${voices.join(' and ')} ${polarity === 'negated' ? 'denies' : 'says'}: ${what.join(' ')}`;
}
const allSaid = (graph: OpenGraph) => [...graph.corpus.claims.values()].map((claim) => said(graph, claim));

function showsRecords(graph: OpenGraph, text: string): void {
  const points = [...text];
  for (const { evidence } of graph.corpus.claims.values()) {
    const { start, end, sliceSha256 } = evidence[0]!;
    const slice = points.slice(start, end).join('');
    expect(JSON.parse(slice)).toHaveProperty('id');
    expect(sha256Hex(slice)).toBe(sliceSha256);
  }
}

test('a relationship without a maker is said by the report that lists it, and by whoever made that', async () => {
  const of = (name: string, made: object) => {
    const id = (type: string, n: number) => `${type}--00000000-0000-4000-8000-00000000000${n}`;
    const times = { created: '2031-01-01T00:00:00Z', modified: '2031-01-01T00:00:00Z', spec_version: '2.1' };
    const [actor, campaign, tie] = [id('threat-actor', 1), id('campaign', 2), id('relationship', 3)];
    const objects = [
      {
        type: 'identity',
        id: id('identity', 4),
        ...times,
        name: 'Norland Watch',
        identity_class: 'organization',
      },
      { type: 'threat-actor', id: actor, ...times, name: 'Red' },
      { type: 'campaign', id: campaign, ...times, name: 'Autumn' },
      {
        type: 'relationship',
        id: tie,
        ...times,
        relationship_type: 'attributed-to',
        source_ref: campaign,
        target_ref: actor,
      },
      {
        type: 'report',
        id: id('report', 5),
        ...times,
        published: times.created,
        name: 'On Red',
        object_refs: [tie],
        ...made,
      },
    ];
    return file(name, JSON.stringify({ type: 'bundle', id: id('bundle', 6), objects }));
  };
  const maker = { created_by_ref: 'identity--00000000-0000-4000-8000-000000000004' };
  const cited = { external_references: [{ source_name: 'The Gazette', url: 'https://gazette.example/1' }] };
  for (const [name, made, speaker] of [
    ['made.stix', maker, 'Norland Watch'],
    ['cited.stix', cited, 'The Gazette'],
    ['silent.stix', {}, 'whoever made the report “On Red”'],
  ] as const) {
    const graph = await openGraph(of(name, made));
    expect(allSaid(graph)).toEqual([`${speaker} says: Autumn attributed-to Red`]);
    expect((await claimgraph(['check', join(folder, name)])).out).toContain('no findings');
  }
  const { err } = await claimgraph(['stats', join(folder, 'made.stix')]);
  expect(err).toMatch(/1 voice in it(?!, else)/);
});

describe('entities of FollowTheMoney', () => {
  test('are ties with dates, said by their publisher or their data sets', () => {
    expect(allSaid(ftm)).toEqual(
      expect.arrayContaining([
        'Norland Radio says: Ada Orven partOf Lorn Liberation Front',
        'tessel_registry says: Ada Orven Ownership Tessel Mining',
        'norland_watch and tessel_registry says: Ada Orven birthDate 1980-05',
        'norland_watch says: Raid on Tessel participant Lorn Liberation Front',
        'norland_watch says: Raid on Tessel startedOn 2031-03-04',
      ]),
    );
    const owns = [...ftm.corpus.claims.values()].find(({ when }) => when === '2028-01-05/2030');
    expect(said(ftm, owns!)).toContain('Ownership');
  });

  test('keep names and identifiers, and the days on which a data set was seen to say so', () => {
    const front = [...ftm.corpus.entities.values()].find((each) => each.label === 'Lorn Liberation Front');
    expect(front?.aliases.map(({ value }) => value)).toEqual(['LLF']);
    expect(front?.identifiers.map(({ scheme, value }) => [scheme, value])).toEqual([
      ['https://www.wikidata.org/', 'Q99999991'],
    ]);
    expect([...ftm.corpus.utterances.values()].map(({ saidOn }) => saidOn)).toContain(
      '2031-02-03/2031-06-01',
    );
  });

  test('are shown by their line, and found right by check', async () => {
    showsRecords(ftm, readFileSync(FTM, 'utf8'));
    expect((await claimgraph(['check', FTM])).code).toBe(0);
  });

  test('say on one line what was made of them, packed or not, and in full when asked', async () => {
    const packed = file('norland.jsonl.gz', gzipSync(readFileSync(FTM)));
    const { out, err } = await claimgraph(['stats', packed]);
    expect(err).toMatch(/norland\.jsonl\.gz is FollowTheMoney: 8 entities read as 14 claims about 10 nodes/);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(out).toMatch(/14 {2}claims/);
    const inFull = await claimgraph(['stats', FTM, '--explain-mapping']);
    expect(inFull.err).toContain('1 × Membership: a tie');
  });

  test('are refused for a broken line, which --skip-broken leaves out', async () => {
    const broken = file('broken.ftm', `${readFileSync(FTM, 'utf8')}{"id": "x", "schema\n`);
    const refused = await claimgraph(['stats', broken]);
    expect(refused.code).not.toBe(0);
    expect(refused.err).toContain('broken.ftm:9: this is no JSON');
    const skipped = await claimgraph(['stats', broken, '--skip-broken']);
    expect(skipped.code).toBe(0);
    expect(skipped.err).toContain('1 entity of 9 left out');
  });

  test('as statements are said by the data set of each', async () => {
    const statement = (entity: string, schema: string, prop: string, value: string, dataset: string) =>
      JSON.stringify({
        id: `${entity}-${prop}-${dataset}`,
        entity_id: entity,
        canonical_id: entity,
        schema,
        prop,
        value,
        dataset,
        first_seen: '2031-01-02',
      });
    const lines = [
      statement('a', 'Person', 'id', 'checksum', 'one'),
      statement('a', 'Person', 'name', 'Ada Orven', 'one'),
      statement('a', 'Person', 'birthDate', '1980', 'one'),
      statement('a', 'Person', 'birthDate', '1981', 'two'),
      statement('b', 'Company', 'name', 'Tessel Mining', 'two'),
      statement('o', 'Ownership', 'owner', 'a', 'two'),
      statement('o', 'Ownership', 'asset', 'b', 'two'),
    ];
    const graph = await openGraph(file('statements.ndjson', lines.join('\n')));
    expect(allSaid(graph).sort()).toEqual([
      'one says: Ada Orven birthDate 1980',
      'two says: Ada Orven Ownership Tessel Mining',
      'two says: Ada Orven birthDate 1981',
    ]);
  });

  test('have a class, or two ends, for every schema of the model', async () => {
    const mapping = await readMappings();
    for (const schema of new Model(defaultModel).getSchemata()) {
      if (schema.abstract || schema.name === 'Similar') continue;
      const iri = `https://schema.followthemoney.tech/#${schema.name}`;
      const tie = mapping.tieOf(iri);
      if (schema.edge === undefined && tie === undefined) {
        expect(mapping.classOf(iri, new Map()), schema.name).toBeDefined();
        continue;
      }
      const ends = [tie?.subject, tie?.object].map((each) => each?.replace(/^.*#/, ''));
      expect(ends, schema.name).toEqual([schema.edge?.source, schema.edge?.target]);
    }
  });
});

describe('a bundle of STIX', () => {
  test('is said by the creators of its objects, through the reports that hold them', () => {
    expect(allSaid(stix)).toEqual(
      expect.arrayContaining([
        'AFP says: Raids on Tessel attributed-to Lorn Liberation Front',
        'Army of Norland says: Lorn Liberation Front located-at Tessel',
        'Army of Norland says: Lorn Liberation Front sighted-in Tessel',
        'Ada Orven says: Tessel note Roads are closed.',
        'norland.stix says: Patrol 7 x_strength 12',
      ]),
    );
    const report = [...stix.corpus.utterances.values()].find((each) => each.label === 'Tessel in February');
    expect(report?.saidOn).toBe('2031-02-05');
  });

  test('takes an opinion on a relationship as the stance of who holds it', () => {
    expect(allSaid(stix)).toContain(
      'Army of Norland denies: Raids on Tessel attributed-to Lorn Liberation Front',
    );
  });

  test('shows each claim by its object, and check finds it right', async () => {
    showsRecords(stix, readFileSync(STIX, 'utf8'));
    expect((await claimgraph(['check', STIX])).code).toBe(0);
  });

  test('counts a tie that says that two are one in the line of what is left out', async () => {
    const bundle = JSON.parse(readFileSync(STIX, 'utf8')) as { objects: object[] };
    const same = {
      type: 'relationship',
      id: 'relationship--99999999-1111-4111-8111-111111111111',
      relationship_type: 'duplicate-of',
      source_ref: 'threat-actor--b1111111-1111-4111-8111-111111111111',
      target_ref: 'identity--a2222222-1111-4111-8111-111111111111',
    };
    const path = file('same.json', JSON.stringify({ ...bundle, objects: [...bundle.objects, same] }));
    expect((await claimgraph(['stats', path])).err).toMatch(/left out.*duplicate-of/);
  });

  test('names the object that cannot be read', async () => {
    const text = readFileSync(STIX, 'utf8').replace(
      /"target_ref": ?"threat-actor--b1111111-1111-4111-8111-111111111111",/,
      '',
    );
    const { err } = await claimgraph(['stats', file('broken.json', text)]);
    expect(err).toMatch(/broken\.json:\d+: relationship--e1111111\S* has no "target_ref"/);
  });
});

describe('JSON of another kind', () => {
  test('is refused with what was seen and what is read', async () => {
    const { code, err } = await claimgraph([
      'stats',
      file('other.json', '{"type": "FeatureCollection", "features": []}'),
    ]);
    expect(code).not.toBe(0);
    expect(err).toContain('other.json:1: JSON of a kind that is not read: an object with "type", "features"');
    expect(err).toContain('FollowTheMoney');
  });

  test('is refused where it is full and tells nothing', async () => {
    const names = '{"id":"a","schema":"Person","properties":{"name":["Ada Orven"]}}\n';
    const { code, err } = await claimgraph(['stats', file('names.jsonl', names)]);
    expect(code).not.toBe(0);
    expect(err).toContain('none of its 1 entities ties or describes anything');
  });

  test('that is broken is named by its line', async () => {
    const { err } = await claimgraph(['stats', file('cut.json', '{\n "type": "bundle",\n "objects": [\n')]);
    expect(err).toMatch(/cut\.json:\d+: this is no JSON/);
  });
});
