/** What is known of a report itself is corrected on its page, and a report that nobody wants goes out of the inbox. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { type ReviewServer, startReview } from './review-page.js';

let server: ReviewServer;
beforeAll(async () => {
  server = await startReview('mill', 'teacher');
});
afterAll(async () => {
  await server.close();
});

it('title, publisher and date are corrected by keys, saved in the log, written with the rest, and undone', async () => {
  const { page, press, saved } = await server.open('001', { bypassCSP: true });
  await press('d');
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await field('Title').fill('The mill at the ford');
  await field('Publisher').fill('The Valley Post');
  await field('Date').fill('last week');
  expect(await seriousViolations(page)).toEqual([]);
  await press('Enter');
  await page.locator('dialog .warning').waitFor();
  expect(await page.locator('dialog .warning').innerText()).toContain('“last week”'.replace(/[“”]/g, '"'));
  await field('Date').fill('2031-03-05');
  await press('Enter');
  await saved('corrected');
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(await page.locator('.about').innerText()).toContain('The Valley Post · 2031-03-05');
  expect(await page.locator('.which option:checked').innerText()).toBe('001 · The mill at the ford');
  await press('a', 'w');
  await page.locator('dialog button:text-is("Write")').waitFor();
  await press('Enter');
  await page.locator('dialog >> text=Written:').waitFor();
  const undo = `claimgraph undo-report ${server.project.data} 001`;
  expect(await page.locator('dialog code').innerText()).toBe(undo);
  const utterances = readFileSync(join(server.project.data, 'utterances.ttl'), 'utf8');
  expect(utterances).toContain('dcterms:title "The mill at the ford"@en');
  expect(utterances).toContain('dcterms:date "2031-03-05"');
  await press('Escape', 'd');
  await page.locator('dialog >> text=Report 001').waitFor();
  expect(await page.locator('dialog').innerText()).toContain(undo);
  await press('Escape', 'u', 'u');
  await saved('undone');
  await page.locator('.about >> text=The Ford Courier').waitFor();
});

it('a dialog is open before the next key can come, and the end of the one before does not close it', async () => {
  const { page } = await server.open('002');
  const opened = await page.evaluate(async () => {
    const press = async (key: string) => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      // Longer than what follows of itself, shorter than a frame.
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      return document.querySelector('dialog[open] h2')?.textContent;
    };
    const first = await press('w');
    document.querySelector('dialog')?.close();
    return [first, await press('d')];
  });
  expect(opened).toEqual(['Write report 002', 'Report 002']);
  await page.waitForTimeout(200);
  expect(await page.locator('dialog[open] h2').innerText()).toBe('Report 002');
});

it('a report that waits is taken out of the inbox after a question, and the other is opened', async () => {
  const { page, press } = await server.open('002');
  await press('d');
  await page.click('text=Take it out of the inbox…');
  await page.locator('button:text-is("Take it out"):focus').waitFor();
  await press('Enter');
  await page.locator('.which option:checked[value="001"]').waitFor({ state: 'attached' });
  expect(await page.locator('.which option').count()).toBe(1);
  expect(existsSync(join(server.project.inbox, 'removed/002.json'))).toBe(true);
  expect(existsSync(join(server.project.inbox, '002.json'))).toBe(false);
});
