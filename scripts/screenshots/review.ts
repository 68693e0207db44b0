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

/** An empty inbox, a report that is added and read, a claim by hand, what would be written, and the graph with it. */
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
  await page.locator('.added >> text=/^Read: /').waitFor();
  await picture(page, 'added');
  await press('Enter');
  await page.locator('.cards:not([aria-busy]) .card').first().waitFor();
  await picture(page, 'proposed');
  await mark(page, 'the convoy “an army of occupation”');
  await picture(page, 'marked');
  await press('Enter');
  await take(page, 0, 'convoy', 'unnamed actor, in this report');
  await take(page, 1, 'characterised', 'characterised');
  await page.locator('.by-hand [role=combobox] >> nth=2').fill('an army of occupation');
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
    const nodes: Node[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node);
    // What is marked as this or that stands in a node of its own.
    const start = nodes
      .map((node) => node.textContent)
      .join('')
      .indexOf(wanted);
    const [from, to] = [start, start + wanted.length].map((at, isEnd) => {
      let before = 0;
      for (const node of nodes) {
        const length = node.textContent?.length ?? 0;
        if (at < before + length + isEnd) return [node, at - before] as const;
        before += length;
      }
      throw new Error(`no place ${at} in the text`);
    });
    getSelection()!.setBaseAndExtent(...from!, ...to!);
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
