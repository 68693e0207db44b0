/** On a wall, looked at from further off, marks, names and all around them are larger, and are where they are pressed. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { viewerHere } from './hooks.js';
import { goTo, overlapping, overMap, place } from './on-map.js';
import { chartOf, drag } from './time-line.js';

const viewer = viewerHere();

type Host = Element & { claimgraph: Stage };

/** Heights of the letters in pixels: of names on the drawing, of the legend; and the middle of a mark. */
function sizes(page: Page) {
  return page.evaluate(async () => {
    const host = document.querySelector('.stage') as Host;
    const { names, marks } = await host.claimgraph.drawing();
    const { x, y } = host.getBoundingClientRect();
    const jnim = marks.find(({ label }) => label === 'JNIM') as (typeof marks)[number];
    return {
      name: Math.min(...names.map(({ height }) => height)),
      mark: jnim.radius,
      row: (document.querySelector('.side .row') as Element).getBoundingClientRect().height,
      at: { x: x + jnim.x, y: y + jnim.y },
    };
  });
}

it('is larger at 3840 by 2160 than at 1440 by 900, and leads where it is pressed', async () => {
  const { page, errors } = await viewer.open('');
  const desk = await sizes(page);
  await page.setViewportSize({ width: 3840, height: 2160 });
  await expect.poll(async () => (await sizes(page)).name / desk.name).toBeGreaterThan(1.5);
  const wall = await sizes(page);
  expect(wall.mark / desk.mark).toBeGreaterThan(1.5);
  expect(wall.row / desk.row).toBeGreaterThan(1.3);
  await page.mouse.click(wall.at.x, wall.at.y);
  await expect.poll(() => page.locator('#panel h2').allTextContents()).toEqual(['JNIM']);
  // The map too.
  await goTo(page, 'surface=map');
  const title = page.locator(`${place('Gao')} >> .map-title >> nth=0`);
  expect((await title.boundingBox())?.height).toBeGreaterThan(1.5 * 13);
  expect([await overMap(page), await overlapping(page)]).toEqual([[], []]);
  const switchParts = await page
    .locator('.surfaces button')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  expect(new Set(switchParts).size).toBe(1);
  // What is under the pointer stays there while the wheel brings it nearer.
  const dot = page.locator('.map-town >> nth=0');
  const middle = async () => {
    const box = await dot.boundingBox();
    return box === null
      ? undefined
      : { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  };
  const before = (await middle()) ?? { x: 0, y: 0 };
  await page.mouse.move(before.x, before.y);
  await page.mouse.wheel(0, -200);
  await expect.poll(() => page.url()).toContain('camera=');
  const after = (await middle()) ?? { x: 0, y: 0 };
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(4);
  expect(errors).toEqual([]);
});

it('the days are larger there too, and those that the pointer is drawn over are chosen', async () => {
  const { page, errors } = await viewer.open('#timeline=on');
  const axis = async () => (await page.locator('.chart .axis text >> nth=0').boundingBox())?.height ?? 0;
  await chartOf(page);
  const desk = { axis: await axis(), chart: (await chartOf(page)).height };
  await page.setViewportSize({ width: 3840, height: 2160 });
  await expect.poll(async () => (await axis()) / desk.axis).toBeGreaterThan(1.3);
  const box = await chartOf(page);
  expect(box.height / desk.chart).toBeGreaterThan(1.3);
  const [from, to] = [box.x + box.width * 0.6, box.x + box.width * 0.8];
  // In the lower half: by when it was said.
  await drag(page, from, to, box.y + box.height * 0.8);
  await expect.poll(() => page.locator('.clocks .report input').isChecked()).toBe(true);
  const window = await page.locator('.chart .window').boundingBox();
  // To the bounds of days.
  expect(Math.abs((window?.x ?? 0) - from)).toBeLessThan(box.width / 20);
  expect(Math.abs((window?.x ?? 0) + (window?.width ?? 0) - to)).toBeLessThan(box.width / 20);
  expect(errors).toEqual([]);
});
