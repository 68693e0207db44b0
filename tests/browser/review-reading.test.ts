/** What is added on the page is read there, in a thread of its own, as `claimgraph read` reads it; it can be stopped, and what cannot be read says why. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ToRead } from '../../src/desk/to-read.js';
import { readEnglish } from '../../src/language/parse/weights-file.js';
import { openGraph } from '../../src/open.js';
import { readReport } from '../../src/reader/read-report.js';
import type { Reading } from '../../src/reading/reading.js';
import { claimgraph } from '../cli/run.js';
import { bring, madeProject } from '../desk/made-project.js';
import { seriousViolations } from './axe.js';
import { type ReviewServer, reviewOf } from './review-page.js';

const QUARRY = `Nine guards killed at the quarry of Tessen

Fighters of the Hill League attacked a quarry near Tessen on Tuesday and killed nine guards, the governor of Orlan Province said. At least four workers were wounded.

The Hill League denied the attack in a statement. A teacher told the Valley Post that the fighters had come from Lower Ford and had taken two workers with them.

The army sent a patrol to Tessen on Wednesday. It arrested three men, Colonel Ada Brook told reporters.
`;

const FRENCH = `Neuf gardes tués à la carrière de Tessen

Des combattants de la Ligue des collines ont attaqué mardi une carrière près de Tessen et ont tué neuf gardes, a déclaré le gouverneur de la province. Au moins quatre ouvriers ont été blessés dans cette attaque, selon un médecin de la ville qui a demandé que son nom ne soit pas cité.
`;

/** Names that the text has too. */
const DATA = `@prefix cg: <https://w3id.org/claimgraph/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://w3id.org/claimgraph/actor/hill-league> a cg:ArmedGroup ; skos:prefLabel "Hill League"@en .
`;

let server: ReviewServer;
beforeEach(async () => {
  const project = madeProject();
  writeFileSync(join(project.data, 'entities.ttl'), DATA);
  server = await reviewOf(project);
});
afterEach(async () => {
  await server.close();
});

async function paste(page: Page, text: string): Promise<void> {
  await page.locator('.add-form textarea').fill(text);
  await page.click('.add-form button[type=submit]');
}

const inbox = (id: string, { inbox: folder } = server.project) =>
  JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Reading;

it('a pasted text is read in the page to the letter as in Node, and handed over as by the command; a key accepts', async () => {
  const { page, press, saved, errors } = await server.open(undefined, { bypassCSP: false });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const known = page.waitForResponse('**/review/to-read', { timeout: 60_000 });
  const sent = page.waitForRequest('**/review/read', { timeout: 60_000 });
  await page.click('.add-form summary');
  await page.getByLabel('Publisher').fill('The Ford Courier');
  await page.getByLabel('Date').fill('2031-03-06');
  expect(asked.filter((path) => path.endsWith('.bin'))).toEqual([]);
  await paste(page, QUARRY);
  const { text, ...about } = (await (await known).json()) as ToRead;
  const { reading } = (await sent).postDataJSON() as { readonly reading: Reading };
  const { corpus } = await openGraph(server.project.data);
  const inNode = readReport(text, { english: readEnglish(), corpus, ...about });
  expect(reading).toEqual(JSON.parse(JSON.stringify(inNode)));
  expect(reading.claims.length).toBeGreaterThan(5);
  expect(reading.entities.filter(({ iri }) => iri === 'actor:hill-league')).toHaveLength(1);
  expect(asked.filter((path) => path.endsWith('.bin')).sort()).toEqual([
    '/reader/english.bin',
    '/reader/heads.bin',
  ]);
  await page.locator('.added >> text=claims proposed').waitFor();

  const other = madeProject();
  writeFileSync(join(other.data, 'entities.ttl'), DATA);
  const file = join(other.texts, '..', 'quarry.txt');
  writeFileSync(file, QUARRY);
  const options = ['--date', '2031-03-06', '--publisher', 'The Ford Courier'];
  const { code, err } = await claimgraph(['read', file, '--data', other.data, ...options]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(inbox('001')).toEqual(inbox('001', other));

  await press('Enter');
  await page.locator('.card.chosen').waitFor();
  await page.locator('.cards:not([aria-busy])').waitFor();
  await press('a');
  await saved('accepted');
  const log = readFileSync(join(server.project.inbox, '001.decisions.jsonl'), 'utf8');
  expect(
    log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([{ do: 'accept' }]);
  expect(errors).toEqual([]);
});

it('a reading is stopped in the middle of a long text, which stays as it came; the next is read all the same', async () => {
  const { page, press } = await server.open();
  const [title, ...rest] = QUARRY.split('\n\n');
  const parts = Array.from({ length: 150 }, (_, n) => `${n + 1}. ${rest.join('\n\n')}`);
  const buffer = Buffer.from([title, ...parts].join('\n\n'));
  await page.locator('input[type=file]').setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer });
  await page.locator('.added >> text=Being read').waitFor();
  await page.waitForFunction(
    () => (document.querySelector('.added progress') as HTMLProgressElement).value > 0,
  );
  await page.click('.added >> text=Stop');
  await page.locator('.added >> text=Stopped: of this reading nothing is proposed.').waitFor();
  await paste(page, QUARRY);
  await page.locator('.added >> text=claims proposed').waitFor();
  expect(inbox('001').claims).toEqual([]);
  expect(inbox('002').claims.length).toBeGreaterThan(5);
  await page.click('.added >> text=Review it');
  await page.locator('.card').first().waitFor();
  await page.locator('.which select').selectOption('001');
  await page.locator('.cards >> text=Nothing is proposed of this report').waitFor();
  await page.locator('.cards button:has-text("Read this report")').waitFor();
  await press('?');
  expect(await page.locator('dialog').innerText()).toContain('read this report');
});

it('a text in French says in words why it is not read, and nothing is put into its inbox', async () => {
  const { page, press, errors } = await server.open(undefined, { bypassCSP: true });
  await paste(page, FRENCH);
  const why = 'This does not read like English news: it is in French, and the reader knows English alone.';
  await page.locator(`.added >> text=${why}`).waitFor();
  const before = readFileSync(join(server.project.inbox, '001.json'), 'utf8');
  await press('Enter');
  await page.locator(`.cards >> text=${why}`).waitFor();
  expect(await page.locator('.column .unread').count()).toBe(0);
  expect(await seriousViolations(page)).toEqual([]);
  expect(readFileSync(join(server.project.inbox, '001.json'), 'utf8')).toBe(before);
  expect(readdirSync(server.project.inbox)).toEqual(['001.json']);
  expect(errors).toEqual([]);
});

it('a report that others proposed of is read when it is asked for, after a question; what was decided stays', async () => {
  await bring(server.project, '001', 'mill');
  const { page, press, saved, cards } = await server.open('001');
  const before = await cards();
  await press('a');
  await saved('accepted');
  await press('p');
  await page.locator('text=gives way to what is read now').waitFor();
  await page.click('text=Leave it');
  await press('p');
  await page.click('button:text-is("Read it")');
  await page.locator('.cards >> text=/^Read: \\d+ claims proposed/').waitFor();
  await page.locator('.cards:not([aria-busy])').waitFor();
  const after = await cards();
  expect(after.filter(([, verdict]) => verdict === 'accepted').map(([said]) => said)).toEqual([
    before[0]?.[0],
  ]);
  expect(after.length).toBeGreaterThan(1);
  expect(after.map(([said]) => said)).not.toEqual(before.map(([said]) => said));
  const first = inbox('001');
  // What nobody but our own reader proposed is read again without a question.
  const again = page.waitForResponse('**/review/read', { timeout: 60_000 });
  await press('p');
  expect((await again).status()).toBe(200);
  await page.locator('.cards >> text=Read: ').waitFor();
  expect(inbox('001')).toEqual(first);
});
