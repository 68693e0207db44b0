/** A large scene is drawn before sigma has gathered it: no pixel may tell, and whatever is asked at once is answered. */

import { expect, it } from 'vitest';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { motleyCrowd } from './crowd.js';
import { viewerHere } from './hooks.js';
import { different } from './on-stage.js';

type Host = Element & { claimgraph: Stage };

const viewer = viewerHere();

/** So many lines that it is drawn so. */
const CROWD = motleyCrowd(50);

it.each([
  ['all of it', undefined],
  ['from near', { x: 0.6, y: 0.45, ratio: 0.5 }],
])('is the picture that sigma draws then: %s', async (_name, camera) => {
  const { page, errors } = await viewer.open();
  const differing = await page.evaluate(
    async ([scene, place]) => {
      const { claimgraph } = document.querySelector('.stage') as Host;
      claimgraph.show({ nodes: [], edges: [] }, false);
      if (place !== undefined) claimgraph.camera.set(place);
      const pixels = (name: string) => {
        const canvas = document.querySelector<HTMLCanvasElement>(`.stage .sigma-${name}`);
        if (canvas === null) throw new Error(`no canvas ${name}`);
        const context = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
        context?.drawImage(canvas, 0, 0);
        return context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
      };
      const layers = ['edges', 'names'];
      await new Promise((resolve) => setTimeout(resolve, 600));
      claimgraph.show(scene, false);
      const first = layers.map(pixels);
      await new Promise((resolve) => setTimeout(resolve, 600));
      claimgraph.resize();
      // Asked for after the drawing was: it runs after it in the same frame.
      const then = await new Promise<Uint8ClampedArray[]>((resolve) => {
        requestAnimationFrame(() => resolve(layers.map(pixels)));
      });
      return layers.map((name, at) => {
        const [one, other] = [first[at] ?? [], then[at] ?? []];
        const inked = one.filter((value) => value > 0).length;
        return { name, inked: inked > 1_000, differing: one.filter((value, i) => value !== other[i]).length };
      });
    },
    [CROWD, camera] as const,
  );
  const same = (name: string) => ({ name, inked: true, differing: 0 });
  expect(differing).toEqual(['edges', 'names'].map(same));
  expect(errors).toEqual([]);
  await page.context().close();
});

it('answers at once, and shows what changes at once', async () => {
  const { page, errors } = await viewer.open();
  const answers = await page.evaluate(async (scene) => {
    const { claimgraph } = document.querySelector('.stage') as Host;
    const anew = () => {
      claimgraph.show({ nodes: [], edges: [] }, false);
      claimgraph.show(scene, false);
    };
    anew();
    const discs = claimgraph.discs().size;
    anew();
    const fewer = { nodes: scene.nodes, edges: scene.edges.slice(0, 10) };
    claimgraph.show(fewer, false);
    const lines = claimgraph.lines().length;
    anew();
    claimgraph.choose({ kind: 'node', id: 'n60' });
    await new Promise((resolve) => setTimeout(resolve, 600));
    const named = claimgraph.names.map(({ id }) => id);
    return { discs, lines, named };
  }, CROWD);
  expect(answers.discs).toBe(CROWD.nodes.length);
  expect(answers.lines).toBe(10);
  expect(answers.named).toContain('n60');
  expect(answers.named.length).toBeLessThan(12);
  expect(errors).toEqual([]);
  await page.context().close();
});

it('follows the camera that was moved before all was gathered', async () => {
  const { page } = await viewer.open();
  // At rest: nothing is gathered or drawn any more.
  const picture = async () => {
    for (let before = await page.locator('.stage').screenshot(); ; ) {
      await page.waitForTimeout(300);
      const now = await page.locator('.stage').screenshot();
      if (now.equals(before)) return now;
      before = now;
    }
  };
  const show = (moved: boolean) =>
    page.evaluate(
      async ([scene, later]) => {
        const { claimgraph } = document.querySelector('.stage') as Host;
        const place = { x: 0.55, y: 0.5, ratio: 0.8 };
        claimgraph.show({ nodes: [], edges: [] }, false);
        claimgraph.camera.set(later ? { x: 0.5, y: 0.5, ratio: 1 } : place);
        await new Promise((resolve) => setTimeout(resolve, 300));
        claimgraph.show(scene, false);
        if (later) claimgraph.camera.set(place);
        await new Promise((resolve) => setTimeout(resolve, 900));
      },
      [CROWD, moved] as const,
    );
  await show(false);
  const unmoved = await picture();
  await show(true);
  expect(await different(page, unmoved, await picture())).toBe(0);
  await page.context().close();
});
