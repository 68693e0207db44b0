import { describe, expect, it } from 'vitest';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { launchChromium } from './chromium.js';
import { viewerHere } from './hooks.js';
import type { OpenPage } from './viewer.js';

const viewer = viewerHere();

describe('everyone can use the viewer', () => {
  it('can be used by keyboard alone: search, read, follow a relation, go back, close', async () => {
    const { page } = await viewer.open();
    const { keyboard } = page;
    await keyboard.press('/');
    await keyboard.type('minusma');
    await keyboard.press('Enter');
    expect(await page.textContent('#panel h2')).toBe('MINUSMA');
    await page.focus('#panel');
    for (let i = 0; i < 60; i += 1) {
      await keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.closest('.ties') !== null)) break;
    }
    const relation = (await page.evaluate(() => document.activeElement?.textContent)) ?? '';
    expect(relation).toContain('MINUSMA');
    await keyboard.press('Enter');
    expect(await page.textContent('#panel .kind')).toContain('Relation');
    await keyboard.press('Control+z');
    expect(await page.textContent('#panel h2')).toBe('MINUSMA');
    await keyboard.press('Escape');
    expect(await page.locator('#panel').count()).toBe(0);
    await page.context().close();
  });

  it('fits a window of 360 pixels: nothing is wider than the window, and the panel is a sheet at the bottom', async () => {
    const { page } = await viewer.open('#node=actor:jnim', { viewport: { width: 360, height: 740 } });
    const { scroll, panel } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      panel: document.querySelector('#panel')?.getBoundingClientRect().toJSON() as DOMRect,
    }));
    expect(scroll).toBeLessThanOrEqual(360);
    expect(panel.width).toBe(360);
    expect(Math.round(panel.bottom)).toBe(740);
    await page.context().close();
  });

  it('brings what is chosen out from under its panel, also where the panel comes late', async () => {
    const { page } = await viewer.open('#node=actor:jnim', { viewport: { width: 390, height: 844 } });
    await page.waitForSelector('#panel .ties');
    const gap = () =>
      page.evaluate(() => {
        const host = document.querySelector('.stage') as Element & { claimgraph: Stage };
        const disc = host.claimgraph.discs().get('https://w3id.org/claimgraph/actor/jnim');
        const bottom = host.getBoundingClientRect().y + (disc?.y ?? 0) + (disc?.height ?? 0);
        return (document.querySelector('#panel')?.getBoundingClientRect().y ?? 0) - bottom;
      });
    await expect.poll(gap).toBeGreaterThan(0);
    await page.context().close();
  });

  it('says so and still lets one read where the browser has no WebGL', async () => {
    const bare = await launchChromium([
      '--disable-gpu',
      '--disable-3d-apis',
      '--disable-software-rasterizer',
    ]);
    const page = await bare.newPage();
    await page.goto(`${viewer.keyUrl}&node=actor:jnim`);
    await page.waitForSelector('.no-drawing');
    expect(await page.textContent('.no-drawing')).toContain('WebGL');
    expect(await page.textContent('#panel h2')).toBe('JNIM');
    await bare.close();
  });

  it('draws again after the graphics card was lost', async () => {
    const { page } = await viewer.open();
    await page.evaluate(() => {
      const host = document.querySelector('.stage') as Element & { claimgraph: Stage };
      Object.assign(globalThis, { lostStage: host.claimgraph });
      const canvas = document.querySelector('canvas.sigma-edges') as HTMLCanvasElement;
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await expect.poll(() => page.textContent('.notice')).toContain('drawn anew');
    await expect.poll(() => namesOfNewStage(page)).toBeGreaterThan(30);
    await page.context().close();
  });

  it('lets the layout relax and keeps pinned names where they are', async () => {
    const { page } = await viewer.open('#pin=actor:jnim@0,0', { reducedMotion: 'no-preference' });
    await page.click('button:text-is("Relax")');
    await page.waitForTimeout(1_200);
    await page.click('button:text-is("Stop")');
    const { pinned, moved } = await page.evaluate(() => {
      const host = document.querySelector('.stage') as Element & { claimgraph: Stage };
      const places = host.claimgraph.positions();
      const of = (end: string) => [...places].find(([id]) => id.endsWith(end))?.[1];
      return { pinned: of('actor/jnim'), moved: of('actor/minusma') };
    });
    expect(pinned).toEqual({ x: 0, y: 0 });
    expect(moved).toBeDefined();
    await page.context().close();
  });
});

/** How many names the stage shows that came after the lost one. */
async function namesOfNewStage(page: OpenPage['page']): Promise<number> {
  return page.evaluate(() => {
    const host = document.querySelector('.stage') as (Element & { claimgraph?: Stage }) | null;
    const { lostStage } = globalThis as { lostStage?: unknown };
    return host?.claimgraph === lostStage ? 0 : (host?.claimgraph?.names.length ?? 0);
  });
}
