/** Goes through all solutions of a group: each step sets its variables in the row and goes on with the next. */
import { lazy } from '../../../structures/lazy.js';
import { RowsBy } from '../numbers/rows-by.js';
import { Tuples } from '../numbers/tuples.js';
import type { Bind, Filter, Group, Path, Triple } from '../shape/shape.js';
import { boundIn } from '../shape/variables.js';
import { type Context, type Next, numberOf, refuseUnsure, tableOf } from './context.js';
import { type Evaluated, evaluated, termOf, truthOf } from './expressions.js';
import { pathStep } from './paths.js';
import { plan } from './plan.js';
import type { Star, Step } from './step.js';
import { tripleStep } from './triples.js';

/**
 * Calls `found` with the row of each solution, at least once for each that differs in `needed`.
 * @throws OutsideShape for what is not evaluated here.
 */
export function eachSolution(
  group: Group,
  needed: ReadonlySet<number>,
  context: Context,
  found: () => void,
): void {
  const end: Next = () => {
    found();
    return false;
  };
  const steps = plan({ group, known: new Set(), needed, size: (part) => sizeOf(part, context) });
  chained(steps, new Set(), context, end)();
}

function chained(steps: readonly Step[], known: ReadonlySet<number>, context: Context, end: Next): Next {
  return steps.reduceRight<Next>((next, step, at) => {
    const before = () => new Set([...known, ...steps.slice(0, at).flatMap(settledBy)]);
    return stepOf(step, before, context, next);
  }, end);
}

function stepOf(step: Step, known: () => ReadonlySet<number>, context: Context, next: Next): Next {
  switch (step.kind) {
    case 'triple':
      return tripleStep(step, context, next);
    case 'path':
      return pathStep(step, step.trusted, context, next);
    case 'filter':
      return filterStep(step, known, context, next);
    case 'bind':
      return bindStep(step, known, context, next);
    case 'star':
      return starStep(step, context, next);
    case 'minus': {
      const others = lazy(() => rowsOf(step.group, step.shared, context));
      return () => others().find(context.row, step.shared) < 0 && next();
    }
    case 'distinct': {
      const seen = new Tuples(step.variables.length);
      return () => {
        const { size } = seen;
        return seen.add(context.row, step.variables) === size && next();
      };
    }
  }
}

function settledBy(step: Step): readonly number[] {
  if (step.kind === 'star') return [...step.keys, ...step.others];
  // What an expression gives may be nothing.
  return step.kind === 'triple' || step.kind === 'path' ? [...boundIn([step])] : [];
}

function filterStep({ expression }: Filter, known: () => ReadonlySet<number>, context: Context, next: Next) {
  const { terms } = context.quads;
  const value = expressionOf(expression, known, context);
  return () => truthOf(value(), terms) === true && next();
}

function bindStep(
  { expression, variable }: Bind,
  known: () => ReadonlySet<number>,
  context: Context,
  next: Next,
) {
  const { row, quads } = context;
  const value = expressionOf(expression, known, context);
  return () => {
    const number = termOf(value(), quads.terms);
    refuseUnsure(number, quads);
    row[variable] = number;
    const stopped = next();
    row[variable] = 0;
    return stopped;
  };
}

function expressionOf(
  expression: Filter['expression'],
  known: () => ReadonlySet<number>,
  context: Context,
): Evaluated {
  return evaluated(expression, context, (group) => {
    const before = known();
    const steps = plan({ group, known: before, size: (part) => sizeOf(part, context) });
    return chained(steps, before, context, () => true);
  });
}

function starStep({ group, keys, others }: Star, context: Context, next: Next): Next {
  const { row } = context;
  const variables = [...keys, ...others];
  const made = lazy(() => {
    const rows = rowsOf(group, variables, context);
    const byKey = new RowsBy(keys.length);
    const key = new Uint32Array(keys.length);
    for (let at = 0; at < rows.size; at++) {
      for (let place = 0; place < keys.length; place++) key[place] = rows.number(at, place);
      byKey.add(at, key, [...key.keys()]);
    }
    return { rows, byKey };
  });
  return () => {
    const { rows, byKey } = made();
    let stopped = false;
    for (let at = byKey.latest(row, keys); at !== 0 && !stopped; at = byKey.before[at - 1] as number) {
      for (let place = 0; place < others.length; place++)
        row[others[place] as number] = rows.number(at - 1, keys.length + place);
      stopped = next();
    }
    for (const variable of others) row[variable] = 0;
    return stopped;
  };
}

/** The solutions of a group by itself, each once. */
function rowsOf(group: Group, variables: readonly number[], { quads, row }: Context): Tuples {
  const rows = new Tuples(variables.length);
  const own: Context = { quads, row: new Uint32Array(row.length) };
  eachSolution(group, new Set(variables), own, () => rows.add(own.row, variables));
  return rows;
}

function sizeOf(pattern: Triple | Path, { quads }: Context): number {
  if (pattern.kind === 'path') return tableOf(numberOf(pattern.predicate, quads), quads).length;
  const { subject, predicate, object } = pattern;
  if (!('term' in predicate)) return Number.POSITIVE_INFINITY;
  const table = tableOf(numberOf(predicate.term, quads), quads);
  if ('term' in object) return table.byObject.count(numberOf(object.term, quads));
  if ('term' in subject) return table.bySubject.count(numberOf(subject.term, quads));
  return table.length;
}
