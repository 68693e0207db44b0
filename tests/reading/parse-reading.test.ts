import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { loadOntologyDataset, readOntology } from '../../src/dataset/records/ontology.js';
import { expand, localName } from '../../src/model/namespaces.js';
import { asReading, parseReading } from '../../src/reading/parse-reading.js';
import { type Loose, RIDGE_READING } from './ridge.js';

const changed = (change: (reading: Loose) => void) => {
  const copy = structuredClone(RIDGE_READING) as Loose;
  change(copy);
  return asReading(copy, 'ridge.json');
};

test('a reading that keeps to the form is given as it stands', async () => {
  expect(await parseReading(JSON.stringify(RIDGE_READING))).toEqual(RIDGE_READING);
});

test('every speech act that the data may have may stand in a reading', async () => {
  const codes = await readFile('ontology/codes.ttl', 'utf8');
  const acts = [...codes.matchAll(/^code:([\w-]+) a skos:Concept ;\n {2}skos:inScheme code:speech-acts ;/gm)];
  expect(acts.length).toBeGreaterThan(10);
  for (const [, act] of acts) {
    const { claims } = await changed((reading) => (reading.claims[0].speechAct = act));
    expect(claims[0]?.speechAct).toBe(act);
  }
});

test('lists that are left out are empty', async () => {
  const { text, utterances, format } = RIDGE_READING;
  const reading = await parseReading(JSON.stringify({ format, text, utterances }));
  expect([reading.claims, reading.entities, reading.unread]).toEqual([[], [], []]);
});

test.for<readonly [string, (reading: Loose) => void, string]>([
  [
    'a misspelt key',
    (r) => (r.claims[3].speachAct = 'asserts'),
    'ridge.json: /claims/3 (c4) has the key "speachAct", which readings do not have: remove it, or check its spelling',
  ],
  [
    'a polarity of its own',
    (r) => (r.claims[1].polarity = 'yes'),
    'ridge.json: /claims/1/polarity (c2) is "yes": write one of affirmed, negated',
  ],
  [
    'an entity without a class',
    (r) => delete r.entities[0].class,
    'ridge.json: /entities/0 (e1) lacks "class": add it',
  ],
  ['a null', (r) => (r.figures[0].min = null), 'ridge.json: /figures/0/min (f1) is null: it must be integer'],
  [
    'another version',
    (r) => (r.format = 'claimgraph-reading/2'),
    'ridge.json: /format is "claimgraph-reading/2": write "claimgraph-reading/1"',
  ],
  [
    'an object that is none',
    (r) => (r.claims[0].object = 7),
    'ridge.json: /claims/0/object (c1) is 7: write an id of this reading, { "edtf": … }, { "text": … } or { "code": … }',
  ],
  [
    'no passage',
    (r) => (r.claims[0].evidence = []),
    'ridge.json: /claims/0/evidence (c1) is []: it must NOT have fewer than 1 items',
  ],
  [
    'an address that would end its IRI',
    (r) => (r.report.address = 'https://a.example/> a b'),
    'ridge.json: /report/address is "https://a.example/> a b": it must match pattern',
  ],
])('%s is an error with its place, its value and what to do', async ([, change, message]) => {
  await expect(changed(change)).rejects.toThrow(message);
});

test('the speech acts of a reading are those of the code list', async () => {
  const { concepts } = readOntology(await loadOntologyDataset());
  const codes = [...concepts.values()].filter(({ scheme }) => scheme === expand('code:speech-acts'));
  for (const { id } of codes) {
    const reading = structuredClone(RIDGE_READING) as Loose;
    reading.claims[0].speechAct = localName(id);
    expect((await asReading(reading)).claims[0]?.speechAct).toBe(localName(id));
  }
  expect(codes.length).toBeGreaterThan(10);
});

test('what is no JSON is said to be none', async () => {
  await expect(parseReading('{ "format": ', 'half.json')).rejects.toThrow('half.json is not JSON: ');
});

test('of many faults the first is told and the others are counted', async () => {
  const faults = changed((r) => {
    r.claims[0].polarity = 'yes';
    r.claims[1].polarity = 'no';
    delete r.events[0].type;
  });
  await expect(faults).rejects.toThrow(/ \(and 2 more\)$/);
});
