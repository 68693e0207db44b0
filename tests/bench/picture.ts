/** Starts the real viewer on the Mali graph in a headless browser and times its first readable picture. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../browser/chromium.js';
import { median } from './measure.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Milliseconds from navigation to the mark `first-picture` that the page sets when labels are drawn. */
export async function firstPicture(runs: number): Promise<{ coldest: number; typical: number }> {
  const server = spawn(process.execPath, ['dist/cli/main.js', 'view', 'data', '--port', '0'], { cwd: ROOT });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const address = /http:\/\/\S+/.exec(line.toString())?.[0] ?? '';
  const browser = await launchChromium();
  const all: number[] = [];
  try {
    for (let i = 0; i < runs; i++) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(address);
      const handle = await page.waitForFunction(
        () => performance.getEntriesByName('first-picture')[0]?.startTime,
      );
      all.push(Number(await handle.jsonValue()));
      await page.close();
    }
  } finally {
    await browser.close();
    server.kill();
  }
  return { coldest: all[0] ?? Number.NaN, typical: median(all) };
}
