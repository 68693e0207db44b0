/** What is lit lies over all that is dimmed: a line that leads under other discs is seen along its whole length. */

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Scene } from '../../viewer/src/scene/scene.js';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { crowd, line } from './crowd.js';
import { closePagesAfterEach, viewerHere } from './hooks.js';

type Host = Element & { claimgraph: Stage };

const viewer = viewerHere();
closePagesAfterEach(viewer);

/** Three names in a row with two below: the line from the first to the third leads under the second, and under another line. */
const ROW: Scene = {
  nodes: crowd(3)
    .nodes.slice(0, 5)
    .map((node) => ({ ...node, size: 14 })),
  edges: [
    { ...line('long', 0, 2), width: 5, arrow: false },
    { ...line('across', 1, 4), width: 7 },
  ],
};

/** Colour on the drawing where the middle name stands, as `r,g,b`. */
function colourOfMiddle(page: Page, chosen: string | undefined): Promise<string> {
  return page.evaluate(
    async ([scene, id]) => {
      const { claimgraph } = document.querySelector('.stage') as Host;
      claimgraph.show({ nodes: [], edges: [] }, false);
      claimgraph.show(scene, false);
      claimgraph.choose(id === undefined ? undefined : { kind: 'node', id });
      await new Promise((resolve) => setTimeout(resolve, 500));
      const disc = claimgraph.discs().get('n1');
      if (disc === undefined) throw new Error('the middle name is not drawn');
      claimgraph.resize();
      // Asked for after the drawing was: it runs after it in the same frame.
      await new Promise(requestAnimationFrame);
      const canvas = document.querySelector('.stage canvas.sigma-edges') as HTMLCanvasElement;
      const context = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(canvas, -Math.round(disc.x + disc.width / 2), -Math.round(disc.y + disc.height / 2));
      return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)].join();
    },
    [ROW, chosen] as const,
  );
}

it('a lit line is seen where it leads under a dimmed disc, and without focus the disc is', async () => {
  const { page, errors } = await viewer.open();
  const [disc, lit, itself] = [
    await colourOfMiddle(page, undefined),
    await colourOfMiddle(page, 'n0'),
    await colourOfMiddle(page, 'n1'),
  ];
  const colours = await page.evaluate(async () => {
    const { lines, marks } = await (document.querySelector('.stage') as Host).claimgraph.drawing();
    return { line: lines[0]?.color ?? '', disc: marks.find(({ id }) => id === 'n1')?.color ?? '' };
  });
  const hex = (rgb: string) =>
    `#${rgb
      .split(',')
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`;
  expect(hex(disc)).toBe(colours.disc);
  expect(hex(itself)).toBe(colours.disc);
  expect(lit).not.toBe(disc);
  const dimmed = await page.evaluate(async () => {
    const { claimgraph } = document.querySelector('.stage') as Host;
    claimgraph.choose({ kind: 'node', id: 'n0' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { lines, marks } = await claimgraph.drawing();
    return {
      bright: lines.filter(({ dimmed }) => !dimmed).map(({ color }) => color),
      marks: marks.filter((mark) => mark.dimmed).map(({ id }) => id),
    };
  });
  expect(dimmed.bright).toEqual([hex(lit)]);
  expect(dimmed.marks).toEqual(['n1', 'n3', 'n4']);
  expect(errors).toEqual([]);
});
