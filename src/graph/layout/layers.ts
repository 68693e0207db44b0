/** Nodes in layers and the lines between them to positions in a window of 16:10: each near what it is tied to, few lines crossing. */
import { atOnce } from '../../structures/at-once.js';
import { ASPECT } from './fit.js';
import type { Layout } from './positions.js';

export interface Layered {
  /** Layers from left to right, each a list of node ids in the order that breaks ties. */
  readonly layers: readonly (readonly string[])[];
  readonly lines: readonly (readonly [from: string, to: string])[];
}

/** Distance between columns and the least distance between rows, in pixels of the layout. */
const COLUMN = 280;
const ROW = 34;
/** Each sweep orders every layer by the middle of its neighbours (Sugiyama, Tagawa and Toda 1981); few change after these. */
const SWEEPS = 8;
/** A line holds its end more than its start: what one node leads to stays together, though it leads on to others. */
const PULL = 8;

/**
 * Positions by node id. A layer fills the height from top to bottom; one too long for a column takes several, and
 * goes from one to the next at every step, so that what belongs together makes a stripe, and each line of names
 * stands lower than the one beside it. The same input gives the same places.
 */
export function layoutLayers(layered: Layered): Layout {
  return atOnce(layoutLayersInSteps(layered));
}

/** The same, a little at a time. */
export function* layoutLayersInSteps({ layers: named, lines }: Layered): Generator<undefined, Layout> {
  const ids = named.flat();
  const number = new Map(ids.map((id, n) => [id, n]));
  const layers = named.map((layer) => layer.map((id) => number.get(id) ?? 0));
  const { first: start, others, pulls } = neighbours(number, lines);
  const xs = new Float64Array(ids.length);
  const ys = new Float64Array(ids.length);
  const middles = new Float64Array(ids.length);
  const rows = rowsFor(layers);
  const height = rows * ROW;
  const across = layers.map(({ length }) => columnsOf(length, rows));
  const first = layers.map((_, at) => sum(across.slice(0, at)));
  const place = (layer: readonly number[], at: number): void => {
    const [from, wide] = [first[at] ?? 0, across[at] ?? 1];
    for (const [n, node] of layer.entries()) {
      xs[node] = (from + (n % wide)) * COLUMN;
      ys[node] = height / 2 - ((n + 0.5) * height) / layer.length;
    }
  };
  let ordered: readonly (readonly number[])[] = layers;
  for (const [at, layer] of ordered.entries()) place(layer, at);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    yield;
    const middle = (node: number): number => {
      let [rows, all] = [0, 0];
      for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
        const pull = pulls[at] ?? 0;
        rows += (ys[others[at] ?? 0] ?? 0) * pull;
        all += pull;
      }
      return all === 0 ? (ys[node] ?? 0) : rows / all;
    };
    const order = (layer: readonly number[]) => {
      for (const node of layer) middles[node] = middle(node);
      return layer.toSorted((a, b) => (middles[b] ?? 0) - (middles[a] ?? 0));
    };
    const ways = sweep % 2 === 0 ? [...ordered.keys()] : [...ordered.keys()].reverse();
    const next = [...ordered];
    for (const at of ways) {
      next[at] = order(next[at] ?? []);
      place(next[at] ?? [], at);
    }
    ordered = next;
  }
  return new Map(ids.map((id, n) => [id, { x: xs[n] ?? 0, y: ys[n] ?? 0 }]));
}

/** What each node is tied to and how it pulls, one after the other: those of node n from first[n] to before first[n + 1]. */
function neighbours(number: ReadonlyMap<string, number>, lines: Layered['lines']) {
  const known = lines.flatMap(([from, to]) => {
    const [one, other] = [number.get(from), number.get(to)];
    return one === undefined || other === undefined ? [] : [one, other];
  });
  const first = new Uint32Array(number.size + 1);
  for (const node of known) first[node + 1] = (first[node + 1] ?? 0) + 1;
  for (let node = 0; node < number.size; node += 1)
    first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
  const free = first.slice();
  const others = new Uint32Array(known.length);
  const pulls = new Uint8Array(known.length);
  for (const [at, node] of known.entries()) {
    // Ends stand in pairs: from, to.
    const spot = free[node] ?? 0;
    free[node] = spot + 1;
    others[spot] = known[at ^ 1] ?? 0;
    pulls[spot] = at % 2 === 0 ? 1 : PULL;
  }
  return { first, others, pulls };
}

/** The fewest rows with which all columns beside each other are no wider than the window. */
function rowsFor(layers: readonly (readonly unknown[])[]): number {
  let rows = 1;
  const wide = () => sum(layers.map(({ length }) => columnsOf(length, rows))) * COLUMN;
  while (wide() > rows * ROW * ASPECT) rows += 1;
  return rows;
}

const columnsOf = (nodes: number, rows: number) => Math.max(1, Math.ceil(nodes / rows));

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
