/**
 * Takes pictures of the running viewer. `npm run screenshots` writes those of the README to docs/images. `npm run
 * screenshots -- --all FOLDER [NAME …]` writes each state of states.ts, or those named, light and dark, in each
 * window, into a folder outside of the repository, and says what went wrong on the page. Without texts: those
 * belong to their publishers.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startViewer, type Viewer } from '../../tests/browser/viewer.js';
import { README_STATES, STATES, type State, WINDOWS } from './states.js';

const IMAGES = 'docs/images';
/** The panel comes first, then what it names is moved beside it. */
const SETTLED = 800;

const [all, folder, ...names] = process.argv.slice(2);
const viewer = await startViewer('data');
if (all === '--all') await takeAll(viewer, folder, names);
else {
  for (const state of README_STATES) {
    await take(viewer, state, { colorScheme: state.theme }, join(IMAGES, `${state.name}.png`));
  }
}
await viewer.close();
await viewer.browser.close();

async function takeAll(from: Viewer, into: string | undefined, only: readonly string[]): Promise<void> {
  if (into === undefined || !relative(process.cwd(), resolve(into)).startsWith('..')) {
    throw new Error('--all needs a folder outside of the repository');
  }
  const wanted = STATES.filter(({ name }) => only.length === 0 || only.includes(name));
  for (const state of wanted) {
    for (const viewport of WINDOWS) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const path = join(into, `${state.name}-${viewport.width}-${colorScheme}.png`);
        // One picture that fails, on a busy machine or by a fault, is said; the others are taken.
        await take(from, state, { colorScheme, viewport }, path).catch((error: unknown) => {
          console.error(path, error);
          process.exitCode = 1;
        });
      }
    }
  }
}

async function take(from: Viewer, state: State, options: BrowserContextOptions, path: string) {
  const { page, errors } = await from.open(state.address, options);
  await page.waitForTimeout(SETTLED);
  for (const act of state.acts ?? []) await done(page, act);
  mkdirSync(join(path, '..'), { recursive: true });
  await page.screenshot({ path });
  console.info([path, `${Math.round(statSync(path).size / 1024)} KiB`, ...errors].join(' '));
  await page.context().close();
}

async function done(page: Page, act: NonNullable<State['acts']>[number]): Promise<void> {
  if ('search' in act) await page.fill('#search', act.search);
  else {
    const found = page.locator(act.press).first();
    // On a phone some stand behind others.
    if (await found.isVisible()) await found.click();
  }
  await page.waitForTimeout(SETTLED);
}
