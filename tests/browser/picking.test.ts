/** What the pointer finds on the drawing: discs and lines, with a mouse and with a finger. */

import { expect, it } from 'vitest';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { crowd } from './crowd.js';
import { closePagesAfterEach, viewerHere } from './hooks.js';
import { addressOf } from './viewer.js';

type Host = Element & { claimgraph: Stage };

const viewer = viewerHere();
closePagesAfterEach(viewer);

it('finds a bent line where it runs, not where its ends would be joined', async () => {
  const { page } = await viewer.open();
  const line = await page.evaluate(async () => {
    const host = document.querySelector('.stage') as Host;
    const origin = host.getBoundingClientRect();
    const { lines, marks } = await host.claimgraph.drawing();
    const away = (at: { x: number; y: number }) =>
      Math.min(...marks.map(({ x, y, radius }) => Math.hypot(x - at.x, y - at.y) - radius));
    const middles = lines
      .filter(({ curvature }) => Math.abs(curvature) > 0.2)
      .map(({ from, to, curvature, label }) => {
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        const chord = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
        const bend = { x: (dy * curvature) / 2, y: (-dx * curvature) / 2 };
        return {
          label,
          chord,
          arc: { x: chord.x + bend.x, y: chord.y + bend.y },
          long: Math.hypot(dx, dy),
        };
      })
      .filter(({ arc, long }) => long > 120 && away(arc) > 15);
    const widest = middles.sort((a, b) => away(b.arc) - away(a.arc))[0];
    if (widest === undefined) throw new Error('no bent line stands free');
    return { label: widest.label, x: origin.x + widest.arc.x, y: origin.y + widest.arc.y };
  });
  await page.mouse.move(line.x, line.y);
  await expect.poll(() => page.locator('.stage.pointing').count()).toBe(1);
  await page.mouse.click(line.x, line.y);
  const [subject = ''] = line.label.split(' ');
  await expect.poll(() => page.locator('.panel h2').textContent()).toContain(subject);
  await expect.poll(() => addressOf(page)).toContain('edge=');
});

it('finds a disc before the line below it, and nothing on empty ground', async () => {
  const { page } = await viewer.open();
  const found = await page.evaluate(() => {
    const host = document.querySelector('.stage') as Host;
    const origin = host.getBoundingClientRect();
    const disc = [...host.claimgraph.discs()].find(([id]) => id.endsWith('actor/jnim'))?.[1];
    if (disc === undefined) throw new Error('no disc of JNIM');
    return { x: origin.x + disc.x + disc.width / 2, y: origin.y + disc.y + disc.height / 2 };
  });
  await page.mouse.click(found.x, found.y);
  await expect.poll(() => addressOf(page)).toContain('node=actor:jnim');
  const { x, y } = await page.evaluate(
    () => document.querySelector('.stage')?.getBoundingClientRect() as DOMRect,
  );
  // Two clicks within 300 ms would be a double click, and a busy page takes the first one up late.
  await page.waitForTimeout(1_200);
  await page.mouse.click(x + 12, y + 150);
  await expect.poll(() => addressOf(page)).not.toContain('node=');
});

it('finds a disc beside a finger, which is less exact than a mouse', async () => {
  for (const finger of [true, false]) {
    const { page } = await viewer.open('', { hasTouch: finger, isMobile: finger });
    const beside = await page.evaluate(() => {
      const host = document.querySelector('.stage') as Host;
      const origin = host.getBoundingClientRect();
      const disc = [...host.claimgraph.discs()].find(([id]) => id.endsWith('actor/jnim'))?.[1];
      if (disc === undefined) throw new Error('no disc of JNIM');
      return { x: origin.x + disc.x - 8, y: origin.y + disc.y + disc.height / 2 };
    });
    if (finger) await page.touchscreen.tap(beside.x, beside.y);
    else await page.mouse.click(beside.x, beside.y);
    await page.waitForTimeout(500);
    expect((await addressOf(page)).includes('node=actor:jnim')).toBe(finger);
    await page.context().close();
  }
});

it('feels the lines of a crowd from near, and only from near', async () => {
  const { page } = await viewer.open();
  await page.evaluate(
    (scene) => (document.querySelector('.stage') as Host).claimgraph.show(scene, true),
    crowd(80),
  );
  const pointsAt = (ratio: number) =>
    page.evaluate(async (nearness) => {
      const host = document.querySelector('.stage') as Host;
      host.claimgraph.camera.set({ x: 0.5, y: 0.5, ratio: nearness });
      await new Promise(requestAnimationFrame);
      const origin = host.getBoundingClientRect();
      const { lines, marks } = await host.claimgraph.drawing();
      const free = lines
        .map(({ from, to }) => ({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }))
        .filter(({ x, y }) => x > 300 && x < origin.width - 300 && y > 200 && y < origin.height - 200)
        .find(({ x, y }) => marks.every((mark) => Math.hypot(mark.x - x, mark.y - y) > mark.radius + 4));
      if (free === undefined) throw new Error('no line stands free');
      return { x: origin.x + free.x, y: origin.y + free.y };
    }, ratio);
  const far = await pointsAt(1);
  await page.mouse.move(far.x, far.y);
  await page.mouse.move(far.x + 1, far.y);
  expect(await page.locator('.stage.pointing').count()).toBe(0);
  const near = await pointsAt(0.2);
  await page.mouse.move(near.x, near.y);
  await page.mouse.move(near.x + 1, near.y);
  await expect.poll(() => page.locator('.stage.pointing').count()).toBe(1);
});
