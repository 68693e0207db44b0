/** A wire story in two papers, reviewed as the page does it. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { originsOf } from '../../src/compare/standing/origins.js';
import { Desk } from '../../src/desk/desk.js';
import type { Project } from '../../src/files/project.js';
import { pasted, Shelf } from '../../src/index.js';
import { openGraph } from '../../src/open.js';
import type { Reading } from '../../src/reading/reading.js';
import { openInboxReport } from '../../src/review/inbox.js';
import { undoReport } from '../../src/review/undo-report.js';
import { writeReport } from '../../src/review/write.js';
import { emptyProject } from '../review/mali.js';
import { GAZETTE, LAMP, wireReading } from '../review/wire.js';

const bothRead = (project: Project, readingOf: (text: string, publisher: string) => Reading) =>
  Shelf.open(project).then(async (shelf) => {
    await shelf.add(pasted(LAMP, 'text/plain'), { reading: readingOf(LAMP, 'The Lamp') });
    await shelf.add(pasted(GAZETTE, 'text/plain'), { reading: readingOf(GAZETTE, 'The Gazette') });
  });

async function twoPapers(said?: string) {
  const project = emptyProject();
  await bothRead(project, (text, publisher) =>
    wireReading(text, publisher, text === LAMP ? said : undefined),
  );
  for (const id of ['001', '002'])
    await writeReport(project, id, { choices: [{ do: 'accept', ids: ['c1'] }], by: 'me' });
  const origins = async () => {
    const { corpus } = await openGraph(project.data);
    return originsOf(corpus, [...corpus.claims.values()]).length;
  };
  return { project, origins };
}

test('the page has a card for it, shows what changes in both reports, and writes just that', async () => {
  const { project, origins } = await twoPapers();
  const desk = new Desk(project, 'me');
  const { cards, position } = await desk.open('002');
  expect(cards.find(({ id }) => id === 'w1')?.sentence).toBe(
    'Stands word for word in others: 79 % in report 001. Accepted, it is their common source, and they count as one origin of what they say there themselves',
  );
  const [shared] = cards.find(({ id }) => id === 'w1')?.shared ?? [];
  expect(shared).toMatchObject({ report: '001', title: 'Bridge of Orvane attacked', more: 0 });
  const [both] = shared!.passages;
  expect(both!.here!.words).toBe(both!.there!.words);
  expect([both!.here!.paragraph, both!.there!.paragraph]).toEqual([2, 1]);
  const decided = await desk.decide('002', position, [{ do: 'accept', ids: ['w1'] }]);
  expect(decided.anew).toBe(true);
  expect((await desk.open('002')).cards.find(({ id }) => id === 'c1')?.speaker).toBe(
    'Common source of reports 001 and 002',
  );
  const plan = await desk.plan('002');
  expect(plan.files).toContain('reports/001.ttl');
  expect(plan.gone).toHaveLength(2);
  expect(await origins()).toBe(2);
  await desk.write('002', decided.position, plan.seen);
  expect(await origins()).toBe(1);
  expect((await desk.plan('002')).files).toEqual([]);
});

test('a paper that says nothing of its own in the shared words quotes the source too, and its card is decided', async () => {
  const { project } = await twoPapers('Bridge of Orvane attacked');
  const { changed } = await writeReport(project, '002', {
    choices: [{ do: 'accept', ids: ['w1'] }],
    by: 'me',
  });
  expect(changed).toContain('reports/001.ttl');
  const said = readFileSync(join(project.data, 'utterances.ttl'), 'utf8');
  expect(said.match(/cg:quotes utterance:common-001-002/g)).toHaveLength(2);
  const { cards } = await new Desk(project, 'me').open('001');
  expect(cards.filter(({ sentence }) => sentence.startsWith('Stands word for word'))).toMatchObject([
    { verdict: 'accepted', stated: false, sentence: expect.stringContaining('96 % in report 002') },
  ]);
  await undoReport(project, '001', 'me');
  expect(existsSync(join(project.data, 'reports/001.ttl'))).toBe(false);
  await writeReport(project, '001', { choices: [{ do: 'accept', ids: ['c1'] }], by: 'me' });
  expect(readFileSync(join(project.data, 'utterances.ttl'), 'utf8')).toBe(said);
});

test('whoever is not named in the shared words counts in each report, and both cards say so', async () => {
  const project = emptyProject();
  await bothRead(project, (text, publisher) => byDriver(wireReading(text, publisher)));
  await writeReport(project, '001', { choices: [{ do: 'accept', ids: ['c1'] }], by: 'me' });
  const desk = new Desk(project, 'me');
  const { cards, position } = await desk.open('002');
  expect(cards.find(({ id }) => id === 'w1')?.sentence).toMatch(
    /themselves\. What is said there by a driver counts in each report$/,
  );
  const note =
    /2 independent origins; its passage stands word for word in report 001 too, and each report counts$/;
  expect((await desk.effects('002', ['c1'])).c1?.main).toMatch(note);
  await desk.decide('002', position, [{ do: 'accept', ids: ['w1'] }]);
  expect((await desk.effects('002', ['c1'])).c1?.main).toMatch(note);
});

const byDriver = (reading: Reading): Reading => ({
  ...reading,
  entities: [...reading.entities, { id: 'e2', label: 'a driver', class: 'UnnamedSource', mentions: [] }],
  utterances: [
    { id: 'u0', report: true, quotes: ['u1'] },
    { id: 'u1', speakers: ['e2'], form: 'remark' },
  ],
  claims: reading.claims.map((each) => ({ ...each, utterance: 'u1' })),
});

test('where a crash came before the other report was told, the next writing tells it', async () => {
  const { project, origins } = await twoPapers();
  const at = '2031-05-12T00:00:00.000Z';
  const decision = { at, by: 'me', do: 'accept', ids: ['w1'] };
  appendFileSync(join(project.inbox, '002.decisions.jsonl'), `${JSON.stringify(decision)}\n`);
  await writeReport(project, '002');
  expect(await origins()).toBe(1);
  expect((await openInboxReport(project, '001')).decisions.at(-1)?.by).toBe('me');
});

test('a reading that claims to share something with other reports is refused that', async () => {
  const { project } = await twoPapers();
  const { utterances } = (await openInboxReport(project, '002')).reading;
  const reading = wireReading(LAMP, 'The Lamp');
  const shelf = await Shelf.open(project);
  const known = await shelf.add(pasted(LAMP, 'text/plain'), {
    reading: { ...reading, utterances: [...reading.utterances, utterances.find(({ id }) => id === 'w1')!] },
  });
  expect(known.proposed?.refused).toMatchObject([{ kind: 'utterances', id: 'w1' }]);
});
