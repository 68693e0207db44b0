import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { refine } from '../../src/structures/partition.js';

const graphs = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc.record({
    looks: fc.array(fc.constantFrom('a', 'b'), { minLength: size, maxLength: size }),
    pairs: fc.array(fc.tuple(fc.constantFrom('r', 's'), fc.nat(size - 1), fc.nat(size - 1)), {
      maxLength: 20,
    }),
    order: fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size }),
  }),
);
type Pairs = readonly (readonly [string, number, number])[];

const edgesOf = (pairs: Pairs) => {
  const edges = new Map<string, number[]>();
  for (const [role, from, to] of pairs) edges.set(role, [...(edges.get(role) ?? []), from, to]);
  return edges;
};

/** Colour refinement as it is defined: round for round, until nothing is parted any more. */
function byRounds(looks: readonly string[], pairs: Pairs): readonly string[] {
  let colours = looks;
  for (let round = 0; round <= looks.length; round += 1) {
    const seen = colours.map((colour, at) => {
      const around = pairs.flatMap(([role, from, to]) => [
        ...(from === at ? [`${role}>${colours[to]}`] : []),
        ...(to === at ? [`${role}<${colours[from]}`] : []),
      ]);
      return `${colour}|${around.sort().join()}`;
    });
    const names = [...new Set(seen)].sort();
    colours = seen.map((each) => String(names.indexOf(each)));
  }
  return colours;
}

it('parts what rounds of refinement part, and nothing else', () => {
  fc.assert(
    fc.property(graphs, ({ looks, pairs }) => {
      const classes = refine({ looks, edges: edgesOf(pairs) });
      const colours = byRounds(looks, pairs);
      for (const a of looks.keys())
        for (const b of looks.keys()) expect(classes[a] === classes[b]).toBe(colours[a] === colours[b]);
    }),
    { numRuns: 1000 },
  );
});

it('numbers the classes alike whatever order the graph was given in', () => {
  fc.assert(
    fc.property(graphs, ({ looks, pairs, order }) => {
      const place = (at: number) => order.indexOf(at);
      const moved = refine({
        looks: order.map((at) => looks[at] as string),
        edges: edgesOf(pairs.map(([role, from, to]) => [role, place(from), place(to)] as const).reverse()),
      });
      const classes = refine({ looks, edges: edgesOf(pairs) });
      expect(looks.map((_, at) => moved[place(at)])).toEqual([...classes]);
    }),
    { numRuns: 1000 },
  );
});
