/** What the page's reader is told of a report, and what of its reading is taken. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Desk } from '../../src/desk/desk.js';
import { reviewPosts } from '../../src/desk/routes.js';
import type { Project } from '../../src/files/project.js';
import { READER_VERSION } from '../../src/reader/reader-version.js';
import { openInboxReport } from '../../src/review/inbox.js';
import { passageOf } from '../reading/ridge.js';
import { bring, madeProject } from './made-project.js';

let project: Project;
let desk: Desk;
beforeEach(async () => {
  project = madeProject();
  await bring(project, '001', 'mill');
  desk = new Desk(project, 'a tester');
});

test('the reader is told of a report as it was corrected, and of its text', async () => {
  await desk.decide('001', 0, [{ do: 'describe', set: { date: '2031-03-11', publisher: null } }]);
  expect(await desk.toRead('001')).toEqual({
    text: readFileSync('tests/fixtures/review/mill.txt', 'utf8'),
    report: { title: 'Raid on the mill at Lower Ford', date: '2031-03-11', dateBasis: 'given' },
    unread: [],
  });
  rmSync(join(project.texts, '001_mill.txt'));
  await expect(new Desk(project, 'a tester').toRead('001')).rejects.toThrow(
    'The text of report 001 is not at hand',
  );
});

test('a reading is held against its form and its text; what does not stand there is refused, what was decided stays', async () => {
  await desk.decide('001', 0, [{ do: 'accept', ids: ['c1'] }]);
  const { reading } = await openInboxReport(project, '001');
  const read = reviewPosts(desk).get('/review/read')!;
  await expect(read({ id: '001', reading: { format: 'x' } })).rejects.toThrow('what was read');
  await expect(read({ id: '001', reading: 'x' })).rejects.toThrow('"reading" must be an object');
  const other = { ...reading, text: { ...reading.text, sha256: '0'.repeat(64) } };
  await expect(read({ id: '001', reading: other })).rejects.toThrow(
    'the reading is of a text with the SHA-256',
  );
  const [first, second, ...rest] = reading.claims;
  const stray = { ...second!, evidence: [{ ...second!.evidence[0]!, end: 99_999 }] };
  const sent = { ...reading, reader: { version: READER_VERSION }, claims: [first, stray, ...rest] };
  expect(await read({ id: '001', reading: sent })).toMatchObject({
    claims: reading.claims.length - 1,
    refused: [{ kind: 'claims', id: second!.id }],
  });
  const opened = await desk.open('001');
  expect(opened.isRead).toBe(true);
  expect(opened.cards.map(({ id }) => id)).not.toContain(second!.id);
  expect(opened.cards.find(({ id }) => id === 'c1')?.verdict).toBe('accepted');
});

test('what was left unread for its language is not taken for what is not the report’s own', async () => {
  const { reading } = await openInboxReport(project, '001');
  const { codePoints } = reading.text;
  const unread = [{ start: 0, end: codePoints, why: 'other-language' }];
  await desk.takeReading('001', { ...reading, unread });
  const { unread: shown, warnings } = await desk.open('001');
  expect({ shown, warnings }).toEqual({ shown: [], warnings: [] });
});

test('of two that are called alike in a report, what is said of the second alone is told before it is written', async () => {
  const { reading } = await openInboxReport(project, '001');
  const text = readFileSync('tests/fixtures/review/mill.txt', 'utf8');
  const riders = ['e8', 'e9'].map((id) => ({ id, label: 'a rider', class: 'UnnamedActor', mentions: [] }));
  const claims = riders.map(({ id }, n) => ({
    id: `c${n + 8}`,
    subject: id,
    predicate: 'characterizedAs',
    object: { text: 'an outlaw', language: 'en' },
    utterance: 'u0',
    speechAct: 'asserts' as const,
    polarity: 'affirmed' as const,
    evidence: [passageOf('Riders of the Hill League', 1, text)],
  }));
  await desk.takeReading('001', { ...reading, entities: [...reading.entities, ...riders], claims });
  await desk.decide('001', 0, [{ do: 'accept', ids: ['c9'] }]);
  expect((await desk.plan('001')).claims).toEqual([expect.stringContaining('an outlaw')]);
});
