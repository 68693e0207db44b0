import { expect, test } from 'vitest';
import type { Reading } from '../../src/reading/reading.js';
import { addReading, decide, openInboxReport } from '../../src/review/inbox.js';
import { writeReport } from '../../src/review/writing/write.js';
import { at, passageOf, RIDGE, RIDGE_READING } from '../reading/ridge.js';
import { filesOf } from './mali.js';
import { ridgeProject } from './ridge-project.js';

/** What a newer reader finds in the same text: its ids are others, it lost a claim and found one, and sees one otherwise. */
const AGAIN: Reading = {
  ...RIDGE_READING,
  entities: [
    { id: 'e1', label: 'Ridge', class: 'Settlement', mentions: [{ ...at('Ridge', 2), kind: 'name' }] },
    ...RIDGE_READING.entities.filter(({ id }) => id !== 'e2').map((each) => ({ ...each, id: `${each.id}0` })),
  ],
  utterances: RIDGE_READING.utterances.map((each) => ({
    ...each,
    ...(each.speakers === undefined ? {} : { speakers: each.speakers.map((id) => `${id}0`) }),
  })),
  claims: [
    { ...RIDGE_READING.claims[4]!, id: 'c1', object: 'e30' },
    { ...RIDGE_READING.claims[2]!, id: 'c2', object: 'e30', confidence: 0.2 },
    { ...RIDGE_READING.claims[1]!, id: 'c3', object: 'e1', evidence: [passageOf('ambush at Ridge')] },
  ],
};

test('reading again keeps what was decided and changes no byte of the data; the rest is of the new reading', async () => {
  const project = await ridgeProject();
  await writeReport(project, '901', { choices: [{ do: 'accept', ids: ['c1', 'c3'] }], by: 'me' });
  await decide(project, '901', [{ do: 'reject', ids: ['c6'] }], { by: 'me' });
  const before = filesOf(project.data);
  const { report, refused } = await addReading(project, '901', AGAIN, RIDGE);
  expect(refused).toEqual([]);
  const { reading, verdicts, unknown } = report.state;
  expect(unknown).toEqual([]);
  expect(
    reading.claims.map(({ id, predicate, evidence }) => [
      id,
      predicate,
      verdicts.get(id),
      evidence[0]?.start,
    ]),
  ).toEqual([
    ['c1', 'casualties', 'accepted', RIDGE_READING.claims[0]?.evidence[0]?.start],
    ['c3', 'perpetrator', 'accepted', RIDGE_READING.claims[2]?.evidence[0]?.start],
    ['c6', 'date', 'rejected', RIDGE_READING.claims[5]?.evidence[0]?.start],
    ['c5', 'perpetrator', undefined, RIDGE_READING.claims[4]?.evidence[0]?.start],
    ['c7', 'place', undefined, passageOf('ambush at Ridge').start],
  ]);
  expect((await writeReport(project, '901')).changed).toEqual([]);
  expect(filesOf(project.data)).toEqual(before);
});

test('the same reading twice is the reading once', async () => {
  const project = await ridgeProject();
  await decide(project, '901', [{ do: 'accept', ids: ['c2'] }], { by: 'me' });
  const before = await openInboxReport(project, '901');
  await addReading(project, '901', RIDGE_READING, RIDGE);
  const after = await openInboxReport(project, '901');
  expect(after.state.verdicts).toEqual(before.state.verdicts);
  for (const kind of ['entities', 'events', 'figures', 'utterances', 'claims'] as const) {
    const byId = (all: readonly { readonly id: string }[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(after.reading[kind])).toEqual(byId(before.reading[kind]));
  }
});

test('a reading whose passages are not in the text comes in without them, and they are counted', async () => {
  const project = await ridgeProject();
  const spoilt = {
    ...RIDGE_READING,
    claims: RIDGE_READING.claims.map((each) =>
      each.id === 'c2' ? { ...each, evidence: [{ ...each.evidence[0]!, sha256: '0'.repeat(64) }] } : each,
    ),
  };
  const { refused, report } = await addReading(project, '902', spoilt, RIDGE);
  expect(refused.map(({ id }) => id)).toEqual(['c2']);
  expect(report.reading.claims.map(({ id }) => id)).not.toContain('c2');
});
