/** The page of a graph that is too large to be given whole: the first picture, a name that is chosen, a search; served as `claimgraph view` does. */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startViewer, type Viewer } from '../../browser/viewer.js';
import { claimsGraph } from '../generate.js';
import { median, milliseconds, seconds, table } from '../measure.js';

const CLAIMS = 100_000;
const RUNS = 5;
/** Names of whom an average amount is said, and the one of whom most is. */
const SOME = [600, 900, 1200, 1500, 1800].map((n) => `a${n}`);
const MOST = 'a0';

export async function asked(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${CLAIMS}-claims.nq`);
  if (!existsSync(file)) writeFileSync(file, [...claimsGraph({ claims: CLAIMS })].join(''));
  const began = performance.now();
  const viewer = await startViewer(file);
  const start = performance.now() - began;
  try {
    const pictures = await inTurn(RUNS, () => firstPicture(viewer));
    const chosen = await choices(viewer, SOME);
    const most = await choices(viewer, [MOST]);
    return table([
      ['', 'measured', 'goal'],
      [
        `the command, until it prints its address (${Math.round(statSync(file).size / 1e6)} MB of N-Quads)`,
        seconds(start / 1000),
        '',
      ],
      [
        `first picture (median of ${RUNS})`,
        seconds(median(pictures.map(({ wall }) => wall)) / 1000),
        '1.5 s',
      ],
      ['bytes of its graph file', `${(pictures[0]!.bytes / 1e6).toFixed(1)} MB`, ''],
      [
        `a name chosen, until its panel stands (median of ${SOME.length})`,
        milliseconds(median(chosen.map(({ wall }) => wall))),
        '150 ms',
      ],
      [
        'of this, until the server has answered',
        milliseconds(median(chosen.map(({ answered }) => answered))),
        '',
      ],
      ['bytes of the answer', `${(median(chosen.map(({ bytes }) => bytes)) / 1e3).toFixed(0)} kB`, ''],
      ['the name of whom most is said, chosen', milliseconds(most[0]!.wall), ''],
      ['bytes of the answer', `${(most[0]!.bytes / 1e6).toFixed(1)} MB`, ''],
    ]);
  } finally {
    await viewer.close();
  }
}

async function firstPicture(viewer: Viewer) {
  const { page } = await viewer.open('#all=no');
  const wall = await page.evaluate(
    () => performance.getEntriesByName('first-picture')[0]?.startTime ?? Number.NaN,
  );
  const { bytes } = await fetched(page, 'graph.json');
  await page.context().close();
  return { wall, bytes };
}

/** Each in the same page, one after the other: what came before stays. */
async function choices(viewer: Viewer, names: readonly string[]) {
  const { page } = await viewer.open('#all=no');
  const measured: { wall: number; answered: number; bytes: number }[] = [];
  for (const name of names) {
    const wall = await page.evaluate(async (id) => {
      const begun = performance.now();
      location.hash = `#node=actor:${id}`;
      while (
        document.querySelector('#panel h2')?.textContent !== `Actor ${id.slice(1)}` ||
        document.querySelector('#panel .waiting') !== null
      )
        await new Promise((next) => requestAnimationFrame(next));
      return performance.now() - begun;
    }, name);
    const { took, bytes } = await fetched(page, name);
    measured.push({ wall, answered: took, bytes });
  }
  await page.context().close();
  return measured;
}

/** The last answer whose address ends so. */
function fetched(page: Page, ending: string) {
  return page.evaluate((end) => {
    const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const last = all.findLast(({ name }) => name.endsWith(end));
    return { took: last?.duration ?? Number.NaN, bytes: last?.decodedBodySize ?? Number.NaN };
  }, ending);
}

async function inTurn<T>(runs: number, act: () => Promise<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let n = 0; n < runs; n += 1) all.push(await act());
  return all;
}
