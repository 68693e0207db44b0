/** Two papers of one wire on the page: what both have stands side by side, is reached by keys, and is decided with one. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pasted, Shelf } from '../../src/index.js';
import { madeProject } from '../desk/made-project.js';
import { GAZETTE, LAMP } from '../review/wire.js';
import { seriousViolations } from './axe.js';
import { type ReviewServer, reviewOf } from './review-page.js';

let server: ReviewServer;
beforeAll(async () => {
  const project = madeProject();
  await (await Shelf.open(project)).add(pasted(LAMP, 'text/plain'));
  server = await reviewOf(project);
});
afterAll(async () => {
  await server.close();
});

it('a near copy is told when it comes in, with what to know of it, and its card shows both texts', async () => {
  const { page, press, saved } = await server.open('001', { bypassCSP: true });
  expect(await page.locator('.cards > .warning').allInnerTexts()).toEqual([
    expect.stringContaining('Nobody says when it appeared'),
  ]);
  await press('n');
  await page.locator('dialog textarea').fill(GAZETTE);
  await page.click('text=Add the text');
  const outcome = page.locator('.add-outcomes');
  await outcome.locator('text=Added as report 002').waitFor();
  expect(await outcome.innerText()).toContain('Proposed as a common source with report 001');
  expect(await outcome.locator('.warning').innerText()).toContain('Nobody says when it appeared');
  await press('Enter');
  const sides = page.locator('.card .sides');
  await sides.waitFor();
  expect(await page.locator('.shared summary').innerText()).toMatch(
    /^79 % of it, word for word in report 001 “Bridge of Orvane attacked”/,
  );
  const [here, there] = await sides.locator('tbody tr >> nth=0').locator('mark').allInnerTexts();
  expect(here).toContain('Armed men attacked the bridge of Orvane');
  expect(there).toBe(here);
  await sides.focus();
  expect(await sides.evaluate((each) => document.activeElement === each)).toBe(true);
  expect(await seriousViolations(page)).toEqual([]);
  await press('a');
  await saved('accepted');
});
