/** Where the focus goes, what is said to those who do not see the page, and the keys that it shows. */

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { viewerHere } from './hooks.js';

const viewer = viewerHere();

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim());

it('the focus goes into a panel that opens, stays in it, and comes back', async () => {
  const { page } = await viewer.open();
  await page.focus('.header button:text-is("Disagreements")');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('panel');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('Disagreements');
  await page.fill('#search', 'gsim');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('panel');
  await page.click('#panel .ties button >> nth=0');
  await expect.poll(() => page.textContent('#panel .kind')).toContain('Relation');
  await expect.poll(() => focused(page)).toBe('panel');
  await page.click('#panel .close');
  await expect.poll(() => focused(page)).toBe('search');
  await page.context().close();
});

it('what happened is said', async () => {
  const { page } = await viewer.open();
  await page.fill('#search', 'gsim');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('.told')).toBe('The panel shows: JNIM.');
  await expect.poll(() => page.title()).toBe('JNIM · claimgraph');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.textContent('.told')).toContain('The panel is closed.');
  await page.click('.row:has-text("Events") input');
  await expect.poll(() => page.textContent('.told')).toMatch(/^\d+ names and \d+ relations are drawn\.$/);
  await page.click('.header button[aria-label="Undo"]');
  await expect.poll(() => page.textContent('.told')).toMatch(/^Undone\. \d+ names/);
  await page.context().close();
});

it('`?` shows the keys, Escape closes them alone and gives the focus back', async () => {
  const { page, errors } = await viewer.open('#node=actor:jnim');
  await page.focus('.header button:text-is("Paths")');
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open] kbd');
  expect(await seriousViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('dialog').count()).toBe(0);
  expect(await page.textContent('#panel h2')).toBe('JNIM');
  expect(await focused(page)).toBe('Paths');
  expect(errors).toEqual([]);
  await page.context().close();
});
