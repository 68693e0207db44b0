/** A report is reviewed as a person would: the text at the left, what is proposed at the right, a key for each decision. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { type ReviewServer, startReview } from './review-page.js';

const RAID = 'Hill League carried out “Raid on the mill”';
const PLACE = '“Raid on the mill” took place in Lower Ford';
const KILLED = 'At least 4 security forces killed in “Raid on the mill”';
const DENIED = 'Hill League did not carry out “Raid on the mill”';
const SAID = 'Anna Brook: remark of which no claim is made';
const WOUNDED = '2 civilians wounded in “Raid on the mill”';

let server: ReviewServer;
beforeEach(async () => {
  server = await startReview('mill', 'teacher');
});
afterEach(async () => {
  await server.close();
});

it('shows the text with the passage of the chosen card lit, and leads from a mark to its card and back', async () => {
  const { page, press, errors } = await server.open();
  expect(await page.locator('.column h2').textContent()).toBe('Raid on the mill at Lower Ford');
  expect(await page.locator('.column .number').allTextContents()).toEqual(['1', '2', '3']);
  const lit = async () => (await page.locator('.column .lit').allTextContents()).join('');
  expect(await lit()).toBe('Riders of the Hill League raided the mill');
  await press('j', 'j');
  expect(await lit()).toBe('At least four guards were killed');
  await page.click('.column .mark.many:text-is("two children")');
  expect(await page.locator('.card.chosen h4').textContent()).toBe(WOUNDED);
  expect(await lit()).toBe('two children were hurt');
  expect(await page.locator('.card.chosen').getAttribute('aria-current')).toBe('true');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('card-c5');
  expect(errors).toEqual([]);
});

it('says who says it through whom, where, why it was proposed, and what it does to the graph', async () => {
  const { page } = await server.open();
  const words = (await page.locator('.card.chosen').innerText()).replace(/\s+/g, ' ');
  expect(words).toContain('Ford Guard says');
  expect(words).toContain('The Ford Courier ← Ford Guard');
  expect(words).toContain('Riders of the Hill League raided the mill paragraph 1');
  expect(words).toContain('Proposed by frame:attack, 90 % sure.');
  await page.waitForSelector('.card.chosen .does');
  expect(await page.locator('.card.chosen .does').innerText()).toBe('New: nobody in the data says it yet.');
});

it('takes one key for each decision, saves each, and undoes the last one, again the one before', async () => {
  const { page, press, saved, cards } = await server.open();
  await press('a', 'r', 'l');
  await saved('left for later');
  const decided = [
    [RAID, 'accepted'],
    [PLACE, 'rejected'],
    [KILLED, 'for later'],
    [DENIED, 'undecided'],
    [WOUNDED, 'undecided'],
    [SAID, 'undecided'],
  ];
  expect(await cards()).toEqual(decided);
  expect(await page.locator('.card.chosen h4').textContent()).toBe(DENIED);
  expect((await page.locator('.progress').innerText()).trim()).toBe('2 of 5 claims decided');
  const log = readFileSync(join(server.project.inbox, '001.decisions.jsonl'), 'utf8').trim().split('\n');
  expect(log.map((line) => JSON.parse(line))).toMatchObject([
    { do: 'accept', ids: ['c1'] },
    { do: 'reject', ids: ['c2'] },
    { do: 'later', ids: ['c3'] },
  ]);
  const { cards: again } = await server.open();
  expect(await again()).toEqual(decided);
  await press('u', 'u');
  await page.waitForFunction(() => document.querySelectorAll('.card.undecided').length === 5);
  await press('u');
  await page.waitForFunction(() => document.querySelectorAll('.card.undecided').length === 6);
});

it('accepts at once only what stands on the screen', async () => {
  const { page, press, saved, cards } = await server.open(undefined, {
    viewport: { width: 1280, height: 560 },
  });
  await page.waitForSelector('.choices button:enabled');
  const offered = await page.locator('.choices button').innerText();
  await press('Shift+A');
  const number = Number(/\d+/.exec(offered)?.[0] ?? 1);
  expect(number).toBeLessThan(6);
  await saved(`${number} accepted`);
  const verdicts = (await cards()).map(([, verdict]) => verdict);
  expect(verdicts).toEqual([...Array(number).fill('accepted'), ...Array(6 - number).fill('undecided')]);
  await press('u');
  await saved('undone');
});

it('shows only what is asked for: a kind, what is undecided; and groups by speaker', async () => {
  const { page, press, saved, cards } = await server.open();
  await page.selectOption('.choices select >> nth=1', 'number');
  expect((await cards()).map(([sentence]) => sentence)).toEqual([KILLED, WOUNDED]);
  await page.selectOption('.choices select >> nth=1', '');
  await press('a');
  await saved('accepted');
  await page.check('text=undecided >> input');
  expect((await cards()).map(([sentence]) => sentence)).not.toContain(RAID);
  await page.uncheck('text=undecided >> input');
  await page.selectOption('.choices select >> nth=0', 'speaker');
  expect(await page.locator('.card-groups h3').allTextContents()).toEqual([
    'Said by Ford Guard',
    'Said by Hill League',
    'Said by Anna Brook',
    'Said by A teacher (report 001)',
  ]);
  await press('u');
  await saved('undone');
  expect(await page.locator('.card.chosen h4').textContent()).toBe(RAID);
  // What was chosen with the mouse leaves the keys to the cards.
  await page.locator('.choices select >> nth=0').dispatchEvent('pointerdown');
  await page.locator('.choices select >> nth=0').focus();
  await page.selectOption('.choices select >> nth=0', 'text');
  await press('r', 'u', 'a');
  await saved('accepted');
  expect((await cards()).map(([, verdict]) => verdict)).toEqual(['accepted', ...Array(5).fill('undecided')]);
});

it('tells two pages of each other: the second saves nothing over what it has not seen', async () => {
  const [first, second] = [await server.open(), await server.open()];
  await first.press('a');
  await first.saved('accepted');
  await second.press('r');
  await second.page.waitForSelector('.refusal');
  const refusal = (await second.page.locator('.refusal').innerText()).replace(/\s+/g, ' ');
  expect(refusal).toContain('Something was decided on this report elsewhere meanwhile: nothing was saved.');
  expect(refusal).toContain(`accept – ${RAID}`);
  expect(await second.page.locator('.saving').innerText()).toBe('not saved');
  expect((await second.cards())[0]).toEqual([RAID, 'accepted']);
  // The key that is pressed next is of the same card.
  expect(await second.page.locator('.card.chosen h4').innerText()).toBe(RAID);
  await second.press('u');
  await second.saved('undone');
});

it('says that nothing was saved when the server is gone', async () => {
  const gone = await startReview('mill');
  const { page, press, cards } = await gone.open();
  await gone.stop();
  await press('a');
  await page.waitForSelector('.saving.refused');
  expect(await page.locator('.refusal').innerText()).toContain('Nothing was saved');
  expect((await cards())[0]?.[1]).toBe('undecided');
});

it('the keys stand in a dialog, and the page holds what screen readers ask for, in dark and in narrow windows too', async () => {
  const { page, press } = await server.open(undefined);
  await press('?');
  expect(await page.locator('dialog[open]').innerText()).toContain('undo the last decision');
  await press('Escape');
  await page.waitForSelector('dialog[open]', { state: 'detached' });
  await page.waitForSelector('.does');
  expect(await seriousViolations(page)).toEqual([]);
  const { page: dark } = await server.open(undefined, {
    colorScheme: 'dark',
    viewport: { width: 360, height: 740 },
  });
  await dark.waitForSelector('.does');
  expect(await seriousViolations(dark)).toEqual([]);
  expect(await dark.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  // It begins with its head; a card that is gone to stands wholly below the text.
  const top = (of: string) => dark.locator(of).evaluate((element) => element.getBoundingClientRect().top);
  expect(await top('.review-head')).toBeGreaterThanOrEqual(0);
  for (const key of ['j', 'j', 'j', 'k', 'k']) await dark.keyboard.press(key);
  const bottom = await dark.locator('.text').evaluate((element) => element.getBoundingClientRect().bottom);
  await dark.waitForFunction(
    (least) => document.querySelector('.card.chosen')!.getBoundingClientRect().top >= least,
    bottom,
  );
});

it('writes what was accepted after it was shown, in words and as Turtle; then the next report finds it there', async () => {
  const { page, press, saved } = await server.open('001');
  await press('a', 'j', 'j', 'a');
  await saved('accepted');
  // Enter, pressed before all is worked out, closes nothing.
  let hold = (_answer: () => Promise<void>) => {};
  const held = new Promise<() => Promise<void>>((resolve) => {
    hold = resolve;
  });
  await page.route('**/review/plan', (route) => hold(() => route.continue()), { times: 1 });
  await press('w');
  const answer = await held;
  await press('Enter');
  expect(await page.locator('dialog[open]').innerText()).toContain('Working it out…');
  await answer();
  const dialog = page.locator('dialog[open]');
  await dialog.locator('text=2 claims come in').waitFor();
  expect(await dialog.innerText()).toContain(`Ford Guard says: ${RAID}.`);
  expect(await dialog.innerText()).not.toContain('took place in');
  await dialog.locator('summary >> nth=0').click();
  expect(await dialog.locator('pre').innerText()).toContain('cg:perpetrator');
  expect(readdirSync(server.project.data)).toEqual(['reports']);
  await dialog.locator('button:text-is("Write")').click();
  await dialog.locator('text=Written: ').waitFor();
  expect(readdirSync(server.project.data).sort()).toEqual([
    'entities.ttl',
    'events.ttl',
    'reports',
    'utterances.ttl',
  ]);
  await press('Escape');

  const next = await server.open('002');
  const card = next.page.locator('.card.chosen');
  await card.locator('.does').waitFor();
  expect(await card.innerText()).toContain(
    'Corroborates Ford Guard (report 001): with it, 2 independent origins',
  );
  await next.press('a');
  await next.saved('accepted');
  expect(await card.locator('.which-one.open').count()).toBe(3);
  await next.press('w');
  await next.page.locator('dialog[open] >> text=Nothing is written while').waitFor();
  await next.press('Escape', '1');
  await next.saved('linked');
  await next.press('1', '1');
  await next.page.waitForFunction(() => document.querySelector('.which-one.open') === null);
  await next.press('w');
  await next.page.locator('dialog[open] button:text-is("Write")').waitFor();
  await next.press('Enter');
  await next.page.locator('dialog[open] >> text=Written: ').waitFor();
  expect(readFileSync(join(server.project.data, 'reports/002.ttl'), 'utf8')).toContain('actor:hill-league');
  // The graph at the other door holds what was written, and leads back.
  await next.press('Escape');
  await next.page.click('a:text-is("Graph")');
  await next.page.locator('a.to-review').waitFor();
  expect(await next.page.locator('.header').innerText()).toContain('Review');
  await next.page.click('a.to-review');
  await next.page.waitForSelector('.card');
});
