/** The real viewer for the browser tests: `claimgraph view` on a data folder, pages of one browser, and what they load. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from './chromium.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Viewer {
  /** Without the key of the run. */
  readonly url: string;
  /** As the command prints it: with the key. */
  readonly keyUrl: string;
  readonly browser: Browser;
  /** A fresh page that has drawn its first picture and holds the parts it was opened with; `address` is what stands after the `/`. */
  open(address?: string, options?: BrowserContextOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  /** Addresses of everything the page asked for. */
  readonly requests: readonly string[];
  /** Errors of the page, refusals of the content policy among them. */
  readonly errors: readonly string[];
}

/** The browser of this process: started when first asked for, and anew after so many viewers or when it fell over: it tires of drawing. */
let browser: Promise<Browser> | undefined;
let viewers = 0;
const MOST_VIEWERS = 4;

export async function sharedBrowser(): Promise<Browser> {
  viewers += 1;
  const last = await browser;
  if (last !== undefined && (viewers % MOST_VIEWERS === 0 || !last.isConnected())) {
    await last.close();
    browser = undefined;
  }
  browser ??= launchChromium();
  return browser;
}

/**
 * A folder of the project, served and open to a browser. The browser is that of the process. The Mali graph is served
 * once for all tests (see shared-viewer.ts); anything else by a server of its own, which ends with the viewer.
 */
export async function startViewer(
  folder: string,
  texts?: string,
  args: readonly string[] = [],
): Promise<Viewer> {
  const shared =
    folder === 'data' && texts === undefined && args.length === 0
      ? process.env.CLAIMGRAPH_TEST_MALI
      : undefined;
  const [chromium, { url, stop }] = await Promise.all([
    sharedBrowser(),
    shared === undefined ? serveFolder(folder, texts, args) : { url: shared, stop: () => {} },
  ]);
  return {
    url: withoutKey(url),
    keyUrl: url,
    browser: chromium,
    open: async (address = '', options = {}) =>
      openPage(chromium.isConnected() ? chromium : await sharedBrowser(), withKey(url, address), options),
    close: async () => {
      await Promise.all(chromium.contexts().map((context) => context.close()));
      stop();
    },
  };
}

/** Starts the built command on a folder of the project. */
export async function serveFolder(
  folder: string,
  texts?: string,
  more: readonly string[] = [],
): Promise<{ url: string; stop: () => void }> {
  const args = ['dist/cli/main.js', 'view', folder, '--port', '0', '--no-open', '--json', ...more];
  const server = spawn(process.execPath, texts === undefined ? args : [...args, '--texts', texts], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { url: await announced(server), stop: () => server.kill() };
}

const withoutKey = (url: string) => url.replace(/#.*$/, '');

/** The printed address, with what stands after the `/` of a link put to it. */
function withKey(url: string, address: string): string {
  const [path = '', view] = address.split('#');
  const [base, key] = url.split('#');
  // A test that is not about the chief names has all of them before it.
  const all = /(^|&)all=/.test(view ?? '') ? [] : ['all=yes'];
  return `${base}${path}#${[key, ...(view ? [view] : []), ...all].join('&')}`;
}

/** What stands in the address bar now; `page.url()` hears of it a moment later. */
export function addressOf(page: Page): Promise<string> {
  return page.evaluate(() => location.href);
}

/** Follows a link in a page that is open, as a reader would, and waits until it is drawn. */
export async function follow(page: Page, link: string): Promise<void> {
  await page.evaluate(async (hash) => {
    location.hash = hash;
    // The page hears of its address in a task of its own, and what comes of it is measured before it is drawn.
    for (let i = 0; i < 3; i += 1) await new Promise((done) => requestAnimationFrame(done));
  }, link);
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
}

/** Opens a tab at the side, with what is fetched for it. */
export async function openTab(page: Page, name: 'Legend' | 'List' | 'Reports'): Promise<void> {
  await page.click(`role=tab[name="${name}"]`);
  await page.waitForFunction(() => document.querySelector('.side .waiting') === null);
}

async function announced(server: ChildProcess): Promise<string> {
  if (server.stdout === null) throw new Error('the server has no output');
  for await (const line of createInterface(server.stdout)) {
    const url = /http:\/\/[^\s",]+/.exec(line)?.[0];
    if (url !== undefined) {
      server.stdout.resume();
      return url;
    }
  }
  const [code] = await once(server, 'exit');
  throw new Error(`claimgraph view ended with ${code} before it gave an address`);
}

/** How long a page may take to its first picture; a browser on a busy machine now and then never draws one. */
const FIRST_PICTURE = 15_000;

async function openPage(browser: Browser, url: string, options: BrowserContextOptions): Promise<OpenPage> {
  const opened = await newPage(browser, url, options);
  if (await drawsIn(opened.page)) return opened;
  console.warn(`no first picture at ${url}: ${await stateOf(opened)}; opened once more`);
  await opened.page.context().close();
  const again = await newPage(browser, url, options);
  if (await drawsIn(again.page)) return again;
  throw new Error(`no first picture at ${url}: ${await stateOf(again)}`);
}

/** Who was here before is shown no first steps. */
export async function withoutFirstSteps(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    try {
      localStorage.setItem('claimgraph-first-steps', 'shown');
    } catch {
      // A browser that keeps nothing shows none either.
    }
  });
}

async function newPage(browser: Browser, url: string, options: BrowserContextOptions): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  await withoutFirstSteps(context);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
  });
  await page.goto(url);
  return { page, requests, errors };
}

/** Whether it has drawn, and has the parts that it was opened with. */
async function drawsIn(page: Page): Promise<boolean> {
  const drawn = page.waitForFunction(
    () => performance.getEntriesByName('first-picture').length > 0,
    undefined,
    { timeout: FIRST_PICTURE },
  );
  if (!(await drawn.then(Boolean, () => false))) return false;
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
  return true;
}

function stateOf({ page, requests, errors }: OpenPage): Promise<string> {
  return page.evaluate(
    ([asked, wrong]) =>
      `${document.visibilityState}, ${performance.getEntriesByType('mark').map(({ name }) => name)}, ` +
      `${document.body.innerText.slice(0, 80)}, asked for ${asked} files, errors: ${wrong}`,
    [requests.length, errors.join('; ')] as const,
  );
}
