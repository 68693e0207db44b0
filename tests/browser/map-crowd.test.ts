/** A map with hundreds of places: each name stands beside its own dot, or a line leads to it. */
import { expect, it } from 'vitest';
import { viewerHere } from './hooks.js';
import { folderOfPlaces } from './many-places.js';

const viewer = viewerHere(folderOfPlaces(361));

/** So far from its dot nobody takes a name for another's, in pixels. */
const NEAR = 10;

it.each([
  [1440, 900],
  [1024, 768],
])('at %i by %i each name stands beside its dot, or a line leads to it', async (width, height) => {
  const { page, errors } = await viewer.open('#surface=map', { viewport: { width, height } });
  await page.waitForSelector('.map-block');
  const stand = () =>
    page.evaluate(() => {
      const dots = [...document.querySelectorAll('.map-town')].map((dot) => dot.getBoundingClientRect());
      return [...document.querySelectorAll('.map-block')].map((block) => {
        const words = (block.querySelector('.map-title') as Element).getBoundingClientRect();
        const off = dots.map((dot) => {
          const [x, y] = [dot.x + dot.width / 2, dot.y + dot.height / 2];
          const right = Math.max(words.left - x, 0, x - words.right);
          const down = Math.max(words.top - y, 0, y - words.bottom);
          return Math.hypot(right, down) - dot.width / 2;
        });
        const led = block.previousElementSibling?.classList.contains('map-leader') === true;
        return { name: block.getAttribute('aria-label') ?? '', led, off: Math.min(...off) };
      });
    });
  const names = await stand();
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter(({ led, off }) => !led && off > NEAR)).toEqual([]);
  expect(errors).toEqual([]);
});
