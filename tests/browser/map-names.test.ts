/** Where names stand on the map: beside their places, over nothing, and with the map when it is moved. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { viewerHere } from './hooks.js';
import { goTo, overlapping, overMap, place, standing } from './on-map.js';

const viewer = viewerHere();

const MAP = 'surface=map';

/** One page, which goes from link to link as a reader would. */
let page: Page;
beforeAll(async () => {
  page = (await viewer.open(`#${MAP}`)).page;
});

describe('names on the map', () => {
  it('a line from a place that has no room beside it ends at its name', async () => {
    const { page } = await viewer.open('#surface=map', { viewport: { width: 1024, height: 768 } });
    await page.waitForSelector('.map-leader');
    const off = await page.evaluate(() =>
      [...document.querySelectorAll('.map-leader')].map((leader) => {
        const path = leader as SVGPathElement;
        const end = path
          .getPointAtLength(path.getTotalLength())
          .matrixTransform(path.getScreenCTM() as DOMMatrix);
        const words = [...(leader.nextElementSibling?.querySelectorAll('.map-title, .map-note') ?? [])];
        const gap = Math.min(
          ...words.map((line) => {
            const box = line.getBoundingClientRect();
            return Math.hypot(
              Math.max(box.left - end.x, 0, end.x - box.right),
              Math.max(box.top - end.y, 0, end.y - box.bottom),
            );
          }),
        );
        return { name: words[0]?.textContent, gap: Math.round(gap) };
      }),
    );
    expect(off.length).toBeGreaterThan(0);
    expect(off.filter(({ gap }) => gap > 8)).toEqual([]);
  });

  it('nothing lies over the map or its switch, wide and narrow, and what is opened moves no name', async () => {
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height });
      await goTo(page, 'surface=sources');
      await goTo(page, MAP);
      await page.waitForSelector(place('Gao'));
      expect([width, await overMap(page), await overlapping(page)]).toEqual([width, [], []]);
      const before = await standing(page);
      expect(before.size).toBeGreaterThan(5);
      await page.locator('.map-beside button').first().click();
      await page.waitForSelector('.map-sheet');
      expect(await overMap(page)).toEqual([]);
      await page.locator('.map-left-out').click();
      await page.locator('.map-legend summary').click();
      expect([width, await overMap(page)]).toEqual([width, []]);
      expect(await standing(page)).toEqual(before);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('names go along with the map when it is moved, and none takes another side', async () => {
    await goTo(page, MAP);
    await page.waitForSelector(place('Gao'));
    const before = await standing(page);
    const box = await page.locator('.map-window').boundingBox();
    if (box === null) throw new Error('no map');
    const [x, y] = [box.x + box.width / 2, box.y + 30];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 120, y + 40, { steps: 6 });
    await page.mouse.up();
    const first = before.get('Gao') ?? [0, 0];
    await expect
      .poll(async () => ((await standing(page)).get('Gao') ?? [])[0])
      .toBeCloseTo(first[0] - 120, -1);
    const after = await standing(page);
    const steps = [...before].flatMap(([name, [left, top]]) => {
      const now = after.get(name);
      // What leaves the window may come back elsewhere.
      const gone = left - 120 < box.x || top + 40 > box.y + box.height;
      return now === undefined || gone
        ? []
        : [[name, Math.round(now[0] - left), Math.round(now[1] - top)] as const];
    });
    expect(steps.length).toBeGreaterThan(8);
    const moved = steps.filter(([, right, down]) => Math.abs(right + 120) > 2 || Math.abs(down - 40) > 2);
    expect(moved).toEqual([]);
  });
});
