/** A graph to what its layout depends on: numbered nodes with their labels, and which pairs are tied, split into components. */
import type { ActorGraph, ClaimGraph } from '../attributes.js';

export interface Skeleton {
  /** Ids in the order of the graph. */
  readonly nodes: readonly string[];
  /** Labels, for the room that they take. */
  readonly labels: readonly string[];
  /**
   * Tied pairs of node numbers, the smaller first, each once: k parallel edges weigh 1/k each, so that a pair
   * pulls as one. Self-loops are left out.
   */
  readonly ties: readonly (readonly [number, number])[];
}

/** The components of a graph, largest first, of equally large ones that with the first node. */
export function components(graph: ClaimGraph | ActorGraph): readonly Skeleton[] {
  const nodes = graph.nodes();
  const numbers = new Map(nodes.map((node, n) => [node, n]));
  const neighbours = nodes.map((node) => neighboursOf(graph, numbers, node));
  const seen = new Set<number>();
  const found: Skeleton[] = [];
  for (const n of nodes.keys()) {
    if (seen.has(n)) continue;
    const members = reach(neighbours, n);
    for (const member of members) seen.add(member);
    found.push(skeleton(graph, nodes, neighbours, members));
  }
  return found.sort((a, b) => b.nodes.length - a.nodes.length);
}

function neighboursOf(
  graph: ClaimGraph | ActorGraph,
  numbers: ReadonlyMap<string, number>,
  node: string,
): readonly number[] {
  return graph
    .neighbors(node)
    .filter((other) => other !== node)
    .map((other) => numbers.get(other) as number);
}

function reach(neighbours: readonly (readonly number[])[], from: number): readonly number[] {
  const members = new Set([from]);
  for (const here of members) for (const next of neighbours[here] ?? []) members.add(next);
  return [...members].sort((a, b) => a - b);
}

function skeleton(
  graph: ClaimGraph | ActorGraph,
  nodes: readonly string[],
  neighbours: readonly (readonly number[])[],
  members: readonly number[],
): Skeleton {
  const local = new Map(members.map((member, n) => [member, n]));
  const ids = members.map((member) => nodes[member] as string);
  const ties = members.flatMap((member, n) =>
    (neighbours[member] ?? [])
      .map((other) => local.get(other) as number)
      .filter((other) => other > n)
      .sort((a, b) => a - b)
      .map((other) => [n, other] as const),
  );
  return { nodes: ids, labels: ids.map((id) => graph.getNodeAttribute(id, 'label')), ties };
}
