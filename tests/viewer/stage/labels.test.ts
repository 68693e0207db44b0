import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, overlap } from '../../../viewer/src/stage/names/boxes.js';
import { fromRim, type LabelWish, placeLabels, placeMost } from '../../../viewer/src/stage/names/labels.js';

const STAGE: Box = { x: 0, y: 0, width: 800, height: 500 };
const wish = (id: string, x: number, y: number, width = 60): LabelWish => ({
  id,
  x,
  y,
  radius: 8,
  width,
  height: 17,
});
const disc = ({ x, y, radius }: LabelWish): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

describe('names on the stage', () => {
  it('stand at the right of their node where there is room', () => {
    const [label] = placeLabels([wish('a', 100, 100)], [], STAGE);
    expect(label).toMatchObject({ side: 'right', x: 112 });
  });

  it('make room at rest for a name that has no other place, where theirs has', () => {
    const hubs = Array.from({ length: 12 }, (_, n) => wish(`hub${n}`, 40 + 60 * n, 450, 20));
    const [free, bound] = [wish('free', 100, 100), wish('bound', 200, 100)];
    const taken = [
      { x: 205, y: 0, width: 500, height: 300 },
      { x: 120, y: 0, width: 500, height: 88 },
      { x: 120, y: 112, width: 500, height: 188 },
    ];
    const all = [...hubs, free, bound];
    const names = (placed: readonly { readonly id: string }[]) => placed.map(({ id }) => id);
    expect(names(placeLabels(all, all.map(disc), STAGE, taken))).not.toContain('bound');
    const placed = placeMost(all, all.map(disc), STAGE, taken);
    expect(names(placed)).toEqual(expect.arrayContaining(['bound', 'free']));
  });

  it('go below, above or left when the right is taken, and away when all is', () => {
    const a = wish('a', 100, 100);
    const at = (...taken: Box[]) => placeLabels([a], [], STAGE, taken)[0]?.side;
    const right = { x: 112, y: 90, width: 60, height: 20 };
    const below = { x: 80, y: 116, width: 10, height: 10 };
    const above = { x: 80, y: 75, width: 10, height: 10 };
    expect(at(right)).toBe('below');
    expect(at(right, below)).toBe('above');
    expect(at(right, below, above)).toBe('left');
    expect(at({ x: 0, y: 0, width: 300, height: 300 })).toBeUndefined();
  });

  it('stay on their side from frame to frame while they can', () => {
    const before = new Map([['a', 'left' as const]]);
    expect(placeLabels([wish('a', 100, 100)], [], STAGE, [], before)[0]?.side).toBe('left');
  });

  it('never lie on each other or over the edge, nor nearer to another disc than to their own, whatever the graph', () => {
    const wishes = fc.array(
      fc.record({
        x: fc.double({ min: 0, max: 800, noNaN: true }),
        y: fc.double({ min: 0, max: 500, noNaN: true }),
        width: fc.integer({ min: 8, max: 260 }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(wishes, (given) => {
        const all = given.map(({ x, y, width }, i) => wish(`n${i}`, x, y, width));
        const placed = placeLabels(all, all.map(disc), STAGE, [], new Map(), { far: all.length, over: 0 });
        for (const [i, label] of placed.entries()) {
          expect(placed.slice(i + 1).some((other) => overlap(label, other))).toBe(false);
          const own = all.find(({ id }) => id === label.id) as LabelWish;
          for (const other of all) {
            if (Math.hypot(other.x - own.x, other.y - own.y) < 1) continue;
            expect(fromRim(label, other)).toBeGreaterThan(fromRim(label, own));
          }
          expect(label.x >= 0 && label.x + label.width <= 800).toBe(true);
          expect(label.y >= 0 && label.y + label.height <= 500).toBe(true);
        }
      }),
    );
  });
});
