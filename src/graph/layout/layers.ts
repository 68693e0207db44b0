/** Nodes in layers and the lines between them to positions in a window of 16:10: each near what it is tied to, few lines crossing. */
import { addTo } from '../../structures/group-by.js';
import { ASPECT } from './fit.js';
import type { Layout, Position } from './positions.js';

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
export function layoutLayers({ layers, lines }: Layered): Layout {
  const near = new Map<string, (readonly [id: string, pull: number])[]>();
  for (const [from, to] of lines) {
    addTo(near, from, [to, 1]);
    addTo(near, to, [from, PULL]);
  }
  const rows = rowsFor(layers);
  const height = rows * ROW;
  const across = layers.map(({ length }) => columnsOf(length, rows));
  const first = layers.map((_, at) => sum(across.slice(0, at)));
  const places = new Map<string, Position>();
  const place = (layer: readonly string[], at: number): void => {
    const [from, wide] = [first[at] ?? 0, across[at] ?? 1];
    for (const [n, id] of layer.entries()) {
      const y = height / 2 - ((n + 0.5) * height) / layer.length;
      places.set(id, { x: (from + (n % wide)) * COLUMN, y });
    }
  };
  let ordered = layers;
  for (const [at, layer] of ordered.entries()) place(layer, at);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const middle = (id: string): number => {
      let [rows, pulls] = [0, 0];
      for (const [other, pull] of near.get(id) ?? []) {
        const there = places.get(other);
        if (there === undefined) continue;
        rows += there.y * pull;
        pulls += pull;
      }
      return pulls === 0 ? (places.get(id)?.y ?? 0) : rows / pulls;
    };
    const order = (layer: readonly string[]) => {
      const middles = new Map(layer.map((id) => [id, middle(id)]));
      return layer.toSorted((a, b) => (middles.get(b) ?? 0) - (middles.get(a) ?? 0));
    };
    const ways = sweep % 2 === 0 ? [...ordered.keys()] : [...ordered.keys()].reverse();
    const next = [...ordered];
    for (const at of ways) {
      next[at] = order(next[at] ?? []);
      place(next[at] ?? [], at);
    }
    ordered = next;
  }
  return places;
}

/** The fewest rows with which all columns beside each other are no wider than the window. */
function rowsFor(layers: Layered['layers']): number {
  let rows = 1;
  const wide = () => sum(layers.map(({ length }) => columnsOf(length, rows))) * COLUMN;
  while (wide() > rows * ROW * ASPECT) rows += 1;
  return rows;
}

const columnsOf = (nodes: number, rows: number) => Math.max(1, Math.ceil(nodes / rows));

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
