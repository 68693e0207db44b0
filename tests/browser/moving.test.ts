/** A view that is moved where frames come late: the last picture moves, and is drawn anew at rest. */

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type Box, overlap } from '../../viewer/src/stage/names/boxes.js';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { crowd } from './crowd.js';
import { closePagesAfterEach, viewerHere } from './hooks.js';
import { different } from './on-stage.js';
import { addressOf } from './viewer.js';

type Host = Element & { claimgraph: Stage };

const viewer = viewerHere();
closePagesAfterEach(viewer);

/** Names come to rest within this time, in milliseconds. */
const REST = 900;
/** Pixels by which a disc is missed. */
const DISTURBING = 30;
const picture = (page: Page) => page.locator('.stage').screenshot();
const transform = (page: Page) =>
  page.evaluate(
    () => document.querySelector<HTMLElement>('.stage div:has(> canvas.sigma-edges)')?.style.transform,
  );

/** Each frame comes a tenth of a second after it was asked for. */
const LATE = `
  const soon = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => soon(() => setTimeout(() => callback(performance.now()), 100));
  window.cancelAnimationFrame = () => {};`;

async function late(): Promise<Page> {
  const { page } = await viewer.open('', {});
  await page.evaluate(LATE);
  // So long that it is known how slow they are.
  await page.evaluate(async () => {
    const { claimgraph } = document.querySelector('.stage') as Host;
    for (let step = 1; step <= 6; step += 1) {
      claimgraph.camera.set({ x: 0.5 + (step % 2) * 0.01, y: 0.5, ratio: 1 });
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  });
  await page.waitForTimeout(REST);
  return page;
}

it('a dragged view moves as a picture, and what is drawn at rest stands where it stood', async () => {
  const page = await late();
  const before = await page.evaluate(() => [
    ...(document.querySelector('.stage') as Host).claimgraph.discs(),
  ]);
  const { x, y } = await page.evaluate(
    () => document.querySelector('.stage')?.getBoundingClientRect() as DOMRect,
  );
  await page.mouse.move(x + 14, y + 160);
  await page.mouse.down();
  await page.mouse.move(x + 54, y + 180, { steps: 8 });
  expect(await transform(page)).toMatch(/^translate\(\d+px, \d+px\)$/);
  await page.mouse.move(x + 114, y + 190, { steps: 8 });
  // A view that is thrown goes on.
  await page.waitForTimeout(150);
  await page.mouse.up();
  await expect.poll(() => transform(page)).toBe('');
  const after = await page.evaluate(() => [...(document.querySelector('.stage') as Host).claimgraph.discs()]);
  for (const [at, [id, box]] of before.entries()) {
    const [same, moved] = after[at] ?? ['', box];
    expect(same).toBe(id);
    expect(moved.x - box.x).toBeCloseTo(100, 0);
    expect(moved.y - box.y).toBeCloseTo(30, 0);
  }
  await page.mouse.move(5, 5);
  await page.waitForTimeout(REST);
  const fresh = await viewer.open((await addressOf(page)).slice(viewer.url.length));
  await fresh.page.waitForTimeout(REST);
  // An address rounds the camera: a name whose place lies between two pixels may stand one beside the other.
  await expect
    .poll(async () => different(page, await picture(page), await picture(fresh.page)), { timeout: 4_000 })
    .toBeLessThan(0.001);
});

it('a moved picture shows what the drawing would', async () => {
  const page = await late();
  const look = (x: number) =>
    page.evaluate(
      (at) => (document.querySelector('.stage') as Host).claimgraph.camera.set({ x: at, y: 0.5, ratio: 1 }),
      x,
    );
  await look(0.53);
  await page.waitForTimeout(REST);
  const drawn = await picture(page);
  await look(0.5);
  await page.waitForTimeout(REST);
  const elsewhere = await different(page, drawn, await picture(page));
  // Moved on and on by too little to see, it does not come to rest.
  await page.evaluate(() => {
    const { claimgraph } = document.querySelector('.stage') as Host;
    let step = 0;
    setInterval(() => {
      step += 1;
      claimgraph.camera.set({ x: 0.53 + (step % 2) * 1e-6, y: 0.5, ratio: 1 });
    }, 30);
  });
  await page.waitForTimeout(100);
  const moved = await picture(page);
  expect(await transform(page)).toMatch(/^translate\(-\d+px, 0px\)$/);
  // Names find other places at rest; discs and lines do not.
  expect(await different(page, drawn, moved)).toBeLessThan(elsewhere / 3);
});

it.each([
  ['nearer', 0.8],
  ['further', 1.2],
])(
  'a zoomed view grows or shrinks as a picture, and what is drawn at rest stands where it stood: %s',
  async (_name, ratio) => {
    const page = await late();
    const [pictured, moved] = await page.evaluate(async (to) => {
      const { claimgraph } = document.querySelector('.stage') as Host;
      const middles = () =>
        [...claimgraph.discs().values()].map(({ x, y, width, height }) => ({
          x: x + width / 2,
          y: y + height / 2,
        }));
      const before = middles();
      claimgraph.camera.set({ x: 0.52, y: 0.48, ratio: to });
      const sheet = document.querySelector('.stage div:has(> canvas.sigma-edges)') as Element;
      const matrix = new DOMMatrix(getComputedStyle(sheet).transform);
      const seen = before.map((point) => matrix.transformPoint(point)).map(({ x, y }) => ({ x, y }));
      return [{ scale: matrix.a, seen }, middles()] as const;
    }, ratio);
    expect(pictured.scale).toBeCloseTo(1 / ratio, 4);
    for (const [at, { x, y }] of moved.entries()) {
      expect(Math.abs(x - (pictured.seen[at]?.x ?? 0))).toBeLessThan(1);
      expect(Math.abs(y - (pictured.seen[at]?.y ?? 0))).toBeLessThan(1);
    }
    expect(await transform(page)).toBe('');
  },
);

it('a view that is brought so near that its picture would be coarse is drawn', async () => {
  const page = await late();
  const look = (ratio: number) =>
    page.evaluate(
      (to) => (document.querySelector('.stage') as Host).claimgraph.camera.set({ x: 0.5, y: 0.5, ratio: to }),
      ratio,
    );
  await look(0.9);
  expect(await transform(page)).toContain('scale');
  await look(0.5);
  await expect.poll(() => transform(page)).toBe('');
});

it.each([
  ['shifted', { x: 0.45, y: 0.5, ratio: 1 }],
  ['grown', { x: 0.48, y: 0.5, ratio: 0.75 }],
])(
  'discs are found where they are seen, also before all is drawn anew: in a picture that is %s',
  async (_how, place) => {
    const page = await late();
    const found = await page.evaluate((to) => {
      const host = document.querySelector('.stage') as Host;
      const { x, y, width, height } = host.getBoundingClientRect();
      const drawn = [...host.claimgraph.discs()].map(([id, box]) => ({
        ...{ id, x: box.x + box.width / 2, y: box.y + box.height / 2 },
      }));
      host.claimgraph.camera.set(to);
      const sheet = document.querySelector('.stage div:has(> canvas.sigma-edges)') as Element;
      const matrix = new DOMMatrix(getComputedStyle(sheet).transform);
      const mouse = document.querySelector('.stage canvas.sigma-mouse') as HTMLElement;
      const point = (kind: string, at: { readonly x: number; readonly y: number }) =>
        mouse.dispatchEvent(new MouseEvent(kind, { clientX: x + at.x, clientY: y + at.y, bubbles: true }));
      const seen = drawn
        .map(({ id, ...middle }) => ({ id, ...middle, at: matrix.transformPoint(middle) }))
        .filter(({ at }) => at.x > 0 && at.y > 0 && at.x < width && at.y < height)
        .map(({ id, at, ...middle }) => {
          point('mousemove', { x: 2, y: 2 });
          point('mousemove', at);
          const felt = host.classList.contains('pointing');
          return { id, at, felt, off: Math.hypot(at.x - middle.x, at.y - middle.y) };
        });
      const one = seen.find(({ id }) => id.endsWith('actor/minusma'));
      if (one === undefined) throw new Error('MINUSMA is not in the window');
      for (const kind of ['mousedown', 'mouseup', 'click']) point(kind, one.at);
      const unfelt = seen.filter(({ felt }) => !felt).map(({ id }) => id);
      return { unfelt, off: Math.max(...seen.map(({ off }) => off)), scale: matrix.a, seen: seen.length };
    }, place);
    expect(found.unfelt).toEqual([]);
    expect(found.seen).toBeGreaterThan(20);
    expect(found.off).toBeGreaterThan(DISTURBING);
    expect(found.scale).toBeCloseTo(1 / place.ratio, 4);
    await expect.poll(() => addressOf(page)).toContain('node=actor:minusma');
  },
);

it('names of a crowd that come together on the way out make room, and are placed anew at rest', async () => {
  const { page } = await viewer.open();
  const names = await page.evaluate(async (scene) => {
    const { claimgraph } = document.querySelector('.stage') as Host;
    claimgraph.show({ nodes: [], edges: [] }, false);
    claimgraph.camera.set({ x: 0.5, y: 0.5, ratio: 0.3 });
    claimgraph.show(scene, false);
    await new Promise((resolve) => setTimeout(resolve, 900));
    const near = claimgraph.names;
    const moving: (typeof near)[] = [];
    for (let step = 1; step <= 10; step += 1) {
      claimgraph.camera.set({ x: 0.5, y: 0.5, ratio: 0.3 + step * 0.1 });
      await new Promise(requestAnimationFrame);
      moving.push(claimgraph.names);
    }
    const ids = (all: typeof near = []) => all.map(({ id }) => id).join(' ');
    const last = ids(moving.at(-1));
    // They are placed anew once the view rests, however long the machine takes for that.
    for (let tries = 0; tries < 50 && ids(claimgraph.names) === last; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    return { near, moving, rested: claimgraph.names };
  }, crowd(40));
  const last = names.moving.at(-1) ?? [];
  expect(names.near.length).toBeGreaterThan(30);
  expect(last.length).toBeGreaterThan(3);
  expect(last.length).toBeLessThan(names.near.length);
  for (const each of names.moving) {
    const touching = each.filter((one, at) =>
      each.slice(at + 1).some((other) => overlap(inner(one), inner(other))),
    );
    expect(touching.map(({ id }) => id)).toEqual([]);
  }
  // Far out most have had to go; at rest those find a place that have room where the view now is.
  expect(names.rested.length).toBeGreaterThan(last.length);
  expect(names.rested.map(({ id }) => id).sort()).not.toEqual(last.map(({ id }) => id).sort());
});

/** Names that only touch do not lie over each other. */
function inner({ x, y, width, height }: Box): Box {
  return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
}
