/** Blank nodes that look alike within their own groups, and are not: their labels do not depend on which came first. */
import { Parser } from 'n3';
import { expect, it } from 'vitest';
import { writeQuadLine } from '../../../src/dataset/nquads.js';
import { normalize } from '../../../src/dataset/read/normalize.js';

it('have labels of their own, in whatever order their groups come', () => {
  const groups = [
    '_:a <id:p> _:x .\n_:a <id:q> <id:o> .\n',
    '_:y <id:p> _:b .\n_:b <id:r> "1" .\n',
    '_:c <id:p> _:z .\n_:c <id:q> <id:other> .\n',
  ];
  const lines = (order: readonly number[]) => {
    const text = order.map((at) => groups[at]).join('');
    const quads = new Parser({ format: 'N-Triples' }).parse(text);
    return Array.from(normalize(quads as never).quads(), writeQuadLine).sort();
  };
  const expected = lines([0, 1, 2]);
  for (const order of [
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ])
    expect(lines(order)).toEqual(expected);
});
