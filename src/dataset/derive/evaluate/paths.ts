/** A path as a step: what is reached from one end along one predicate, gone through without recursion. */
import type { Table } from '../numbers/table.js';
import { OutsideShape, type Path } from '../shape/shape.js';
import { type Context, type Next, numberOf, placeOf, tableOf } from './context.js';

/** Kept at most over all that was asked; then it is reached anew. */
const MOST_KEPT = 1 << 20;

/** @param trusted one of the ends is surely a node of the data, so that a path of no step begins and ends there. */
export function pathStep(path: Path, trusted: boolean, context: Context, next: Next): Next {
  const { quads, row } = context;
  const subject = placeOf(path.subject, context);
  const object = placeOf(path.object, context);
  const table = tableOf(numberOf(path.predicate, quads), quads);
  const after = reaching(table, true);
  const before = reaching(table, false);
  const canStay = (node: number) => path.closure === '*' && (trusted || quads.isNode(node));
  const fixedEnd = 'term' in path.object;

  const through = (from: number, reached: ReadonlySet<number>, open: number): boolean => {
    for (const node of reached) {
      row[open] = node;
      if (next()) return true;
    }
    if (reached.has(from) || !canStay(from)) return false;
    row[open] = from;
    return next();
  };
  return () => {
    const from = subject.numbers[subject.at] as number;
    const to = object.numbers[object.at] as number;
    if (from !== 0 && to !== 0) {
      const leads = fixedEnd ? before(to).has(from) : after(from).has(to);
      return (leads || (from === to && canStay(from))) && next();
    }
    if (from === 0 && to === 0) throw new OutsideShape('a path without a known end');
    const open = from === 0 ? subject.at : object.at;
    const stopped = from === 0 ? through(to, before(to), open) : through(from, after(from), open);
    row[open] = 0;
    return stopped;
  };
}

/** Node -> all that is reached from it in one step or more. */
function reaching(table: Table, forwards: boolean): (start: number) => ReadonlySet<number> {
  const rows = forwards ? table.bySubject : table.byObject;
  const ends = forwards ? table.objects : table.subjects;
  const kept = new Map<number, ReadonlySet<number>>();
  let size = 0;
  const add = (reached: Set<number>, node: number): void => {
    for (let at = rows.latest(node); at !== 0; at = rows.before[at - 1] as number)
      reached.add(ends[at - 1] as number);
  };
  return (start) => {
    const before = kept.get(start);
    if (before !== undefined) return before;
    const reached = new Set<number>();
    add(reached, start);
    // A set takes in what is added while it is gone through.
    for (const node of reached) add(reached, node);
    size += reached.size + 1;
    if (size > MOST_KEPT) {
      kept.clear();
      size = reached.size + 1;
    }
    kept.set(start, reached);
    return reached;
  };
}
