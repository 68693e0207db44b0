/** The page of the review for the browser tests: `claimgraph review` on a project of its own, and pages that hold its key. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Project } from '../../src/files/project.js';
import { bring, madeProject, type ReportName } from '../desk/made-project.js';
import { sharedBrowser } from './viewer.js';

export interface ReviewServer {
  readonly project: Project;
  /** With the key of the run. */
  readonly url: string;
  readonly browser: Browser;
  /** A fresh page with its first card, or what it says instead. */
  open(report?: string, options?: BrowserContextOptions): Promise<ReviewPage>;
  /** Ends the server; the pages stay. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

export interface ReviewPage {
  readonly page: Page;
  readonly errors: readonly string[];
  /** Presses keys one after the other, as fast as they come. */
  press(...keys: readonly string[]): Promise<void>;
  /** Waits until the server has what was decided last. */
  saved(what: string): Promise<void>;
  /** Sentence and verdict of each card, in order. */
  cards(): Promise<readonly (readonly [string, string])[]>;
}

/** An empty project with these reports waiting: 001, 002 … */
export async function startReview(...names: readonly ReportName[]): Promise<ReviewServer> {
  const project = madeProject();
  for (const [n, name] of names.entries()) await bring(project, String(n + 1).padStart(3, '0'), name);
  return reviewOf(project);
}

/** The page of a project that is there. */
export async function reviewOf(project: Project): Promise<ReviewServer> {
  const args = ['dist/cli/main.js', 'review', project.data, '--port', '0', '--no-open', '--json'];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let url: string | undefined;
  for await (const line of createInterface(server.stdout)) {
    url = /http:\/\/[^\s",]+/.exec(line)?.[0];
    if (url !== undefined) break;
  }
  if (url === undefined) throw new Error('claimgraph review gave no address');
  const address = url;
  const browser = await sharedBrowser();
  const stop = async () => {
    if (server.exitCode !== null || !server.kill()) return;
    await once(server, 'exit');
  };
  return {
    project,
    url: address,
    browser,
    open: async (report, options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.goto(report === undefined ? address : `${address}&report=${report}`);
      await page.waitForSelector('.card, .state, .column, .first-report');
      // What is asked for by its number has its cards, and they have been held against the data.
      if (report !== undefined) await page.waitForSelector('.cards:not([aria-busy])');
      else await page.waitForSelector('.cards[aria-busy]', { state: 'detached' });
      return pageOf(page, errors);
    },
    stop,
    close: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await stop();
    },
  };
}

function pageOf(page: Page, errors: readonly string[]): ReviewPage {
  return {
    page,
    errors,
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    saved: async (what) => {
      await page.waitForSelector(`.saving.saved:text-is("saved: ${what}")`);
    },
    cards: () =>
      page
        .locator('.card')
        .evaluateAll((cards) =>
          cards.map(
            (card) =>
              [
                card.querySelector('h4')?.textContent ?? '',
                card.querySelector('.verdict')?.textContent ?? '',
              ] as const,
          ),
        ),
  };
}
