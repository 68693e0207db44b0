/** What a list points at is lit, drawn or not; nothing chosen or lit lies under a page, a drawer or a banner, and no page turns the layout. */

import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { viewerHere } from './hooks.js';
import { follow } from './viewer.js';

type Host = Element & { claimgraph: Stage };

const viewer = viewerHere();

/** One page, which goes from link to link as a reader would; of what goes wrong on it. */
let page: Page;
let errors: readonly string[];
beforeAll(async () => {
  ({ page, errors } = await viewer.open());
});
afterEach(() => expect(errors).toEqual([]));

/** Names of the discs that are bright while others are dimmed; what of them lies under something, or out of the window. */
function lit(page: Page) {
  return page.evaluate(async () => {
    const host = document.querySelector('.stage') as Host;
    const { marks, width, height } = await host.claimgraph.drawing();
    const focused = marks.some(({ dimmed, chosen }) => dimmed || chosen);
    const bright = focused ? marks.filter(({ dimmed }) => !dimmed) : [];
    const origin = host.getBoundingClientRect();
    const covers = [
      ...document.querySelectorAll('.panel, .stage-top > *, section.time, .stage-controls, .notice'),
    ].map((cover) => cover.getBoundingClientRect());
    const under = bright.filter(({ x, y }) => {
      const [left, top] = [x + origin.x, y + origin.y];
      return (
        x < 0 ||
        y < 0 ||
        x > width ||
        y > height ||
        covers.some((box) => left > box.left && left < box.right && top > box.top && top < box.bottom)
      );
    });
    return { names: bright.map(({ label }) => label), under: under.map(({ label }) => label) };
  });
}

function places(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const { claimgraph } = document.querySelector('.stage') as Host;
    return Object.fromEntries(
      [...claimgraph.positions()].map(([id, { x, y }]) => [id, `${x.toFixed(3)} ${y.toFixed(3)}`]),
    );
  });
}

const event = (link: Locator) => link.filter({ hasText: 'Fighting in central Mali (report 003)' }).first();

describe('what a list points at is lit', () => {
  it.each([
    ['disagreements', '.verdict-item .link'],
    ['figures', '.figure-subject h3 .link'],
  ])('an event that is not drawn, on the page of %s', async (name, links) => {
    await follow(page, `page=${name}`);
    const link = event(page.locator(links));
    await link.hover();
    await expect.poll(async () => (await lit(page)).names).toContain('Malian army');
    await page.hover('#panel h2');
    await expect.poll(async () => (await lit(page)).names).toEqual([]);
    // By the keyboard too.
    await page.keyboard.press('Tab');
    await link.focus();
    await expect.poll(async () => (await lit(page)).names).toContain('Malian army');
  });

  it('an answer of the search, once it is moved to', async () => {
    await follow(page, '');
    await page.fill('#search', 'double ambush');
    await page.waitForSelector('#found-1');
    expect((await lit(page)).names).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect.poll(async () => (await lit(page)).names).toContain('JNIM');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await lit(page)).names).toEqual([]);
  });
});

it.each([
  ['node=actor:minusma', /^JNIM attacked MINUSMA$/, ['JNIM', 'MINUSMA']],
  // Not drawn: what it is tied to is.
  ['node=report:004', /^MINUSMA on leaving Tessalit$/, ['MINUSMA']],
] as const)('beside %s, what its list points at alone', async (view, words, alone) => {
  await follow(page, `all=yes&${view}`);
  const names = async () => (await lit(page)).names;
  await expect.poll(async () => (await names()).length).toBeGreaterThan(10);
  await page.locator('#panel .link', { hasText: words }).first().hover();
  for (const name of alone) await expect.poll(names).toContain(name);
  await expect.poll(async () => (await names()).length).toBeLessThanOrEqual(4);
  expect(await names()).not.toContain('A Malian police officer in Gao (report 004)');
  await page.hover('#panel h2');
  await expect.poll(async () => (await names()).length).toBeGreaterThan(10);
});

describe('on each drawing what a list points at is lit', () => {
  it.each(['', 'layers=events&', 'layers=events,places,things&', 'timeline=on&', 'surface=sources&'])(
    'a speaker or an event, with %s',
    async (view) => {
      const sources = view.startsWith('surface');
      await follow(page, `${view}page=${sources ? 'sources' : 'disagreements'}`);
      await page.waitForSelector('#panel h2');
      const link = sources
        ? page.locator('#panel .link', { hasText: /^SITE$/ }).first()
        : event(page.locator('.verdict-item .link'));
      await link.hover();
      await expect.poll(async () => (await lit(page)).names).toContain(sources ? 'SITE' : 'Malian army');
      expect((await lit(page)).under).toEqual([]);
      await page.hover('#panel h2');
      await expect.poll(async () => (await lit(page)).names).toEqual([]);
    },
  );

  it('the spot of an event on the map', async () => {
    await follow(page, 'surface=map&page=disagreements');
    const blocks = (which: string) =>
      page.$$eval(`.map-block${which}`, (all) => all.map((block) => block.getAttribute('aria-label') ?? ''));
    await expect.poll(async () => (await blocks('')).length).toBeGreaterThan(3);
    expect(await blocks('.dim')).toEqual([]);
    const link = event(page.locator('.verdict-item .link'));
    await link.hover();
    await expect.poll(async () => (await blocks('.dim')).length).toBeGreaterThan(0);
    expect((await blocks(':not(.dim)')).length).toBeGreaterThan(0);
    await page.hover('#panel h2');
    await expect.poll(() => blocks('.dim')).toEqual([]);
    // By the keyboard too.
    await page.keyboard.press('Tab');
    await link.focus();
    await expect.poll(async () => (await blocks('.dim')).length).toBeGreaterThan(0);
  });
});

/** Buttons of the drawing that something lies over. */
function hiddenButtons(page: Page): Promise<(string | null)[]> {
  return page.$$eval('.stage-controls button, .stage-top button', (all) =>
    all
      .filter((button) => button.getClientRects().length > 0)
      .filter((button) => {
        const { left, right, y, height } = button.getBoundingClientRect();
        const seen = [left + 3, right - 3].map((x) => document.elementFromPoint(x, y + height / 2));
        return !seen.every((at) => button.contains(at));
      })
      .map(({ textContent }) => textContent),
  );
}

/** What of the drawing is free at a phone's width while something is read: as a share of its height. */
function freeHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const stage = (document.querySelector('.drawing') as Element).getBoundingClientRect();
    const above = [...document.querySelectorAll('.stage-top > *')].map((each) =>
      each.getBoundingClientRect(),
    );
    const top = Math.max(stage.top, ...above.filter(({ height }) => height > 0).map(({ bottom }) => bottom));
    const panel = document.querySelector('.panel')?.getBoundingClientRect();
    return (Math.min(stage.bottom, panel?.top ?? stage.bottom) - top) / innerHeight;
  });
}

/** Each page, drawer and banner, with something chosen or lit where it goes with it. */
const VIEWS = [
  'page=disagreements',
  'page=figures',
  'page=paths&path=actor:jnim+actor:minusma',
  'page=paths&path=place:france+actor:mali-junta',
  'page=sources',
  'page=queries&query=most-named',
  'page=lenses&lens=as+actor:jnim&against=as+actor:malian-army',
  'node=actor:minusma',
  'node=event:ambush-1',
  'node=actor:jnim&timeline=on',
  'node=actor:jnim&lens=as+actor:jnim',
  'node=actor:jnim&out=actor:site&timeline=on',
  'page=paths&path=actor:jnim+actor:minusma&timeline=on&out=actor:site',
];

describe.each([
  [1440, 900],
  [1024, 768],
  [760, 900],
  [360, 740],
] as const)('at %i × %i', (width, height) => {
  it('nothing chosen or lit lies under a page, a drawer or a banner, and the layout is the same', async () => {
    await page.setViewportSize({ width, height });
    await follow(page, '');
    const before = await places(page);
    for (const view of VIEWS) {
      await follow(page, view);
      await page.waitForSelector('.panel h2');
      const asked = view.includes('node=') || view.includes('paths');
      await expect
        .poll(async () => {
          const { names, under } = await lit(page);
          return { view, some: !asked || names.length > 0, under };
        })
        .toEqual({ view, some: true, under: [] });
      const now = await places(page);
      const moved = Object.keys(before).filter((id) => now[id] !== undefined && now[id] !== before[id]);
      expect({ view, moved }).toEqual({ view, moved: [] });
      // On a phone the panel lies over the buttons; what is read there is scrolled.
      if (width <= 720 || view.includes('timeline')) continue;
      expect({ view, hidden: await hiddenButtons(page) }).toEqual({ view, hidden: [] });
    }
  }, 120_000);
});

it.each([
  'page=sources&out=actor:site',
  'page=lenses&lens=as+actor:jnim&against=as+actor:malian-army',
  'node=actor:jnim&lens=as+actor:jnim',
])('on a phone a banner leaves the drawing its room, with %s', async (view) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await follow(page, view);
  await page.waitForSelector('.panel h2');
  await expect.poll(() => freeHeight(page)).toBeGreaterThan(0.17);
});

describe.each([
  [1440, 900],
  [360, 740],
] as const)('what was said, at %i × %i', (width, height) => {
  const beyond = (page: Page) =>
    page.evaluate(() => {
      const host = document.querySelector('.stage') as Host;
      return [...host.claimgraph.discs()]
        .filter(([, { x, y, width, height }]) => {
          const [right, bottom] = [x + width, y + height];
          return x < 0 || y < 0 || right > host.clientWidth || bottom > host.clientHeight;
        })
        .map(([id]) => id);
    });

  it('opens within the window, and stays there where it is shown and hidden', async () => {
    const { page } = await viewer.open('#layers=utterances', { viewport: { width, height } });
    expect(
      await page.evaluate(() => (document.querySelector('.stage') as Host).claimgraph.discs().size),
    ).toBeGreaterThan(80);
    await expect.poll(() => beyond(page)).toEqual([]);
    for (const layers of ['', 'layers=utterances', 'layers=events,utterances']) {
      await follow(page, layers);
      await expect.poll(() => beyond(page)).toEqual([]);
    }
  });
});

it('no button of the header breaks inside its words, nor leaves the window, at 760 pixels', async () => {
  const { page } = await viewer.open('', { viewport: { width: 760, height: 900 } });
  const broken = await page.$$eval('.header button', (all) =>
    all
      .filter((each) => each.getClientRects().length > 0)
      .filter((each) => {
        const text = document.createRange();
        text.selectNodeContents(each);
        const { right } = each.getBoundingClientRect();
        const lines = new Set([...text.getClientRects()].map(({ top }) => Math.round(top)));
        return lines.size > 1 || right > innerWidth || each.scrollWidth > each.clientWidth + 1;
      })
      .map((each) => each.textContent),
  );
  expect(broken).toEqual([]);
  expect((await page.locator('#search').boundingBox())?.width).toBeGreaterThan(60);
});
