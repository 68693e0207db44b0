/** Nodes in columns and the lines between them to positions: each node near what it is tied to, few lines crossing. */
import { highest } from '../../structures/extremes.js';
import { addTo } from '../../structures/group-by.js';
import type { Layout, Position } from './positions.js';

export interface Layered {
  /** Columns from left to right, each a list of node ids in the order that breaks ties. */
  readonly columns: readonly (readonly string[])[];
  readonly lines: readonly (readonly [from: string, to: string])[];
}

/** Distance between columns and the least distance between rows, in pixels of the layout. */
const COLUMN = 280;
const ROW = 34;
/** Each sweep orders every column by the middle of its neighbours (Sugiyama, Tagawa and Toda 1981); few change after these. */
const SWEEPS = 8;

/** Positions by node id; each column fills the height of the longest. The same input gives the same places. */
export function layoutLayers({ columns, lines }: Layered): Layout {
  const near = new Map<string, string[]>();
  for (const [from, to] of lines) {
    addTo(near, from, to);
    addTo(near, to, from);
  }
  const height =
    highest(
      columns.map(({ length }) => length),
      1,
    ) * ROW;
  const places = new Map<string, Position>();
  const place = (column: readonly string[], at: number): void => {
    for (const [n, id] of column.entries()) {
      places.set(id, { x: at * COLUMN, y: height / 2 - ((n + 0.5) * height) / column.length });
    }
  };
  let ordered = columns;
  for (const [at, column] of ordered.entries()) place(column, at);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const before = places;
    const middle = (id: string): number => {
      const rows = (near.get(id) ?? []).flatMap((other) => before.get(other)?.y ?? []);
      return rows.length === 0 ? (before.get(id)?.y ?? 0) : rows.reduce((sum, y) => sum + y, 0) / rows.length;
    };
    const order = (column: readonly string[]) => {
      const middles = new Map(column.map((id) => [id, middle(id)]));
      return column.toSorted((a, b) => (middles.get(b) ?? 0) - (middles.get(a) ?? 0));
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
