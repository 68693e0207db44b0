import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { claimgraph, MALI, SMALL } from '../cli/run.js';
import { sharedBrowser, startViewer, type Viewer } from './viewer.js';

const HOSTILE = `
@prefix actor: <https://w3id.org/claimgraph/actor/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
actor:front skos:altLabel "</script><script>globalThis.ran = 1</script>"@en , "<!--<script>"@en .
`;

let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'one-file-'));
  browser = await sharedBrowser();
  await exported(MALI, 'mali.html');
}, 60_000);
afterAll(async () => {
  for (const context of browser.contexts()) await context.close();
  await rm(folder, { recursive: true });
});

/** Writes a file by the command, as a person would. */
async function exported(data: string, name: string, ...words: string[]): Promise<string> {
  const file = join(folder, name);
  const { code, err } = await claimgraph(['export', data, '--format', 'html', '--out', file, ...words]);
  expect([code, err]).toEqual([0, expect.stringContaining(`wrote ${file}`)]);
  return file;
}

/** Opens it from disk with the network forbidden; gives what the page asked for beside itself, and its errors. */
async function opened(name: string, address = '', options: BrowserContextOptions = {}) {
  // A viewer that another test started may have renewed the browser of the process.
  if (!browser.isConnected()) browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    offline: true,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const url = pathToFileURL(join(folder, name)).href;
  const asked: string[] = [];
  const errors: string[] = [];
  await context.route(
    (address) => !address.href.startsWith(url),
    (route) => route.abort(),
  );
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('blob:')) asked.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  // Warnings too: that is how a refusal of the content policy shows.
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  await page.goto(url + address);
  await page.waitForFunction(() => performance.getEntriesByName('first-picture').length > 0);
  return { page, asked, errors };
}

describe('the Mali graph as one file, opened from disk without a network', () => {
  it('is smaller than 3 MB, and no text of a report is in it', async () => {
    const file = join(folder, 'mali.html');
    expect((await stat(file)).size).toBeLessThan(3_000_000);
    expect(await readFile(file, 'utf8')).not.toContain('texts.json"');
  });

  it('finds JNIM by GSIM, opens what it did to MINUSMA, and says who says so', async () => {
    const { page, asked, errors } = await opened('mali.html');
    expect(await names(page)).toBe(20);
    await page.keyboard.press('/');
    await page.keyboard.type('gsim');
    await page.waitForSelector('.found .match');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.textContent('#panel h2')).toBe('JNIM');
    await page.locator('#panel').getByRole('button', { name: 'JNIM attacked MINUSMA', exact: true }).click();
    const claim = page.locator('#panel .claim').first();
    expect(await claim.locator('.speakers').textContent()).toBe('JNIM');
    expect(await claim.locator('.chain li').allTextContents()).toContain('SITE');
    await page.click('button.theme');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    expect([asked, errors]).toEqual([[], []]);
    await page.context().close();
  });

  it('has its reports to read by paragraph, what each changed, and two side by side', async () => {
    const { page, asked, errors } = await opened('mali.html', '#page=reports');
    await page.click('.report-list .title >> nth=3');
    await page.waitForSelector('.in-paragraph .rests-on');
    expect(await page.textContent('#panel')).toContain('The text is not at hand');
    await page.click('.report-ways button:text-is("What it changed")');
    await expect.poll(() => page.textContent('.changes')).toContain('Told for the first time');
    await page.click('.report-ways button:text-is("Beside another")');
    await page.selectOption('.beside-which select', { index: 1 });
    await page.waitForSelector('.two-columns');
    expect([asked, errors]).toEqual([[], []]);
    await page.context().close();
  });

  it('lets the layout relax in its worker', async () => {
    const { page, asked, errors } = await opened('mali.html', '', { reducedMotion: 'no-preference' });
    const before = await positions(page);
    await page.click('button:text-is("Relax")');
    await expect.poll(() => positions(page)).not.toEqual(before);
    await page.click('button:text-is("Stop")');
    expect([asked, errors]).toEqual([[], []]);
    await page.context().close();
  });

  it('draws the map with its coasts and borders', async () => {
    const { page, asked, errors } = await opened('mali.html', '#surface=map');
    await page.waitForSelector('.map-picture .map-coast');
    await expect.poll(async () => (await page.getAttribute('.map-coast', 'd'))?.length).toBeGreaterThan(500);
    expect([asked, errors]).toEqual([[], []]);
    await page.context().close();
  });

  it('opens every page that it has a button for, has none for queries, and says where those are', async () => {
    const { page, asked, errors } = await opened('mali.html');
    const buttons = page.locator('.page-buttons button, .header .buttons button[aria-pressed]');
    const words = await buttons.allTextContents();
    expect(words).toContain('Disagreements');
    expect(words).not.toContain('Queries');
    for (const name of words) {
      await page.locator('.header').getByRole('button', { name, exact: true }).click();
      await page.waitForSelector('#panel h2');
    }
    await page.click('button:text-is("Take away")');
    await expect.poll(() => page.textContent('.take-away-menu')).toContain('claimgraph view');
    await page.goto(`${page.url().replace(/#.*/, '')}#page=queries`);
    await expect.poll(() => page.textContent('#panel')).toContain('claimgraph view');
    expect([asked, errors]).toEqual([[], []]);
    await page.context().close();
  });

  it('restores a view from the part of its address after the #', async () => {
    const { page } = await opened('mali.html', '#node=actor:cma&layers=events&no-family=speech');
    expect(await page.textContent('#panel h2')).toContain('CMA');
    expect(await page.isChecked('label:has-text("Events") input')).toBe(true);
    await page.context().close();
  });
});

/** Presses buttons of the menu and keeps the file that comes of the last. */
async function takenAs(page: Page, name: string, ...presses: string[]): Promise<void> {
  await page.click('button:text-is("Take away")');
  for (const press of presses.slice(0, -1))
    await page.check(`.take-away-menu label:has-text("${press}") input`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`.take-away-menu button:text-is("${presses.at(-1)}")`),
  ]);
  await download.saveAs(join(folder, name));
}

describe('the page itself makes the file', () => {
  let viewer: Viewer;
  beforeAll(async () => {
    viewer = await startViewer('data');
  }, 60_000);
  afterAll(() => viewer.close());

  it('with what is chosen and no more, in two acts; the file can make another', async () => {
    const { page } = await viewer.open('#node=actor:minusma');
    await takenAs(page, 'minusma.html', 'One HTML file');
    const file = await opened('minusma.html');
    expect(await file.page.textContent('#panel h2')).toBe('MINUSMA');
    const claims = Number(/\d+/.exec((await file.page.title()) ?? '')?.[0]);
    expect(claims).toBeGreaterThan(10);
    expect(claims).toBeLessThan(400);
    await takenAs(file.page, 'again.html', 'One HTML file');
    const again = await opened('again.html', '#surface=map');
    await again.page.waitForSelector('.map-picture .map-border');
    expect([file.asked, file.errors, again.asked, again.errors]).toEqual([[], [], [], []]);
    for (const one of [page, file.page, again.page]) await one.context().close();
  });

  it('passages go with it only where that is asked for, and nothing else of the texts', async () => {
    const own = await startViewer('tests/fixtures/small', 'tests/fixtures/small-texts');
    const { page } = await own.open('#node=event:ridge-ambush');
    await takenAs(page, 'without.html', 'One HTML file');
    await page.keyboard.press('Escape');
    await takenAs(page, 'with.html', 'With the passages', 'One HTML file');
    expect(await readFile(join(folder, 'without.html'), 'utf8')).not.toContain('id="texts.json"');
    const file = await opened('with.html');
    await file.page.click('#panel summary:has-text("Northern Front carried out")');
    const whole = await readFile('tests/fixtures/small-texts/901_ridge.txt', 'utf8');
    const mark = file.page.locator('#panel details[open] .passage mark').first();
    expect(await mark.textContent()).toBe(whole.slice(177, 214));
    expect(await file.page.locator('#panel .evidence .warning').count()).toBe(0);
    const held = JSON.parse((await file.page.textContent('[id="texts.json"]')) ?? '{}') as Record<
      string,
      string
    >;
    const ridge = Object.values(held).find((text) => text.length === whole.length) ?? '';
    expect(ridge.trim().length).toBeGreaterThan(30);
    expect(ridge).not.toContain(whole.slice(0, 12));
    await file.page.locator('#panel details[open] .place button').first().click();
    await file.page.waitForSelector('.report-column .passage-mark');
    expect(await file.page.textContent('#panel')).toContain('nothing else of it');
    for (const words of await file.page.locator('.passage-mark').allTextContents())
      expect(whole).toContain(words);
    expect(await file.page.getByText('could not be marked').count()).toBe(0);
    expect(file.errors).toEqual([]);
    await file.page.context().close();
    await own.close();
  });
});

it('a label that looks like the end of a script stays text', async () => {
  const data = join(folder, 'hostile.ttl');
  const small = await claimgraph(['export', SMALL]);
  await writeFile(data, small.out + HOSTILE);
  await exported(data, 'hostile.html');
  const { page, errors } = await opened('hostile.html', '#node=actor:front');
  expect(await page.textContent('#panel')).toContain('</script><script>globalThis.ran = 1</script>');
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  expect(errors).toEqual([]);
  await page.context().close();
});

it('a lens is kept: the file holds what one speaker tells, and no more', async () => {
  await exported(MALI, 'jnim.html', '--lens', 'JNIM');
  const [all, jnim] = await Promise.all(['mali.html', 'jnim.html'].map((name) => opened(name)));
  expect(await names((jnim as { page: Page }).page)).toBeLessThan(await names((all as { page: Page }).page));
  expect(await readFile(join(folder, 'jnim.html'), 'utf8')).not.toContain('"madeIn":"utterance:army');
  for (const one of [all, jnim]) await one?.page.context().close();
});

async function names(page: Page): Promise<number> {
  return page.evaluate(
    () => (document.querySelector('.stage') as Element & { claimgraph: Stage }).claimgraph.names.length,
  );
}

async function positions(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify([
      ...(document.querySelector('.stage') as Element & { claimgraph: Stage }).claimgraph.positions(),
    ]),
  );
}
