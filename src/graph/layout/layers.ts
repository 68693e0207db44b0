/** Nodes in layers and the lines between them to positions in a window of 16:10: each near what it is tied to, few lines crossing. */
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
export function layoutLayers({ layers: named, lines }: Layered): Layout {
  const ids = named.flat();
  const number = new Map(ids.map((id, n) => [id, n]));
  const layers = named.map((layer) => layer.map((id) => number.get(id) ?? 0));
  const near = ids.map((): [other: number, pull: number][] => []);
  for (const line of lines) {
    const [from, to] = line.map((id) => number.get(id));
    if (from === undefined || to === undefined) continue;
    near[from]?.push([to, 1]);
    near[to]?.push([from, PULL]);
  }
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
    const middle = (node: number): number => {
      let [rows, pulls] = [0, 0];
      for (const [other, pull] of near[node] ?? []) {
        rows += (ys[other] ?? 0) * pull;
        pulls += pull;
      }
      return pulls === 0 ? (ys[node] ?? 0) : rows / pulls;
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

/** The fewest rows with which all columns beside each other are no wider than the window. */
function rowsFor(layers: readonly (readonly unknown[])[]): number {
  let rows = 1;
  const wide = () => sum(layers.map(({ length }) => columnsOf(length, rows))) * COLUMN;
  while (wide() > rows * ROW * ASPECT) rows += 1;
  return rows;
}

const columnsOf = (nodes: number, rows: number) => Math.max(1, Math.ceil(nodes / rows));

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
