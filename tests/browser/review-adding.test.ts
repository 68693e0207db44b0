/** A report comes in on the page of an empty inbox: what cannot be taken says why, what is dropped is read, and what changes under it is left alone. */
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { madeProject } from '../desk/made-project.js';
import { makePdf } from '../intake/make-pdf.js';
import { seriousViolations } from './axe.js';
import { type ReviewServer, reviewOf } from './review-page.js';

let server: ReviewServer;
beforeAll(async () => {
  server = await reviewOf(madeProject());
});
afterAll(async () => {
  await server.close();
});

it('an empty inbox asks for a report; what cannot be taken says why, and a file that is dropped is read', async () => {
  const { page, press } = await server.open(undefined, {
    bypassCSP: true,
    viewport: { width: 360, height: 740 },
  });
  expect(await page.locator('h2').innerText()).toBe('Nothing waits yet: add a report');
  const outcome = page.locator('.add-outcomes');
  await page.locator('textarea').fill('https://127.0.0.1/news');
  await page.click('text=Fetch and add it');
  await outcome.locator('text=127.0.0.1 is no public address').waitFor();
  const files = page.locator('input[type=file]');
  await files.setInputFiles([
    { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(makePdf([[]])) },
    { name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.alloc(5 * 2 ** 20, 'words and\n') },
  ]);
  await outcome.locator('text=long.txt has ').waitFor();
  expect(await outcome.locator('.warning').allInnerTexts()).toEqual([
    expect.stringContaining('scan.pdf has 1 page and no text: it holds pictures'),
    expect.stringContaining('2000000 are read at most'),
  ]);
  expect(await seriousViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(readdirSync(server.project.inbox)).toEqual([]);

  const hostile = readFileSync('tests/fixtures/review/hostile.txt', 'utf8');
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'hostile.txt', { type: 'text/plain' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, hostile);
  await outcome.locator('text=Added as report 001').waitFor();
  expect(await outcome.innerText()).toContain('<img src=x onerror=');
  expect(await outcome.locator('img').count()).toBe(0);
  // What reading brings is not to come while the next test states something.
  await outcome.locator('text=/^Read: /').waitFor({ timeout: 60_000 });
  await press('Enter');
  await page.locator('.column').waitFor();
  expect(await page.title()).toBe('Review · claimgraph');
});

it('a file that a hand changes while it is shown what will be written is left as it is', async () => {
  const { page, press, saved } = await server.open('001');
  await press('m', 'Enter');
  await page.locator('.by-hand [role=combobox]:focus').waitFor();
  for (const [field, typed, why] of [
    [0, 'League', 'new: armed group'],
    [1, 'carried out', ''],
    [2, 'Raid', 'new event: attack'],
  ] as const) {
    await page.locator(`.by-hand [role=combobox] >> nth=${field}`).fill(typed);
    await page.locator(`[role=option]:has-text("${why}")`).first().click();
  }
  await saved('stated');
  await press('w');
  await page.locator('dialog button:text-is("Write")').waitFor();
  const file = join(server.project.data, 'entities.ttl');
  appendFileSync(file, '# by hand\n');
  await press('Enter');
  await page.locator('dialog .warning').waitFor();
  expect(await page.locator('dialog .warning').innerText()).toContain(
    'entities.ttl changed since it was shown what will be written: look again; nothing was written',
  );
  expect(readFileSync(file, 'utf8')).toBe('# by hand\n');
});
