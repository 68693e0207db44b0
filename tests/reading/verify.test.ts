import { expect, test } from 'vitest';
import { loadOntologyDataset, readOntology } from '../../src/dataset/records/ontology.js';
import type { ReadUtterance } from '../../src/reading/reading.js';
import { verifyReading } from '../../src/reading/verify.js';
import { outsideChain } from '../../src/reading/verify-chain.js';
import { type Loose, passageOf, RIDGE, RIDGE_READING } from './ridge.js';

const ontology = readOntology(await loadOntologyDataset());
const verified = (change: (reading: Loose) => void) => {
  const copy = structuredClone(RIDGE_READING) as Loose;
  change(copy);
  return verifyReading(copy, RIDGE, ontology);
};
const said = (change: (reading: Loose) => void) =>
  verified(change).refused.map(({ id, reason }) => `${id}: ${reason}`);

test('a reading whose passages stand in the text is kept whole', () => {
  expect(verifyReading(RIDGE_READING, RIDGE, ontology)).toEqual({ reading: RIDGE_READING, refused: [] });
});

test('a passage whose words are others is refused, with both hashes', () => {
  const { reading, refused } = verified((r) => {
    r.claims[0].evidence[0].start += 1;
  });
  expect(reading.claims.map(({ id }) => id)).toEqual(['c2', 'c3', 'c4', 'c5', 'c6']);
  expect(refused).toHaveLength(1);
  expect(refused[0]?.reason).toContain(`not ${passageOf('three of its soldiers were killed').sha256}`);
});

test('what is refused takes with it what cannot be said without it, each with its reason', () => {
  const refused = said((r) => {
    r.figures[1].end = 99_999;
  });
  expect(refused).toEqual([
    `f2: its phrase ${RIDGE_READING.figures[1]?.start} to 99999 is not in the text, which has ${RIDGE.length} code points`,
    'c4: it refers to f2, which was refused',
  ]);
});

test.for<readonly [string, (reading: Loose) => void, readonly string[]]>([
  [
    'a subject that is not there',
    (r) => (r.claims[0].subject = 'v9'),
    ['c1: it refers to v9, which is not among its entities or events or utterances'],
  ],
  [
    'a speaker that is a place of an event',
    (r) => (r.utterances[1].speakers = ['v1']),
    [
      'u1: it refers to v1, which is not among its entities',
      'c1: it refers to u1, which was refused',
      'c2: it refers to u1, which was refused',
    ],
  ],
  [
    'a deed that is said of whoever did it, and of what it was done to',
    (r) => Object.assign(r.claims[2], { subject: 'e3', object: 'v1' }),
    ['c3: "perpetrator" is said of a cg:Event, and its subject e3 is a cg:ArmedGroup'],
  ],
  [
    'a place that did it',
    (r) => (r.claims[2].object = 'e2'),
    ['c3: "perpetrator" leads to a cg:Actor, and its object e2 is a cg:Settlement'],
  ],
  [
    'a day where a figure belongs, and a figure where a day belongs',
    (r) => {
      r.claims[0].object = { edtf: '2023-05-07' };
      r.claims[5].object = 'f1';
    },
    [
      'c1: "casualties" leads to a cg:CasualtyFigure, and its object is {"edtf":"2023-05-07"}',
      'c6: "date" leads to { "edtf": … }, and its object is f1',
    ],
  ],
  [
    'a code where somebody belongs, and somebody where a code belongs',
    (r) => {
      r.claims[2].object = { code: 'gunfire' };
      Object.assign(r.claims[1], { predicate: 'instrument', object: 'e3' });
    },
    [
      'c2: "instrument" leads to { "code": … }, and its object is e3',
      'c3: "perpetrator" leads to a cg:Actor, and its object is {"code":"gunfire"}',
    ],
  ],
  [
    'bounds the wrong way round',
    (r) => Object.assign(r.figures[1], { min: 9, max: 7 }),
    ['f2: its least number 9 is above its most, 7', 'c4: it refers to f2, which was refused'],
  ],
  [
    'a date that is none',
    (r) => (r.claims[5].object.edtf = '2023-13-45'),
    [
      'c6: "2023-13-45" is not an EDTF date: write it like 2023-08-13, 2023-08, 2023-08-01/2023-08-10 or ../2023-08-13',
    ],
  ],
  [
    'a relation of its own',
    (r) => (r.claims[1].predicate = 'hates'),
    ['c2: "hates" is no relation of the ontology'],
  ],
  [
    'a paragraph that is another',
    (r) => (r.claims[1].evidence[0].paragraph = 4),
    ['c2: its passage 93 to 111 lies in paragraph 1, not 4'],
  ],
  ['an id that stands twice', (r) => (r.claims[1].id = 'c1'), ['c1: its id stands for something else too']],
  [
    'a mention beyond the end',
    (r) => (r.entities[0].mentions[0].end = 9999),
    [
      `e1: its mention ${RIDGE_READING.entities[0]?.mentions[0]?.start} to 9999 is not in the text, which has ${RIDGE.length} code points`,
    ],
  ],
])('%s', ([, change, reasons]) => {
  const refused = said(change);
  expect(refused.slice(0, reasons.length)).toEqual(reasons);
});

test('an utterance to which nothing leads is refused, and so is one that quotes itself', () => {
  expect(said((r) => (r.utterances[2].quotes = []))[0]).toBe(
    'u3: nothing leads from the report to it: add it to "quotes" of who passes it on',
  );
  expect(said((r) => (r.utterances[3].quotes = ['u2']))).toEqual(
    expect.arrayContaining(['u2: it quotes itself, by way of what it quotes: break the circle']),
  );
});

test('a chain of thousands of utterances is followed, and only what is in its circle is told', () => {
  const chain = (last: string): ReadUtterance[] =>
    Array.from({ length: 20_000 }, (_, n) => ({
      id: `u${n}`,
      report: n === 0,
      speakers: [],
      quotes: n < 19_999 ? [`u${n + 1}`] : [last],
    })) as unknown as ReadUtterance[];
  expect(outsideChain(chain('u20000'))).toEqual([]);
  expect(outsideChain(chain('u19998')).map(([id]) => id)).toEqual(['u19998', 'u19999']);
});

test('what is passed on and was refused is no longer quoted; the report and the rest stand', () => {
  const { reading } = verified((r) => (r.utterances[1].speakers = ['v1']));
  expect(reading.utterances[0]?.quotes).toEqual(['u2', 'u4']);
  expect(reading.claims.map(({ id }) => id)).toEqual(['c3', 'c4', 'c5', 'c6']);
  expect(said((r) => (r.utterances[0].quotes = ['u1', 'u2', 'u4', 'u7']))).toEqual([
    'u0: it quotes u7, which is not among its utterances',
  ]);
  expect(() => verified((r) => (r.utterances[0].speakers = ['e9']))).toThrow(
    "the reading's report u0 cannot be taken",
  );
});

test('a reading of another text is refused as a whole', () => {
  expect(() => verifyReading(RIDGE_READING, `${RIDGE} `)).toThrow(
    'the reading is of a text with the SHA-256',
  );
  expect(() => verified((r) => (r.text.codePoints += 2))).toThrow('counted in code points');
});

test('offsets are code points also where characters lie outside the basic plane', () => {
  const text = '😀 Ambush at Ridge\n\nThe guard said so.\n';
  const passage = passageOf('The guard', 1, text);
  expect([passage.start, passage.end, passage.paragraph]).toEqual([19, 28, 1]);
});
