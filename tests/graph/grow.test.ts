import { describe, expect, it } from 'vitest';
import { type GrowingTie, type Growth, grownFrom } from '../../src/graph/grow.js';

const tie = (key: string, source: string, target: string, origins: number, family = 'role'): GrowingTie => ({
  ...{ key, source, target, origins, family },
});
const TIES = [
  tie('1', 'hub', 'a', 1),
  tie('2', 'b', 'hub', 3),
  tie('3', 'hub', 'c', 3),
  tie('4', 'hub', 'c', 1, 'hostile'),
  tie('5', 'a', 'b', 9),
  tie('6', 'hub', 'hub', 9),
];
const ALL: Growth = { around: 'hub', least: 0, family: '', most: 10 };

describe('growing from a name', () => {
  it('leads to its neighbours, those with the most origins first, of equal ones those with more ties', () => {
    const { neighbours, ties, of } = grownFrom(TIES, ALL);
    expect(neighbours).toEqual(['c', 'b', 'a']);
    expect([...ties].sort()).toEqual(['1', '2', '3', '4']);
    expect(of).toBe(3);
  });

  it('takes ties with so many independent origins alone', () => {
    const { neighbours, ties } = grownFrom(TIES, { ...ALL, least: 2 });
    expect(neighbours).toEqual(['b', 'c']);
    expect([...ties].sort()).toEqual(['2', '3']);
  });

  it('takes a family alone, and the first so many, and says of how many', () => {
    expect(grownFrom(TIES, { ...ALL, family: 'hostile' }).neighbours).toEqual(['c']);
    const { neighbours, of } = grownFrom(TIES, { ...ALL, most: 1 });
    expect(neighbours).toEqual(['c']);
    expect(of).toBe(3);
  });
});
