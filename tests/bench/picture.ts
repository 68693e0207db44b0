/** Starts the real viewer on the Mali graph in a headless browser and times its first readable picture. */
import { startViewer } from '../browser/viewer.js';
import { median } from './measure.js';

/** Milliseconds from navigation to the mark `first-picture` that the page sets when names are drawn. */
export async function firstPicture(runs: number): Promise<{ coldest: number; typical: number }> {
  const viewer = await startViewer('data');
  const all: number[] = [];
  try {
    for (let i = 0; i < runs; i++) {
      const { page } = await viewer.open();
      all.push(
        await page.evaluate(() => performance.getEntriesByName('first-picture')[0]?.startTime ?? Number.NaN),
      );
      await page.context().close();
    }
  } finally {
    await viewer.close();
  }
  return { coldest: all[0] ?? Number.NaN, typical: median(all) };
}
