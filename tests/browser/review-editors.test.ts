/** What a claim is made of is edited by its parts: a number, whoever says it, our own words; and who or what a name may be is judged for the ledger. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeReport } from '../../src/review/write.js';
import { seriousViolations } from './axe.js';
import { type ReviewServer, startReview } from './review-page.js';

let server: ReviewServer;
beforeAll(async () => {
  server = await startReview('mill', 'teacher');
  const choices = [{ do: 'accept' as const, ids: ['c1'] }];
  await writeReport(server.project, '001', { choices, by: 'a tester' });
});
afterAll(async () => {
  await server.close();
});

const decisions = (id: string) =>
  readFileSync(join(server.project.inbox, `${id}.decisions.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

it('a number is changed by its parts, and given to somebody who has said nothing yet, with the words that tell so', async () => {
  const { page, press, saved, errors } = await server.open('001', { bypassCSP: true });
  await press('j', 'e');
  const form = page.locator('.by-hand');
  await form.locator('.figure-parts').waitFor();
  expect(await form.getByLabel('at least').inputValue()).toBe('4');
  await form.getByLabel('at most').fill('x');
  await form.locator('button:disabled:text-is("Take this number")').waitFor();
  expect(await form.locator('.figure-parts .warning').innerText()).toContain(
    '“x” is not read as a whole number',
  );
  await form.getByLabel('at most').fill('1,5');
  await form.locator('.figure-parts .warning >> text=“1,5”').waitFor();
  await form.getByLabel('at most').fill('1 200');
  await form.locator('button:enabled:text-is("Take this number")').waitFor();
  await form.getByLabel('at most').fill('6');
  await form.getByRole('checkbox', { name: 'about' }).check();
  await form.locator('.figure-parts select >> nth=1').selectOption('wounded');
  await form.getByText('Take this number').click();
  await form.getByLabel('in our words').fill('Some guards were hurt.');
  await form.getByLabel('Said by').selectOption('+');
  await form.locator('button:disabled:text-is("Save")').waitFor();
  // The list comes late, and the reader has gone on: what Enter asked for is taken all the same.
  await page.route('**/review/offer*', async (route) => {
    await new Promise((go) => setTimeout(go, 400));
    await route.continue();
  });
  await form.getByRole('combobox', { name: 'Speaker' }).fill('anna');
  await press('Enter');
  await form.getByRole('combobox', { name: 'Through (medium)' }).fill('Valley Post = news');
  await press('Enter');
  await form.getByLabel('said on').fill('2031-03-03');
  await form.getByLabel('where the report says so').fill('told the Vale');
  expect(await form.locator('.warning').innerText()).toBe('These words do not stand in the text.');
  await form.getByLabel('where the report says so').fill('told the Valley Post');
  expect(await seriousViolations(page)).toEqual([]);
  await form.locator('button:text-is("Save")').click();
  await saved('edited');
  const [, stated, edited] = decisions('001');
  expect(stated).toMatchObject({
    do: 'state',
    figures: [
      { id: 'h1o', kind: 'casualties', outcome: 'wounded', group: 'security-forces', min: 4, max: 6 },
    ],
    entities: [{ id: 'h1m', label: 'Valley Post', class: 'NewsMedium' }],
    utterances: [
      {
        id: 'h1u',
        speakers: ['e5'],
        media: ['h1m'],
        saidOn: { edtf: '2031-03-03' },
        form: 'statement',
        evidence: [{ paragraph: 2 }],
      },
    ],
    quotes: [{ by: 'u0', quoted: 'h1u' }],
  });
  expect(edited).toMatchObject({
    do: 'edit',
    id: 'c3',
    set: { object: 'h1o', utterance: 'h1u', gloss: 'Some guards were hurt.' },
  });
  const card = page.locator('#card-c3');
  expect(await card.locator('h4').innerText()).toBe(
    'About 4 to 6 security forces wounded in “Raid on the mill”',
  );
  expect(await card.locator('.said').innerText()).toContain('Anna Brook says');
  expect(errors).toEqual([]);
});

it('that a name means another than one of the data goes to the ledger, and nothing is merged', async () => {
  const { page, press, saved } = await server.open('002', { bypassCSP: true });
  await page.locator('.which-one >> nth=1 >> text=how they relate').click();
  const judging = page.locator('.judging');
  expect(await judging.locator('button').isDisabled()).toBe(true);
  await judging.getByLabel('because').fill('It is the league of another valley.');
  expect(await seriousViolations(page)).toEqual([]);
  await press('Enter');
  await saved('a new one, for the ledger');
  expect(await page.locator('.judged').innerText()).toBe(
    'Not one with Hill League (armed group): It is the league of another valley.',
  );
  await press('1', '1', 'a');
  await saved('accepted');
  await press('w');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('text=1 claim comes in').waitFor();
  expect(await dialog.innerText()).toContain('is not one with Hill League');
  await dialog.locator('button:text-is("Write")').click();
  await dialog.locator('text=Written: ').waitFor();
  const ledger = readFileSync(join(server.project.data, 'identity.ttl'), 'utf8');
  expect(ledger).toContain('cg:decision code:different');
  expect(ledger).toMatch(/cg:(left|right) actor:hill-league-2/);
  expect(readFileSync(join(server.project.data, 'reports/002.ttl'), 'utf8')).toContain('actor:hill-league-2');
});
