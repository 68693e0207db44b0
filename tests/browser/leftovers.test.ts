import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { crowd, line } from './crowd.js';
import { viewerHere } from './hooks.js';
import { different, onStage } from './on-stage.js';
import { addressOf } from './viewer.js';

const viewer = viewerHere();

const picture = (page: Page) => page.locator('.stage').screenshot();
/** The legend and the panel lie beside the drawing; names and lines come to rest within this time, in milliseconds. */
const REST = 600;

it('what filters and lenses take away leaves no line, disc or name behind: the picture is that of a fresh page', async () => {
  const { page, errors } = await viewer.open('#layers=events');
  await page.uncheck('label:has-text("Membership") input');
  await page.uncheck('label:has-text("armed group") input');
  const option = page.locator('.lens option:has-text("without SITE")').first();
  await page
    .locator('.lens select')
    .first()
    .selectOption((await option.getAttribute('value')) ?? '');
  await page.uncheck('label:has-text("Only a party to it says so") input');
  await expect.poll(() => page.url()).toContain('no-mark=party-only');
  await expectAsFresh(page);
  expect(errors).toEqual([]);
  await page.context().close();
});

it('with every kind of relation switched off nothing is left on the drawing, and all of it comes back', async () => {
  const { page } = await viewer.open();
  await page.mouse.move(5, 5);
  await page.waitForTimeout(REST);
  const before = await picture(page);
  const families = page.locator('fieldset:has(legend:text("Relations, by colour")) input');
  for (const box of await families.all()) await box.uncheck();
  await expect.poll(async () => (await onStage(page)).size).toBe(0);
  await page.waitForTimeout(REST);
  expect(await inkOf(page)).toBe(0);
  for (const box of await families.all()) await box.check();
  await expect.poll(async () => (await onStage(page)).size).toBeGreaterThan(40);
  await page.waitForTimeout(REST);
  expect(await inkOf(page)).toBeGreaterThan(1000);
  expect(await different(page, before, await picture(page))).toBeLessThan(0.0005);
  await page.context().close();
});

it('a name that is dragged while lines are hidden brings none of them back, and they come back to its new place', async () => {
  const { page } = await viewer.open();
  const membership = 'label:has-text("Membership") input';
  await page.uncheck(membership);
  await page.waitForTimeout(REST);
  const disc = await page.evaluate(() => {
    const host = document.querySelector('.stage') as Element & { claimgraph: Stage };
    const { x, y } = host.getBoundingClientRect();
    // On a busy machine the next move comes right after the release, before any timer.
    addEventListener('mouseup', ({ clientX, clientY }) => {
      const away = { clientX: clientX + 90, clientY: clientY + 90, bubbles: true };
      document.body.dispatchEvent(new MouseEvent('mousemove', away));
    });
    const [id = '', box] = [...host.claimgraph.discs()].find(([each]) => each.endsWith('/actor/jnim')) ?? [];
    if (box === undefined) throw new Error('JNIM is not on the stage');
    return { id, x: x + box.x + box.width / 2, y: y + box.y + box.height / 2 };
  });
  await page.mouse.move(disc.x, disc.y);
  await page.mouse.down();
  await page.mouse.move(disc.x + 60, disc.y + 25, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => page.url()).toContain('pin=actor:jnim');
  await expectAsFresh(page);
  await page.check(membership);
  await expectAsFresh(page);
  await page.context().close();
});

it('a crowd of lines can be filtered and a name chosen in the same moment', async () => {
  const { page, errors } = await viewer.open();
  const nodes = crowd(10).nodes;
  const edges = Array.from({ length: 4_500 }, (_, n) => line(`e${n}`, n % 100, (n * 7 + 1) % 100));
  const whole = { nodes, edges: edges.filter(({ source, target }) => source !== target) };
  const lines = await page.evaluate((base) => {
    const stage = (document.querySelector('.stage') as Element & { claimgraph: Stage }).claimgraph;
    stage.show({ ...base, base }, false);
    stage.show({ nodes: base.nodes, edges: base.edges.slice(0, 50), base }, false);
    stage.choose({ kind: 'node', id: 'n1' });
    stage.show({ ...base, base }, false);
    stage.choose({ kind: 'node', id: 'n2' });
    return stage.lines().length;
  }, whole);
  expect(lines).toBeGreaterThan(4_000);
  expect(errors).toEqual([]);
  await page.context().close();
});

/** The picture is that of a fresh page with the same address. */
async function expectAsFresh(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  await page.waitForTimeout(REST);
  const fresh = await viewer.open((await addressOf(page)).slice(viewer.url.length));
  await fresh.page.waitForTimeout(REST);
  expect(await onStage(page)).toEqual(await onStage(fresh.page));
  // On a busy machine names come to rest later; what is left behind never goes.
  await expect
    .poll(async () => different(page, await picture(page), await picture(fresh.page)), { timeout: 4_000 })
    .toBeLessThan(0.0005);
  await fresh.page.context().close();
}

/** Pixels of the drawing's own canvases that are not see-through. */
async function inkOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        // What WebGL has drawn can be read in the frame in which it was drawn.
        requestAnimationFrame(() => {
          let ink = 0;
          for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.stage canvas')) {
            const copy = new OffscreenCanvas(canvas.width, canvas.height);
            const context = copy.getContext('2d') as OffscreenCanvasRenderingContext2D;
            context.drawImage(canvas, 0, 0);
            const { data } = context.getImageData(0, 0, copy.width, copy.height);
            for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 8) ink += 1;
          }
          resolve(ink);
        });
        const host = document.querySelector('.stage') as Element & {
          claimgraph: { reserve(boxes: []): void };
        };
        host.claimgraph.reserve([]);
      }),
  );
}
