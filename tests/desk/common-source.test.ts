/** A wire story in two papers, reviewed as the page does it. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { originsOf } from '../../src/compare/standing/origins.js';
import { Desk } from '../../src/desk/desk.js';
import type { Project } from '../../src/files/project.js';
import { pasted, Shelf } from '../../src/index.js';
import { openGraph } from '../../src/open.js';
import type { Reading } from '../../src/reading/reading.js';
import { decide, openInboxReport } from '../../src/review/inbox.js';
import { undoReport } from '../../src/review/writing/undo-report.js';
import { planReport, writeReport } from '../../src/review/writing/write.js';
import { emptyProject, filesOf } from '../review/mali.js';
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

const decidedIn = (project: Project) =>
  Promise.all(['001', '002'].map(async (id) => (await openInboxReport(project, id)).decisions));

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
}, 60_000);

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

test('what cannot be written into the other report is written into none, and nothing is decided', async () => {
  const { project, origins } = await twoPapers();
  appendFileSync(join(project.data, 'reports/001.ttl'), '\n# Ask the editor of The Lamp.\n');
  const before = [filesOf(project.data), await decidedIn(project)];
  const agreed = { choices: [{ do: 'accept' as const, ids: ['w1'] }], by: 'me' };
  const refusal = /reports\/001\.ttl is kept by hand: .*nothing was written$/;
  await expect(planReport(project, '002', agreed.choices)).rejects.toThrow(refusal);
  await expect(writeReport(project, '002', agreed)).rejects.toThrow(refusal);
  expect([filesOf(project.data), await decidedIn(project)]).toEqual(before);
  expect(await origins()).toBe(2);
});

test('what was shown of the other report and was changed since is noticed before any file is', async () => {
  const { project } = await twoPapers();
  const desk = new Desk(project, 'me');
  const { position } = await desk.decide('002', (await desk.open('002')).position, [
    { do: 'accept', ids: ['w1'] },
  ]);
  const { seen } = await desk.plan('002');
  const path = join(project.data, 'reports/001.ttl');
  writeFileSync(path, `# Checked.\n${readFileSync(path, 'utf8')}`);
  const before = filesOf(project.data);
  await expect(desk.write('002', position, seen)).rejects.toThrow(
    /reports\/001\.ttl changed since it was shown/,
  );
  expect(filesOf(project.data)).toEqual(before);
});

test('where the other report asks something first, that is said, and none is written', async () => {
  const { project } = await twoPapers();
  const { state } = await openInboxReport(project, '001');
  const claim = { ...state.reading.claims[0]!, id: 'h1', object: 'h2' };
  const namesake = { id: 'h2', label: 'River Guard', class: 'ArmedGroup', mentions: [] };
  await decide(project, '001', [{ do: 'state', entities: [namesake], claims: [claim] }], { by: 'you' });
  const before = [filesOf(project.data), await decidedIn(project)];
  await expect(
    writeReport(project, '002', { choices: [{ do: 'accept', ids: ['w1'] }], by: 'me' }),
  ).rejects.toThrow(
    /^report 001, which changes with report 002, asks something first: who is “River Guard”\? .*nothing was written$/,
  );
  expect([filesOf(project.data), await decidedIn(project)]).toEqual(before);
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
