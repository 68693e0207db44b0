import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTree, isTree } from '../../../src/language/parse/spanning-tree.js';

/** Every choice of heads for `length` words, -1 the root. */
function* allHeads(length: number): Generator<Int32Array> {
  const count = (length + 1) ** length;
  for (let code = 0; code < count; code++) {
    let rest = code;
    yield Int32Array.from({ length }, () => {
      const head = (rest % (length + 1)) - 1;
      rest = Math.floor(rest / (length + 1));
      return head;
    });
  }
}

function sumOf(values: Float32Array, stride: number, heads: Int32Array): number {
  const { length } = heads;
  return heads.reduce((sum, head, word) => sum + values[word * stride + (head < 0 ? length : head)]!, 0);
}

describe('the best tree', () => {
  it('has the highest sum of all trees with one root', () => {
    const scores = fc
      .integer({ min: 1, max: 5 })
      .chain((length) =>
        fc.tuple(
          fc.constant(length),
          fc.array(fc.integer({ min: -50, max: 50 }), { minLength: length * 8, maxLength: length * 8 }),
        ),
      );
    fc.assert(
      fc.property(scores, ([length, numbers]) => {
        const values = Float32Array.from(numbers);
        let best = Number.NEGATIVE_INFINITY;
        for (const heads of allHeads(length))
          if (isTree(heads)) best = Math.max(best, sumOf(values, 8, heads));
        const found = bestTree({ length, stride: 8, values });
        expect(isTree(found)).toBe(true);
        expect(sumOf(values, 8, found)).toBe(best);
      }),
      { numRuns: 150 },
    );
  });

  it('is a tree for long sentences with wild scores', () => {
    const length = 200;
    const values = Float32Array.from({ length: length * 208 }, (_, at) => Math.sin(at * 12.9898) * 20);
    expect(isTree(bestTree({ length, stride: 208, values }))).toBe(true);
  });

  it('knows two roots and circles for what they are', () => {
    expect(isTree(Int32Array.of(-1, 0, 1))).toBe(true);
    expect(isTree(Int32Array.of(-1, -1, 0))).toBe(false);
    expect(isTree(Int32Array.of(-1, 2, 1))).toBe(false);
  });
});
