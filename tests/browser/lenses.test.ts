import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { lensComparison } from '../../src/compare/lenses/lens-comparison.js';
import { throughLens } from '../../src/compare/lenses/lenses.js';
import { expand, shorten } from '../../src/model/namespaces.js';
import { openGraph } from '../../src/open.js';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { viewerHere } from './hooks.js';
import { onStage } from './on-stage.js';
import { addressOf } from './viewer.js';

const viewer = viewerHere();

const TWO = '#lens=as+actor:jnim&against=as+actor:malian-army';

const SIZES: readonly (readonly [number, number])[] = [
  [1440, 900],
  [1024, 768],
  [360, 740],
];

describe('two tellings', () => {
  it('JNIM compared with the army: each line is of one, of the other or of both, and the panel says what each says', async () => {
    const { corpus } = await openGraph('data');
    const as = (name: string) => throughLens(corpus, { speakers: [expand(`actor:${name}`)] });
    const { onlyLeft } = lensComparison(corpus, as('jnim'), as('malian-army'));
    const once = new Set(onlyLeft.map(({ proposition, polarity }) => proposition.key + polarity));
    const { page, errors } = await viewer.open();
    await choose(page, '.lens', 'JNIM (');
    await choose(page, '.against', 'Malian army (');
    await expect
      .poll(() => page.textContent('#panel h2'))
      .toBe('As told by JNIM, and as told by Malian army');
    expect(await page.textContent('.lens-said p')).toBe(
      'As told by JNIM, compared with: as told by Malian army',
    );
    const panel = page.locator('#panel');
    expect(await panel.locator('.verdict-section').textContent()).toContain('31 jihadists neutralised');
    expect(await panel.locator('.said.left h3').textContent()).toBe(`Only as told by JNIM ${once.size}`);
    // Who carries out and who takes part, in what only may be one event, do not say the same.
    expect(await panel.locator('.said.alike').first().textContent()).toBe('Both say, in other words 0');
    const sides = await sidesInLegend(page);
    expect(sides.map(([words]) => words)).toEqual([
      'Only as told by JNIM',
      'Only as told by Malian army',
      'In both',
    ]);
    const lines = await linesOnStage(page);
    expect(sides.reduce((sum, [, number]) => sum + number, 0)).toBe(lines.length);
    expect(new Set(lines.map(({ color }) => color)).size).toBeGreaterThan(1);
    expect(await addressOf(page)).toContain('lens=as+actor:jnim&against=as+actor:malian-army');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('what only one of them says can be taken off the drawing', async () => {
    const { page } = await viewer.open(TWO);
    const [left] = await sidesInLegend(page);
    const before = (await linesOnStage(page)).length;
    await page.click('label:has-text("Only as told by JNIM")');
    await expect.poll(async () => (await linesOnStage(page)).length).toBe(before - (left?.[1] ?? 0));
    expect(await addressOf(page)).toContain('no-side=left');
    await page.click('button[aria-label="Undo"]');
    await expect.poll(async () => (await linesOnStage(page)).length).toBe(before);
    await page.context().close();
  });

  it('side by side, both drawings look at the same place, each with what its speaker tells', async () => {
    const { page } = await viewer.open(TWO);
    await page.click('.choice button:text-is("Side by side")');
    await expect.poll(() => page.locator('.stage canvas.sigma-edges').count()).toBe(2);
    expect(await page.locator('.half h2').allTextContents()).toEqual([
      expect.stringMatching(/^As told by JNIM \d+ claims$/),
      expect.stringMatching(/^As told by Malian army \d+ claims$/),
    ]);
    await expect.poll(async () => (await onStage(page, 1)).size).toBeGreaterThan(0);
    const [left, right] = [await onStage(page, 0), await onStage(page, 1)];
    expect(left).not.toEqual(right);
    await page.click('button[aria-label="Nearer"]');
    await expect.poll(() => cameras(page)).toEqual([expect.closeTo(1 / 1.5), expect.closeTo(1 / 1.5)]);
    const shared = [...left].find((id) => right.has(id));
    if (shared !== undefined) {
      const places = await page.evaluate(
        (id) =>
          [...document.querySelectorAll('.stage')].map((host) => {
            const box = (host as Element & { claimgraph: Stage }).claimgraph.discs().get(id);
            return box && { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
          }),
        shared,
      );
      expect(Math.abs((places[0]?.x ?? 0) - (places[1]?.x ?? 0))).toBeLessThanOrEqual(2);
    }
    const link = await addressOf(page);
    await page.context().close();
    const again = await viewer.open(link.slice(viewer.url.length));
    await expect.poll(async () => (await onStage(again.page, 1)).size).toBe(right.size);
    await again.page.context().close();
  });

  it('in a narrow window one drawing stands above the other', async () => {
    const { page } = await viewer.open(`${TWO}&pairing=beside`, { viewport: { width: 390, height: 844 } });
    const boxes = await page.$$eval('.half', (halves) =>
      halves.map((half) => half.getBoundingClientRect().toJSON() as DOMRect),
    );
    expect(boxes[1]?.top).toBeGreaterThanOrEqual(boxes[0]?.bottom ?? Number.NaN);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.context().close();
  });

  it.each(SIZES)(
    'what differs stands beside the drawings at %i × %i, never over them; both are fitted, of one size, places and view',
    async (width, height) => {
      const { page } = await viewer.open(`${TWO}&pairing=beside&page=lenses`, {
        viewport: { width, height },
      });
      await page.waitForSelector('.lens-comparison');
      await expect.poll(async () => (await onStage(page, 1)).size).toBeGreaterThan(0);
      await expect.poll(() => page.evaluate(besides)).toMatchObject({ covered: [], outside: [], apart: [] });
      if (width >= 1024) expect(await page.evaluate(discsOverDiscs)).toEqual([]);
      const [one, other] = (await page.evaluate(besides)).boxes;
      expect([other?.width, other?.height]).toEqual([one?.width, one?.height]);
      if (width <= 1024) expect(other?.y).toBeGreaterThanOrEqual((one?.y ?? 0) + (one?.height ?? 0));
      else expect(other?.x).toBeGreaterThanOrEqual((one?.x ?? 0) + (one?.width ?? 0));
      // The other way too: what is moved leads.
      for (const nth of [1, 0]) {
        const box = (await page.evaluate(besides)).boxes[nth];
        await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
        const before = await cameras(page);
        await page.mouse.wheel(0, -120);
        await expect.poll(async () => (await cameras(page))[nth]).toBeLessThan(before[nth] ?? 0);
        await expect.poll(async () => new Set(await cameras(page)).size).toBe(1);
      }
      await expect.poll(async () => (await page.evaluate(besides)).apart).toEqual([]);
      await page.context().close();
    },
  );

  it('what only the second telling draws is brought into view in both', async () => {
    const { page } = await viewer.open(`${TWO}&pairing=beside`);
    await expect.poll(async () => (await onStage(page, 1)).size).toBeGreaterThan(0);
    const [left, right] = [await onStage(page, 0), await onStage(page, 1)];
    const alone = [...right].find((id) => !left.has(id)) as string;
    for (let n = 0; n < 4; n += 1) await page.click('button[aria-label="Nearer"]');
    await page.evaluate((id) => {
      location.hash = `${location.hash}&node=${encodeURIComponent(id)}`;
    }, shorten(alone));
    await page.waitForSelector('.panel h2');
    await expect
      .poll(() =>
        page.evaluate((id) => {
          const host = document.querySelectorAll('.stage')[1] as Element & { claimgraph: Stage };
          const disc = host.claimgraph.discs().get(id);
          if (disc === undefined) return 'not there';
          const { width, height } = host.getBoundingClientRect();
          return disc.x > 0 && disc.y > 0 && disc.x < width && disc.y < height ? 'seen' : 'outside';
        }, alone),
      )
      .toBe('seen');
    await expect.poll(async () => new Set(await cameras(page)).size).toBe(1);
    await page.context().close();
  });

  it('letting the second telling go leaves the first', async () => {
    const { page } = await viewer.open(`${TWO}&page=lenses`);
    await page.selectOption('.against select', '');
    await expect.poll(() => page.locator('#panel').count()).toBe(0);
    expect(await page.textContent('.lens-said p')).toMatch(/^As told by JNIM: \d+ claims of \d+$/);
    await page.context().close();
  });
});

async function choose(page: Page, select: string, text: string): Promise<void> {
  const option = page.locator(`${select} option:has-text("${text}")`).first();
  await page.selectOption(`${select} select`, (await option.getAttribute('value')) ?? '');
}

async function sidesInLegend(page: Page): Promise<(readonly [string, number])[]> {
  const rows = page.locator('fieldset:has(legend:text-is("Which of the two, by colour")) label');
  return Promise.all(
    (await rows.all()).map(async (row) => {
      const [words, number] = [row.locator('span').first(), row.locator('.number')];
      return [(await words.textContent()) ?? '', Number(await number.textContent())] as const;
    }),
  );
}

/** Lines that the drawing shows, from its own graph. */
async function linesOnStage(page: Page): Promise<{ id: string; color: string }[]> {
  return page.evaluate(() => {
    const host = document.querySelector('.stage') as Element & { claimgraph: Stage };
    return host.claimgraph.lines();
  });
}

/** The two drawings: where they are, what lies over them, which discs lie outside, which stand in another place than in the other. */
function besides() {
  const hosts = [...document.querySelectorAll('.stage')] as (Element & { claimgraph: Stage })[];
  const boxes = hosts.map((host) => host.getBoundingClientRect().toJSON() as DOMRect);
  const over = [...document.querySelectorAll('.panel, .stage-top > *, .stage-controls, section.time')].map(
    (each) => [each.className, each.getBoundingClientRect()] as const,
  );
  const covered = boxes.flatMap((box) =>
    over
      .filter(
        ([, { left, right, top, bottom }]) =>
          left < box.right && right > box.left && top < box.bottom && bottom > box.top && right > left,
      )
      .map(([name]) => name),
  );
  const discs = hosts.map(({ claimgraph }) => claimgraph.discs());
  const outside = discs.flatMap((own, nth) =>
    [...own].filter(([, { x, y, width, height }]) => {
      const box = boxes[nth] as DOMRect;
      return x < 0 || y < 0 || x + width > box.width || y + height > box.height;
    }),
  );
  const middle = (nth: number, id: string) => {
    const { x, y, width, height } = discs[nth]?.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
    return [x + width / 2, y + height / 2] as const;
  };
  const shared = [...(discs[0]?.keys() ?? [])].filter((id) => discs[1]?.has(id));
  const apart = shared.filter((id) => {
    const [one, other] = [middle(0, id), middle(1, id)];
    return Math.hypot(one[0] - other[0], one[1] - other[1]) > 1;
  });
  return { boxes, covered, outside: outside.map(([id]) => id), apart, shared };
}

async function cameras(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.stage')].map((host) => {
      const { claimgraph } = host as Element & { claimgraph: Stage };
      return claimgraph.camera.ratio;
    }),
  );
}

/** Names of two discs of one stage that lie over each other. */
function discsOverDiscs(): string[] {
  return [...document.querySelectorAll('.stage')].flatMap((stage) => {
    const discs = [...(stage as Element & { claimgraph: Stage }).claimgraph.discs()];
    return discs.flatMap(([id, a], n) =>
      discs.slice(n + 1).flatMap(([other, b]) => {
        const middles = Math.hypot(
          a.x + a.width / 2 - b.x - b.width / 2,
          a.y + a.height / 2 - b.y - b.height / 2,
        );
        return middles < (a.width + b.width) / 2 - 1 ? [`${id} over ${other}`] : [];
      }),
    );
  });
}
