/** Where a new place lies, stated from the terminal: by options and by JSON lines, always with its source. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectOf } from '../../../src/files/project.js';
import { decide } from '../../../src/review/inbox.js';
import { RIDGE_READING } from '../../reading/ridge.js';
import { filesOf } from '../../review/mali.js';
import { addRidge, ridgeProject } from '../../review/ridge-project.js';
import { claimgraph, claimgraphAlone, expectOneLine } from '../run.js';

const CLAIM = [
  '--subject',
  'v1',
  '--predicate',
  'place',
  '--object',
  'Old Ford',
  '--quote',
  'a patrol of the guard',
];
const NEW = ['--entity', 'Old Ford=Settlement'];

test('the coordinates of a place that is new come in with their source; without one, or off the globe, they are refused', async () => {
  const { data } = await ridgeProject();
  const propose = (...words: readonly string[]) => claimgraph(['propose', data, '901', ...CLAIM, ...words]);
  const before = filesOf(data);
  const refusals = [
    [['--coordinates', 'Old Ford=10.5, -3.25'], '--coordinates needs --coordinates-source'],
    [['--coordinates-source', 'A gazetteer'], '--coordinates-source needs --coordinates'],
    [['--coordinates', 'Old Ford=105, -3', '--coordinates-source', 'A gazetteer'], 'two numbers in degrees'],
    [
      ['--coordinates', 'Elsewhere=10, -3', '--coordinates-source', 'A gazetteer'],
      'no place of the reading is called so',
    ],
    [
      ['--coordinates', 'National Guard=10, -3', '--coordinates-source', 'A gazetteer'],
      'only a place lies somewhere',
    ],
    [['--coordinates', 'Old Ford=10, -3', '--coordinates-source', ' '], 'need their source'],
  ] as const;
  for (const [words, why] of refusals) {
    const { code, err } = await propose(...NEW, ...words);
    expect([words, code, err]).toEqual([words, 2, expect.stringContaining(why)]);
    expectOneLine(err);
  }
  expect(filesOf(data)).toEqual(before);
  const at = ['--coordinates', 'Old Ford=10.5, -3.25', '--coordinates-source', 'A gazetteer'];
  const ran = await propose(...NEW, ...at);
  expect([ran.code, ran.err]).toEqual([0, '']);
  const entities = readFileSync(join(data, 'entities.ttl'), 'utf8');
  expect(entities).toMatch(/place:old-ford a cg:Settlement[^.]*cg:coordinatesSource "A gazetteer"/);
  expect(entities).toContain('wgs84:lat 10.5');
  expect(entities).toContain('wgs84:long -3.25');
  expect((await claimgraph(['check', data])).out).toContain('no findings');
}, 60_000);

test('by JSON lines, of a place that the reading proposes; of one that the data have it is refused', async () => {
  const { data } = await ridgeProject();
  const line = (more: object) =>
    JSON.stringify({
      subject: 'v1',
      predicate: 'place',
      object: 'e2',
      quote: 'a patrol of the guard',
      ...more,
    });
  const lines = (input: string) => claimgraphAlone(['propose', data, '901', '-'], { input });
  const coordinates = [
    { place: 'e2', latitude: 10.5, longitude: -3.25, source: 'https://example.org/ridge' },
  ];
  expect((await lines(line({ coordinates: [{ latitude: 1 }] }))).err).toContain(
    'lacks the name of its "place"',
  );
  expect((await lines(line({ coordinates: [{ ...coordinates[0], lat: 1 }] }))).err).toContain(
    'there is no key "lat"',
  );
  const ran = await lines(line({ coordinates }));
  expect([ran.code, ran.err]).toEqual([0, '']);
  expect(readFileSync(join(data, 'entities.ttl'), 'utf8')).toContain(
    'cg:coordinatesSource <https://example.org/ridge>',
  );
  expect((await claimgraph(['check', data])).out).toContain('no findings');
  const project = projectOf(data);
  await addRidge(project, RIDGE_READING, '902');
  await decide(project, '902', [{ do: 'link', id: 'e2', to: 'place:ridge' }], { by: 'me' });
  const again = await claimgraphAlone(['propose', data, '902', '-'], { input: line({ coordinates }) });
  expect(again.err).toContain(
    'Ridge is place:ridge, which the data have: where it lies is said in entities.ttl',
  );
}, 60_000);
