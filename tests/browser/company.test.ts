/** What is chosen and not on the drawing comes in beside what it is tied to, in view; letting it go gives back the view before. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expand } from '../../src/model/namespaces.js';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { closePagesAfterEach, viewerHere } from './hooks.js';

type Host = Element & { claimgraph: Stage };

const viewer = viewerHere();
closePagesAfterEach(viewer);

/** What is bright and where, and what of that lies outside the window or under something of the page. */
async function bright(page: Page) {
  return page.evaluate(async () => {
    const { claimgraph } = document.querySelector('.stage') as Host;
    const { marks, lines, width, height } = await claimgraph.drawing();
    const lit = marks.filter(({ dimmed }) => !dimmed);
    const origin = (document.querySelector('.stage') as Element).getBoundingClientRect();
    const covers = [...document.querySelectorAll('.panel, .stage-top > *, section.time')].map((cover) =>
      cover.getBoundingClientRect(),
    );
    const unseen = lit.filter(({ x, y }) => {
      const [left, top] = [x + origin.x, y + origin.y];
      const covered = covers.some(
        (box) => left > box.left && left < box.right && top > box.top && top < box.bottom,
      );
      return covered || x < 0 || y < 0 || x > width || y > height;
    });
    const on = lit.flatMap((mark) =>
      marks
        .filter(
          (other) => other.id !== mark.id && Math.hypot(mark.x - other.x, mark.y - other.y) < other.radius,
        )
        .map((other) => `${mark.label} on ${other.label}`),
    );
    return {
      lit: lit.map(({ id }) => id),
      chosen: marks.filter(({ chosen }) => chosen).map(({ id }) => id),
      lines: lines.filter(({ dimmed }) => !dimmed).length,
      unseen: unseen.map(({ label }) => label),
      on,
    };
  });
}

function places(page: Page): Promise<[string, number, number][]> {
  return page.evaluate(() => {
    const { claimgraph } = document.querySelector('.stage') as Host;
    return [...claimgraph.discs()].map(([id, { x, y }]) => [id, Math.round(x), Math.round(y)]);
  });
}

const FOREIGN = {
  'an event': 'event:ambush-1',
  'an event that only events are tied to': 'event:tensions-2012',
  'a place with events alone': 'place:kidal',
  'the place that most is tied to': 'place:mali',
  'an agency': 'actor:afp',
  'a monitor': 'actor:site',
};

describe.each(['reduce', 'no-preference'] as const)('with motion: %s', (reducedMotion) => {
  it.each(Object.entries(FOREIGN))('%s comes in with its ties, in view, and goes', async (_words, name) => {
    const id = expand(name);
    const { page, errors } = await viewer.open('', { reducedMotion });
    const before = await places(page);
    expect(before.map(([there]) => there)).not.toContain(id);
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, `#all=yes&node=${name}`);
    await page.waitForSelector('.panel h2');
    await expect.poll(() => bright(page)).toMatchObject({ unseen: [], on: [], chosen: [id] });
    const shown = await bright(page);
    expect(shown.lines).toBeGreaterThan(0);
    // Something of it was drawn before.
    expect(shown.lit.some((lit) => before.some(([there]) => there === lit))).toBe(true);
    await page.click('.panel .close');
    await expect.poll(() => places(page)).toEqual(before);
    expect(errors).toEqual([]);
  });
});

it('a line, then its event from the panel: the event comes in, and Escape leads back to the drawing as it was', async () => {
  const { page } = await viewer.open();
  const before = await places(page);
  await page.evaluate(async () => {
    const { lines } = await (document.querySelector('.stage') as Host).claimgraph.drawing();
    const at = lines.findIndex(({ label }) => /^JNIM attacked.* Malian army/.test(label));
    const box = document.querySelector('.stage')?.getBoundingClientRect() as DOMRect;
    const { from, to, curvature } = lines[at] as (typeof lines)[number];
    const x = (from.x + to.x) / 2 + ((to.y - from.y) * curvature) / 2;
    const y = (from.y + to.y) / 2 - ((to.x - from.x) * curvature) / 2;
    Object.assign(window, { middle: [x + box.x, y + box.y] });
  });
  const [x, y] = await page.evaluate(() => (window as unknown as { middle: [number, number] }).middle);
  await page.mouse.click(x, y);
  await page.click('.panel .group h3 button');
  await expect.poll(async () => (await bright(page)).chosen[0]).toContain('/event/');
  await expect.poll(() => bright(page)).toMatchObject({ unseen: [], on: [] });
  await page.keyboard.press('Escape');
  await expect.poll(() => places(page)).toEqual(before);
});

it.each(Object.entries(FOREIGN))(
  '%s comes in beside the days, where these are open',
  async (_words, name) => {
    const { page } = await viewer.open(`#node=${name}&timeline=on`);
    await page.waitForSelector('section.time .time-body');
    await expect.poll(() => bright(page)).toMatchObject({ unseen: [], chosen: [expand(name)] });
  },
);

it('on a phone what is chosen first stands above its panel, and days are covered by neither', async () => {
  const { page } = await viewer.open('', { viewport: { width: 360, height: 740 } });
  await page.fill('#search', 'Wagner Group');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.panel h2');
  const chosen = [expand('actor:wagner')];
  // A machine that is slow to fetch the panel gives the same.
  await page.waitForTimeout(2_000);
  await expect.poll(() => bright(page)).toMatchObject({ unseen: [], chosen });
  await page.evaluate(() => {
    location.hash = '#all=yes&node=actor:wagner&timeline=on';
  });
  await page.waitForSelector('section.time .time-body');
  await expect.poll(() => bright(page)).toMatchObject({ unseen: [], chosen });
  const [days, panel] = await Promise.all(
    ['section.time', '.panel'].map((each) => page.locator(each).boundingBox()),
  );
  expect((days?.y ?? 0) + (days?.height ?? 0)).toBeLessThanOrEqual((panel?.y ?? 0) + 1);
});

it('a view that the reader chose himself stays', async () => {
  const { page } = await viewer.open('#node=event:ambush-1');
  await page.click('.stage-controls button[aria-label="Nearer"]');
  await expect.poll(() => page.url()).toContain('camera=');
  const ratio = () => page.evaluate(() => (document.querySelector('.stage') as Host).claimgraph.camera.ratio);
  const chosen = await ratio();
  await page.click('.panel .close');
  await expect.poll(async () => (await bright(page)).chosen).toEqual([]);
  expect(await ratio()).toBe(chosen);
});
