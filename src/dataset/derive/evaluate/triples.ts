/** A triple pattern as a step: sets the row to each triple that fits it, and goes on. */
import type { GraphTable } from '../numbers/graph-table.js';
import type { Table } from '../numbers/table.js';
import type { Triple } from '../shape/shape.js';
import { type Context, type Next, type Place, placeOf, tableOf } from './context.js';

export function tripleStep(pattern: Triple, context: Context, next: Next): Next {
  const subject = placeOf(pattern.subject, context);
  const object = placeOf(pattern.object, context);
  const predicate = placeOf(pattern.predicate, context);
  const graph = pattern.graph && placeOf(pattern.graph, context);
  const { quads, row } = context;
  const stepOf = (number: number): Next =>
    graph === undefined
      ? inTable(tableOf(number, quads), subject, object, row, next)
      : inGraphs(checked(number, context), [subject, object, graph], row, next);
  if ('term' in pattern.predicate) return stepOf(predicate.numbers[0] as number);
  return overPredicates(predicate.at, context, stepOf);
}

/** The value of the variable is the predicate; each, where it has none yet. */
function overPredicates(at: number, { quads, row }: Context, stepOf: (predicate: number) => Next): Next {
  const steps = new Map<number, Next>();
  const step = (predicate: number): Next => {
    const made = steps.get(predicate) ?? stepOf(predicate);
    steps.set(predicate, made);
    return made;
  };
  return () => {
    const known = row[at] as number;
    if (known !== 0) return step(known)();
    const stopped = quads.predicates().some((predicate) => {
      row[at] = predicate;
      return step(predicate)();
    });
    row[at] = 0;
    return stopped;
  };
}

function inTable(table: Table, subject: Place, object: Place, row: Uint32Array, next: Next): Next {
  const { subjects, objects } = table;
  const throughAll = (): boolean => {
    for (let at = 0; at < table.length; at++) {
      row[subject.at] = subjects[at] as number;
      if (subject.at !== object.at) row[object.at] = objects[at] as number;
      else if (subjects[at] !== objects[at]) continue;
      if (next()) return true;
    }
    return false;
  };
  const through = (known: Place, open: Place): boolean => {
    const rows = known === subject ? table.bySubject : table.byObject;
    const column = known === subject ? objects : subjects;
    const first = rows.latest(known.numbers[known.at] as number);
    for (let at = first; at !== 0; at = rows.before[at - 1] as number) {
      row[open.at] = column[at - 1] as number;
      if (next()) return true;
    }
    return false;
  };
  return () => {
    const from = subject.numbers[subject.at] as number;
    const to = object.numbers[object.at] as number;
    if (from !== 0 && to !== 0) return table.has(from, to) && next();
    const stopped =
      from !== 0 ? through(subject, object) : to !== 0 ? through(object, subject) : throughAll();
    if (from === 0) row[subject.at] = 0;
    if (to === 0) row[object.at] = 0;
    return stopped;
  };
}

function checked(predicate: number, { quads }: Context): GraphTable {
  tableOf(predicate, quads);
  return quads.graphTable(predicate);
}

/** @param columns subject, object, graph. */
function inGraphs(table: GraphTable, columns: readonly Place[], row: Uint32Array, next: Next): Next {
  return () => {
    const known = Uint32Array.from(columns, ({ numbers, at }) => numbers[at] as number);
    if (!known.includes(0)) return table.has(known) && next();
    const open = columns.filter((_, column) => known[column] === 0);
    let stopped = false;
    for (const found of table.rows(known)) {
      const fits = columns.every((place, column) => {
        const number = table.number(found, column);
        if (place.numbers[place.at] === 0) row[place.at] = number;
        return place.numbers[place.at] === number;
      });
      stopped = fits && next();
      for (const { at } of open) row[at] = 0;
      if (stopped) break;
    }
    return stopped;
  };
}
