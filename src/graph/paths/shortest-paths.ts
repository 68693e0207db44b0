/** Two nodes and the ways from each node to the k cheapest simple paths: A* that knows what is left to pay. */

export interface Way {
  readonly to: string;
  readonly edge: string;
  readonly cost: number;
}

export interface Search {
  readonly from: string;
  readonly to: string;
  readonly limit: number;
  /** Most edges of a path. */
  readonly maxLength: number;
  /**
   * Edges that lead on from a node that was reached from another; of several to one node the cheapest (then first by
   * key) is taken.
   */
  readonly ways: (node: string, before: string | undefined) => readonly Way[];
  /** The same edges, seen from where they lead. */
  readonly waysBack: (node: string) => readonly Way[];
}

interface Trail {
  readonly node: string;
  readonly edge: string;
  readonly before: Trail | undefined;
  readonly length: number;
  readonly paid: number;
  /** What the cheapest completion costs in all. */
  readonly total: number;
}

/** Edges of each path, cheapest path first; of equally dear ones that with fewer edges, then by its keys. */
export function shortestPaths(search: Search): readonly (readonly string[])[] {
  const left = costsTo(search);
  const total = left.get(search.from);
  if (total === undefined) return [];
  const heap = new Heap<Trail>(compareTrails);
  heap.push({ node: search.from, edge: '', before: undefined, length: 0, paid: 0, total });
  const found: (readonly string[])[] = [];
  for (let trail = heap.pop(); trail !== undefined && found.length < search.limit; trail = heap.pop()) {
    if (trail.node === search.to) {
      found.push(edgesOf(trail));
      continue;
    }
    if (trail.length >= search.maxLength) continue;
    for (const { to, edge, cost } of cheapest(search.ways(trail.node, trail.before?.node))) {
      const rest = left.get(to);
      if (rest === undefined || leadsThrough(trail, to)) continue;
      const paid = trail.paid + cost;
      heap.push({ node: to, edge, before: trail, length: trail.length + 1, paid, total: paid + rest });
    }
  }
  return found;
}

/** Dijkstra from the end: what it costs to get there from each node within the longest length. */
function costsTo({ to, waysBack }: Search): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  const heap = new Heap<{ node: string; cost: number }>((a, b) => a.cost - b.cost);
  heap.push({ node: to, cost: 0 });
  for (let here = heap.pop(); here !== undefined; here = heap.pop()) {
    if (costs.has(here.node)) continue;
    costs.set(here.node, here.cost);
    for (const way of waysBack(here.node)) {
      if (!costs.has(way.to)) heap.push({ node: way.to, cost: here.cost + way.cost });
    }
  }
  return costs;
}

function cheapest(ways: readonly Way[]): Iterable<Way> {
  const best = new Map<string, Way>();
  for (const way of ways) {
    const known = best.get(way.to);
    const better =
      known === undefined || way.cost < known.cost || (way.cost === known.cost && way.edge < known.edge);
    if (better) best.set(way.to, way);
  }
  return best.values();
}

function compareTrails(a: Trail, b: Trail): number {
  if (a.total !== b.total) return a.total - b.total;
  if (a.length !== b.length) return b.length - a.length;
  const [keysA, keysB] = [edgesOf(a).join(' '), edgesOf(b).join(' ')];
  return keysA < keysB ? -1 : keysA > keysB ? 1 : 0;
}

function edgesOf(trail: Trail): readonly string[] {
  const edges: string[] = [];
  for (let at: Trail | undefined = trail; at?.before !== undefined; at = at.before) edges.push(at.edge);
  return edges.reverse();
}

function leadsThrough(trail: Trail, node: string): boolean {
  for (let at: Trail | undefined = trail; at !== undefined; at = at.before) if (at.node === node) return true;
  return false;
}

/** A binary heap: push and pop the least, in the logarithm of its size. */
class Heap<T> {
  readonly #items: T[] = [];
  readonly #compare: (a: T, b: T) => number;

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  push(item: T): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#compare(items[parent] as T, item) <= 0) break;
      items[at] = items[parent] as T;
      at = parent;
    }
    items[at] = item;
  }

  pop(): T | undefined {
    const items = this.#items;
    const least = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return least;
    let at = 0;
    for (let child = 1; child < items.length; child = 2 * at + 1) {
      if (child + 1 < items.length && this.#compare(items[child + 1] as T, items[child] as T) < 0) child += 1;
      if (this.#compare(last, items[child] as T) <= 0) break;
      items[at] = items[child] as T;
      at = child;
    }
    items[at] = last;
    return least;
  }
}
