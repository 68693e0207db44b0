/**
 * Reports come in as a person would bring them, from `claimgraph init` on: pasted, seen, accepted by keys, written; and
 * the data are those of the Mali graph. One report here; all five, to every byte, where CLAIMGRAPH_TEST_FIVE is set.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { projectOf } from '../../src/files/project.js';
import { addReading } from '../../src/review/inbox.js';
import { filesOf, HAS_TEXTS, MALI, mali, malianReadings, REPORTS, withNames } from '../review/mali.js';
import { type ReviewPage, reviewOf } from './review-page.js';

const ALL = process.env.CLAIMGRAPH_TEST_FIVE !== undefined;
const NUMBERS = ALL ? REPORTS : (['002'] as const);

it.skipIf(!HAS_TEXTS)(
  `${NUMBERS.length === 1 ? 'a pasted report' : 'five pasted reports'} of the Mali graph, accepted by keys as seen, ${NUMBERS.length === 1 ? 'is' : 'are'} what stands in its data (skipped where the texts of the reports are missing)`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimgraph-five-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    execFileSync(process.execPath, ['dist/cli/main.js', 'init', join(folder, 'mali')]);
    const project = projectOf(join(folder, 'mali/data'));
    const server = await reviewOf(project);
    onTestFinished(() => server.close());
    const readings = await malianReadings();
    const { corpus, ontology, more } = await mali();
    // All that is on a screen is accepted at once: a high window has more of it.
    const opened = await server.open(undefined, { viewport: { width: 1280, height: 4000 } });
    for (const number of NUMBERS) {
      const { reading, text } = readings.get(number)!;
      await paste(opened, number, text);
      // What a reader would have proposed that finds all, in the place of ours: nothing of that was decided on.
      const isLast = number === REPORTS.at(-1);
      const proposed = isLast ? withNames(reading, corpus, more) : reading;
      await addReading(project, number, proposed, text, ontology);
      await opened.page.reload();
      await opened.page.waitForSelector('.column');
      await opened.page.selectOption('.which select', number);
      await opened.page.locator('.card.chosen').waitFor();
      await acceptAll(opened);
      await write(opened);
      await opened.press('Escape');
    }
    expect(opened.errors).toEqual([]);
    const written = filesOf(project.data);
    const wanted = filesOf(MALI);
    const names = ALL
      ? ['entities.ttl', 'events.ttl', 'utterances.ttl', ...REPORTS.map((each) => `reports/${each}.ttl`)]
      : ['reports/002.ttl'];
    for (const name of names) expect(written[name], name).toBe(wanted[name]);
    for (const name of REPORTS.filter((each) => NUMBERS.some((number) => number === each)))
      expect(readFileSync(join(project.inbox, `${name}.json`), 'utf8')).toContain('claimgraph-reading/1');
  },
  ALL ? 600_000 : 120_000,
);

/** Into the form of an empty inbox, or the dialog that `n` opens. */
async function paste({ page, press }: ReviewPage, number: string, text: string): Promise<void> {
  if ((await page.locator('.first-report').count()) === 0) await press('n');
  await page.locator('.add-form textarea').fill(text);
  await page.locator('.add-form summary').click();
  await page.locator('.add-form').getByRole('textbox', { name: 'Number' }).fill(number);
  await page.locator('.add-form button[type=submit]').focus();
  await press('Enter');
  await page.locator(`.added:has-text("Added as report ${number}")`).waitFor();
  // It is read at once: what is put in its place must not come before.
  await page.locator('.added >> text=/^Read: /').waitFor({ timeout: 60_000 });
  await press('Enter');
  await page.locator('.column').waitFor();
}

async function acceptAll({ page, press }: ReviewPage): Promise<void> {
  for (let screens = 0; (await page.locator('.card.undecided').count()) > 0; screens += 1) {
    expect(screens).toBeLessThan(60);
    await page.locator('.choices button:enabled').waitFor();
    const before = await page.locator('.card.undecided').count();
    await press('Shift+A');
    await page.waitForFunction((n) => document.querySelectorAll('.card.undecided').length < n, before);
  }
}

async function write({ page, press }: ReviewPage): Promise<void> {
  await press('w');
  await page.locator('dialog button:text-is("Write")').waitFor({ timeout: 60_000 });
  await press('Enter');
  await page.locator('dialog >> text=Written: ').waitFor({ timeout: 60_000 });
}
