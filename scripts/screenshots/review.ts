/**
 * Takes pictures of the page of the review, from an empty project on, with the invented report that `claimgraph init`
 * brings: `npm run screenshots:review` writes those of docs/adding-a-report.md. With a folder outside of the repository
 * it writes each step there, light and dark, in each window.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { projectOf } from '../../src/files/project.js';
import { type ReviewServer, reviewOf } from '../../tests/browser/review-page.js';
import { WINDOWS } from './states.js';

const [folder] = process.argv.slice(2);
const REPORT = readFileSync('examples/project/texts/blast-at-the-orvane-bridge.txt', 'utf8');
/** Those of the document. */
const SHOWN: ReadonlySet<string> = new Set(['added', 'by-hand', 'write']);
const WIDE = { width: 1280, height: 800 };

if (folder === undefined) await walk('docs/images', '', { viewport: WIDE, colorScheme: 'light' });
else {
  for (const viewport of WINDOWS) {
    for (const colorScheme of ['light', 'dark'] as const)
      await walk(folder, `-${viewport.width}-${colorScheme}`, { viewport, colorScheme });
  }
}
process.exit();

/** An empty inbox, a report that is added, a claim by hand, what would be written, and the graph with it. */
async function walk(into: string, ending: string, options: BrowserContextOptions): Promise<void> {
  mkdirSync(into, { recursive: true });
  const home = mkdtempSync(join(tmpdir(), 'claimgraph-pictures-'));
  execFileSync(process.execPath, ['dist/cli/main.js', 'init', join(home, 'sill')]);
  const server = await reviewOf(projectOf(join(home, 'sill/data')));
  try {
    await steps(server, options, async (page, name) => {
      if (ending === '' && !SHOWN.has(name)) return;
      await page.screenshot({ path: join(into, `review-${name}${ending}.png`) });
    });
  } finally {
    await server.close();
    rmSync(home, { recursive: true });
  }
}

async function steps(
  server: ReviewServer,
  options: BrowserContextOptions,
  picture: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const { page, press, saved } = await server.open(undefined, options);
  await page.fill('.add-form textarea', REPORT);
  await page.click('.add-form summary');
  await page.getByLabel('Publisher').fill('The Sill Courier');
  await page.getByLabel('Date').fill('2031-05-12');
  await page.click('.add-form button[type=submit]');
  await page.locator('.added').waitFor();
  await picture(page, 'added');
  await press('Enter');
  await page.locator('.column').waitFor();
  await mark(page, 'its fighters had attacked a convoy at the bridge');
  await picture(page, 'marked');
  await press('Enter');
  await page.getByLabel('Said by').selectOption('+');
  await page.getByLabel('where the report says so').fill('said on its channel');
  await take(page, 3, 'Sill Front', 'new: armed group');
  await take(page, 0, 'Attack at the bridge', 'new event: attack');
  await take(page, 1, 'carried out');
  await page.locator('.by-hand [role=combobox] >> nth=2').fill('Sill Front');
  await page.locator('[role=option]').first().waitFor();
  await page.waitForTimeout(300);
  await picture(page, 'by-hand');
  await press('Enter');
  await saved('stated');
  await page.locator('.card .does').first().waitFor();
  await picture(page, 'card');
  await press('w');
  await page.locator('dialog button:text-is("Write")').waitFor();
  await page.click('dialog summary >> nth=0');
  await picture(page, 'write');
  await page.click('dialog button:text-is("Write")');
  await page.locator('dialog >> text=Written: ').waitFor();
}

/** Marks words as a mouse does. */
async function mark(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.column')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(wanted);
      if (at === -1) continue;
      getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
    }
    document.querySelector('.column')!.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    getSelection()!.removeAllRanges();
  }, words);
  await page.locator('.column .marked').first().waitFor();
}

async function take(page: Page, field: number, typed: string, why?: string): Promise<void> {
  await page.locator(`.by-hand [role=combobox] >> nth=${field}`).fill(typed);
  const option = why === undefined ? '[role=option]' : `[role=option]:has-text("${why}")`;
  await page.locator(option).first().click();
}
