/** Each name stands nearer to its own disc than to any other, in windows of five sizes, over the Mali graph and made-up ones. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expand } from '../../src/model/namespaces.js';
import type { Scene } from '../../viewer/src/scene/scene.js';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { line } from './crowd.js';
import { viewerHere } from './hooks.js';
import type { OpenPage } from './viewer.js';

type Host = Element & { claimgraph: Stage };

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  { width: 800, height: 1000 },
  { width: 360, height: 740 },
] as const;

/** Names scattered over the window by a fixed rule, long and short, each joined to one before it. */
function scattered(number: number): Scene {
  let state = number;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  const nodes = Array.from({ length: number }, (_, n) => ({
    ...{ id: `n${n}`, label: `Name ${n} ${'of a group '.repeat(Math.floor(next() * 3))}`.trim() },
    ...{ shape: 'disc' as const, tint: 'armed' as const, size: 5 + next() * 18 },
    ...{ x: next() * 160, y: next() * 100, fixed: false },
  }));
  nodes.sort((a, b) => b.size - a.size);
  return { nodes, edges: nodes.slice(1).map((_, n) => line(`e${n}`, n + 1, Math.floor(next() * (n + 1)))) };
}

/** What is wrong with names as they stand, and how many stand there. */
function look(page: Page) {
  return page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { claimgraph } = document.querySelector('.stage') as Host;
    const discs = claimgraph.discs();
    const fromRim = (
      box: { x: number; y: number; width: number; height: number },
      disc: { x: number; y: number; width: number; height: number },
    ) => {
      const [x, y] = [disc.x + disc.width / 2, disc.y + disc.height / 2];
      const right = Math.max(box.x - x, 0, x - box.x - box.width);
      const down = Math.max(box.y - y, 0, y - box.y - box.height);
      return Math.hypot(right, down) - disc.width / 2;
    };
    const { names } = claimgraph;
    const wrong = names.flatMap((name) => {
      const own = discs.get(name.id);
      if (own === undefined) return [`${name.id} has no disc`];
      return (
        [...discs]
          // A line leads from a name that stands off to its disc: then it is enough that it keeps off the others.
          .filter(([id, disc]) => {
            const nearest = name.side === 'far' ? 3 : fromRim(name, own);
            return id !== name.id && fromRim(name, disc) <= nearest;
          })
          .map(([id]) => `${name.id} beside ${id}`)
      );
    });
    const adrift = names.filter((name) => {
      const own = discs.get(name.id);
      return own !== undefined && name.side !== 'far' && fromRim(name, own) > 7;
    });
    // Leaders run from the middle of a disc to the nearest point of its name, and meet no other disc.
    const crossing = names.flatMap((name) => {
      const own = discs.get(name.id);
      if (own === undefined || name.side !== 'far') return [];
      const [x, y] = [own.x + own.width / 2, own.y + own.height / 2];
      const to = {
        x: Math.min(Math.max(x, name.x), name.x + name.width),
        y: Math.min(Math.max(y, name.y), name.y + name.height),
      };
      const length = Math.hypot(to.x - x, to.y - y);
      // Discs that lie over each other stand over the way already at its start.
      const points = Array.from({ length: 40 }, (_, n) => n / 39).filter(
        (share) => share * length > own.width / 2 + 1,
      );
      return [...discs].flatMap(([id, disc]) => {
        const [cx, cy, radius] = [disc.x + disc.width / 2, disc.y + disc.height / 2, disc.width / 2];
        const met = points.some(
          (share) => Math.hypot(x + (to.x - x) * share - cx, y + (to.y - y) * share - cy) < radius,
        );
        return id !== name.id && met ? [`${name.id} over ${id}`] : [];
      });
    });
    return { wrong, crossing, adrift: adrift.map(({ id }) => id), named: names.length, discs: discs.size };
  });
}

const viewer = viewerHere();

describe.each(SIZES)('in a window of $width by $height', (viewport) => {
  let opened: OpenPage;
  beforeAll(async () => {
    opened = await viewer.open('', { viewport });
  }, 60_000);
  afterAll(() => opened.page.context().close());

  it('the names of the Mali graph stand by their own discs', async () => {
    expect(await look(opened.page)).toMatchObject({ wrong: [], crossing: [], adrift: [] });
  });

  it.each([30, 110, 400])('so do those of a made-up graph of %i', async (number) => {
    const { page } = opened;
    await page.evaluate((scene) => {
      const { claimgraph } = document.querySelector('.stage') as Host;
      claimgraph.show({ nodes: [], edges: [] }, false);
      claimgraph.show(scene, false);
    }, scattered(number));
    const { wrong, crossing, adrift, named } = await look(page);
    expect({ wrong, crossing, adrift }).toEqual({ wrong: [], crossing: [], adrift: [] });
    expect(named).toBeGreaterThan(0);
  });
});

it.each(SIZES.slice(0, 3))(
  'the ten most tied actors have a name in a window of $width by $height',
  async (viewport) => {
    const { page } = await viewer.open('', { viewport });
    await page.waitForTimeout(300);
    const unnamed = await page.evaluate(() => {
      const { claimgraph } = document.querySelector('.stage') as Host;
      const named = new Set(claimgraph.names.map(({ id }) => id));
      const largest = [...claimgraph.discs()].sort(([, a], [, b]) => b.width - a.width).slice(0, 10);
      return largest.filter(([id]) => !named.has(id)).map(([id]) => id);
    });
    expect(unnamed).toEqual([]);
    await page.context().close();
  },
);

it.each(SIZES.slice(0, 3))(
  'of ten thousand names the twelve largest are read in a window of $width by $height',
  async (viewport) => {
    const { page } = await viewer.open('', { viewport });
    const scene = scattered(10_000);
    await page.evaluate((crowd) => {
      const { claimgraph } = document.querySelector('.stage') as Host;
      claimgraph.show({ nodes: [], edges: [] }, false);
      claimgraph.show(crowd, false);
    }, scene);
    const largest = scene.nodes.slice(0, 12).map(({ id }) => id);
    await expect
      .poll(() =>
        page.evaluate((ids) => {
          const named = new Set(
            (document.querySelector('.stage') as Host).claimgraph.names.map(({ id }) => id),
          );
          return ids.filter((id) => !named.has(id));
        }, largest),
      )
      .toEqual([]);
    await page.context().close();
  },
);

it('on a phone the Malian army has its name', async () => {
  const { page } = await viewer.open('', { viewport: { width: 360, height: 740 } });
  await page.waitForTimeout(300);
  const named = await page.evaluate(() =>
    (document.querySelector('.stage') as Host).claimgraph.names.map(({ id }) => id),
  );
  expect(named).toContain(expand('actor:malian-army'));
  await page.context().close();
});

it('three of four names of the Mali graph find a place on a wide screen', async () => {
  const { page } = await viewer.open();
  const { named, discs } = await look(page);
  expect(named / discs).toBeGreaterThan(0.75);
});
