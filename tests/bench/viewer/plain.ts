/** A graph as its peers are given it: nodes with places, and pairs of ends. */
import { random } from '../generate.js';

export interface PlainGraph {
  readonly nodes: readonly {
    readonly id: string;
    readonly label: string;
    readonly x: number;
    readonly y: number;
  }[];
  readonly edges: readonly (readonly [string, string])[];
}

/** An invented graph with three edges a node, most of them to near ones: without claims, for sizes at which laying out would take the bench's time. */
export function plainGraph(size: number, seed = 1): PlainGraph {
  const next = random(seed);
  const side = Math.ceil(Math.sqrt(size));
  const id = (n: number) => `n${n}`;
  const nodes = Array.from({ length: size }, (_, n) => ({
    id: id(n),
    label: `Node ${n}`,
    x: ((n % side) + next() * 0.8) * 100,
    y: (Math.floor(n / side) + next() * 0.8) * 100,
  }));
  const edges = nodes.flatMap((_, n) =>
    [1, side, Math.floor(next() * 5 * side)].map((step) => [id(n), id((n + step) % size)] as const),
  );
  return { nodes, edges: edges.filter(([a, b]) => a !== b) };
}
