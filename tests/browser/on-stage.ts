/** What a page draws, for the browser tests: the nodes on one of its stages, the list beside it, and how far two pictures differ. */
import type { Page } from 'playwright-core';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { openTab } from './viewer.js';

/** @param nth which of the stages, where two stand side by side. */
export async function onStage(page: Page, nth = 0): Promise<Set<string>> {
  const ids = await page.evaluate((n) => {
    const host = document.querySelectorAll('.stage')[n] as (Element & { claimgraph?: Stage }) | undefined;
    return [...(host?.claimgraph?.discs().keys() ?? [])];
  }, nth);
  return new Set(ids);
}

/** The middle of the disc of an actor, in the window. */
export function discOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  return page.evaluate((ending) => {
    const host = document.querySelector('.stage') as Element & { claimgraph: Stage };
    const { x, y } = host.getBoundingClientRect();
    const disc = [...host.claimgraph.discs()].find(([id]) => id.endsWith(ending))?.[1];
    if (disc === undefined) throw new Error(`no disc of ${ending}`);
    return { x: x + disc.x + disc.width / 2, y: y + disc.y + disc.height / 2 };
  }, `actor/${name}`);
}

/** Share of the pixels that are clearly another in two pictures of one size. */
export async function different(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [left, right] = await Promise.all(
        pictures.map(async (data) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (left === undefined || right === undefined) return 1;
      if (left.width !== right.width || left.height !== right.height) return 1;
      let differing = 0;
      for (let at = 0; at < left.data.length; at += 4) {
        const gap = [0, 1, 2].map((i) => Math.abs((left.data[at + i] ?? 0) - (right.data[at + i] ?? 0)));
        if (Math.max(...gap) > 60) differing += 1;
      }
      return differing / (left.data.length / 4);
    },
    [one, other].map((buffer) => buffer.toString('base64')),
  );
}

/** The nodes on the stage with their places, and the relations and marks that the list mirrors. */
export async function shown(page: Page) {
  await openTab(page, 'List');
  const relations = await page.$$eval('.outline details li button', (buttons) =>
    buttons.map((button) => button.textContent ?? '').filter((text) => !text.startsWith('Read about')),
  );
  const marks = await page.$$eval('.outline .tag', (tags) => tags.map((tag) => tag.textContent ?? ''));
  await openTab(page, 'Legend');
  const nodes = await page.evaluate(() => {
    const host = document.querySelector('.stage') as Element & { claimgraph: Stage };
    return [...host.claimgraph.positions()].sort(([a], [b]) => (a < b ? -1 : 1));
  });
  return { nodes, relations: [...new Set(relations)].sort(), marks: [...new Set(marks)] };
}
