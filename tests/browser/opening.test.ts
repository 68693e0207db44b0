/** A large graph is drawn from its first lines while its claims are still on the way; then the page takes the drawing over. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { graphJson } from '../../src/cli/view/graph-json.js';
import { decodeGraphFile, encodeGraphFile } from '../../src/graph/file/graph-file.js';
import { encodePicture } from '../../src/graph/file/picture.js';
import { expand } from '../../src/model/namespaces.js';
import { openGraph } from '../../src/open.js';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { different } from './on-stage.js';
import { type SlowGraph, serveSlowly } from './slow-graph.js';
import { addressOf, sharedBrowser, withoutFirstSteps } from './viewer.js';

declare global {
  var firstCanvas: Element | null;
}

/** Names come to rest within this time, in milliseconds. */
const REST = 600;

let browser: Browser;
let slow: SlowGraph;
let errors: string[];

beforeAll(async () => {
  const opened = await openGraph('data');
  const { corpus, layouts } = decodeGraphFile(graphJson(opened));
  const picture = encodePicture(opened.graph, opened.actorGraph, layouts);
  slow = await serveSlowly(encodeGraphFile(corpus, layouts, picture));
  browser = await sharedBrowser();
});

afterEach(async () => {
  expect(errors).toEqual([]);
  for (const context of browser.contexts()) await context.close();
});

afterAll(async () => {
  slow.close();
});

/** @param before a script that the page finds run. */
async function open(address = '', options: BrowserContextOptions = {}, before = ''): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  await withoutFirstSteps(context);
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(before);
  await page.goto(slow.url + address);
  return page;
}

const drawn = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('first-picture').length > 0);

/** The page has read everything and has taken the stage over. */
async function read(page: Page): Promise<void> {
  slow.release();
  await page.waitForFunction(
    () => document.querySelector('#search') !== null && document.querySelector('.waiting') === null,
  );
}

/** What every test may ask of the stage, drawn early or by the page. */
const discs = (page: Page) =>
  page.evaluate(() => [
    ...(document.querySelector('.stage') as Element & { claimgraph: Stage }).claimgraph.discs(),
  ]);
const lines = (page: Page) =>
  page.evaluate(() =>
    (document.querySelector('.stage') as Element & { claimgraph: Stage }).claimgraph.lines(),
  );

/** The drawing without its upper and lower rim, where the page puts its controls. */
async function middle(page: Page): Promise<Buffer> {
  const box = await page.locator('.stage').boundingBox();
  if (box === null) throw new Error('there is no stage');
  return page.screenshot({ clip: { ...box, y: box.y + 110, height: box.height - 220 } });
}

describe('a graph whose claims are on the way', () => {
  it('stands already, in a page that says that it still reads', async () => {
    const page = await open();
    await drawn(page);
    expect(await page.textContent('[role="status"]')).toContain('Reading');
    expect(await page.locator('.header button').count()).toBe(0);
    await page.evaluate(() => {
      globalThis.firstCanvas = document.querySelector('.stage canvas');
    });
    await read(page);
    expect(await page.evaluate(() => document.querySelector('.stage canvas') === firstCanvas)).toBe(true);
    expect(await page.locator('.stage').count()).toBe(1);
  });

  it.each([
    ['wide', '', { viewport: { width: 1440, height: 900 } }],
    ['narrow', '', { viewport: { width: 390, height: 800 } }],
    ['dark', '', { colorScheme: 'dark' as const }],
    ['with layers and a filter', '#layers=events+places&no-family=hostile', {}],
    ['from near', '#camera=0.45,0.5,0.6', {}],
  ])('does not move when the page takes it over: %s', async (_name, address, options) => {
    const page = await open(address, options);
    await drawn(page);
    await page.waitForTimeout(REST);
    const before = { discs: await discs(page), lines: await lines(page), picture: await middle(page) };
    expect(before.lines.length).toBeGreaterThan(30);
    await read(page);
    expect(await discs(page)).toEqual(before.discs);
    expect(await lines(page)).toEqual(before.lines);
    await page.waitForTimeout(REST);
    expect(await different(page, before.picture, await middle(page))).toBeLessThan(0.01);
  });

  it('keeps what the reader does until it can be done: a name that is pressed is read then', async () => {
    const page = await open();
    await drawn(page);
    const [stage, places] = [await page.locator('.stage').boundingBox(), new Map(await discs(page))];
    const jnim = places.get(expand('actor:jnim'));
    if (stage === null || jnim === undefined) throw new Error('JNIM is not drawn');
    await page.mouse.click(stage.x + jnim.x + jnim.width / 2, stage.y + jnim.y + jnim.height / 2);
    await page.waitForTimeout(600);
    expect(await page.locator('.panel').count()).toBe(0);
    await read(page);
    await page.waitForSelector('.panel h2 >> text=JNIM');
    expect(await addressOf(page)).toContain('node=actor:jnim');
  });

  it('waits where the view needs claims', async () => {
    const page = await open('#lens=as+actor:jnim');
    await page.waitForSelector('text=Reading the graph');
    await page.waitForTimeout(500);
    expect(await page.locator('.stage').count()).toBe(0);
    await read(page);
    await drawn(page);
  });

  it('says what is missing where there is no WebGL, as without a picture', async () => {
    const page = await open('', {}, 'HTMLCanvasElement.prototype.getContext = () => null;');
    await page.waitForTimeout(500);
    await read(page);
    await page.waitForSelector('text=The drawing needs WebGL');
  });
});
