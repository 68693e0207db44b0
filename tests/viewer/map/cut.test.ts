import { geoMercator } from 'd3-geo';
import { zoomIdentity } from 'd3-zoom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, thinned, within } from '../../../viewer/src/map/ground/near.js';
import { cutOf } from '../../../viewer/src/map/window/cut.js';

const size = { width: 900, height: 600 };
const moves = fc.record({
  k: fc.double({ min: 0.25, max: 24, noNaN: true }),
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
});

describe('what of the ground is drawn', () => {
  it('holds the window wherever it is moved, and is not much more', () => {
    fc.assert(
      fc.property(moves, ({ k, x, y }) => {
        const transform = zoomIdentity.translate(x, y).scale(k);
        const [from, to] = cutOf({ size, transform }).extent;
        const [left, top] = transform.apply(from);
        const [right, bottom] = transform.apply(to);
        expect(Math.max(left, top)).toBeLessThanOrEqual(1e-6);
        expect(right).toBeGreaterThanOrEqual(size.width - 1e-6);
        expect(bottom).toBeGreaterThanOrEqual(size.height - 1e-6);
        expect(right - left).toBeLessThanOrEqual(3.01 * size.width);
      }),
    );
  });

  it('passes by what lies outside, and keeps what reaches in', () => {
    const projection = geoMercator().scale(1000).translate([450, 300]);
    const inWindow = (points: number[][]) =>
      within(projection, boundsOf(points), [
        [0, 0],
        [900, 600],
      ]);
    expect(inWindow([[1, 1]])).toBe(true);
    expect(inWindow([[60, 1]])).toBe(false);
    expect(inWindow([[1, -60]])).toBe(false);
    expect(
      inWindow([
        [-179, 80],
        [179, -80],
      ]),
    ).toBe(true);
  });

  it('leaves out points that stand too near to each other, but no end of a line', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.double({ min: 0, max: 9, noNaN: true }), fc.double({ min: 0, max: 9, noNaN: true })),
          {
            minLength: 2,
          },
        ),
        (line) => {
          const passed: [number, number][] = [];
          const to = thinned(
            {
              point: (x, y) => passed.push([x, y]),
              lineStart: () => {},
              lineEnd: () => {},
              polygonStart: () => {},
              polygonEnd: () => {},
            },
            1,
          );
          to.lineStart();
          for (const [x, y] of line) to.point(x, y);
          to.lineEnd();
          expect(passed[0]).toEqual(line[0]);
          expect(passed.at(-1)).toEqual(line.at(-1));
          // Each point has one that was passed on beside it.
          for (const [x, y] of line) {
            expect(passed.some(([a, b]) => Math.hypot(a - x, b - y) < 1)).toBe(true);
          }
        },
      ),
    );
  });
});
