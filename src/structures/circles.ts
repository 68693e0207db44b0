/** Steps from one thing to another, and those of them that close a circle; loops only, however long the way. */
import { groupBy } from './group-by.js';

export interface Step {
  readonly from: string;
  readonly to: string;
}

/** How many things of a circle are named. */
const NAMED = 4;

export interface Closing<S> {
  readonly step: S;
  /** The first of the things on the circle, from `to` on to `from`. */
  readonly around: readonly string[];
  /** How many things are on it. */
  readonly length: number;
}

/**
 * The steps that lead back to where their way came from.
 * Taken out, they leave no circle. Of a circle it is the step that comes last, as ways begin with the first step given.
 */
export function* stepsThatClose<S extends Step>(steps: Iterable<S>): Iterable<Closing<S>> {
  const from = groupBy(steps, (step) => step.from);
  /** Place on the way while it leads there; undefined once all beyond it was seen. */
  const state = new Map<string, number | undefined>();
  const way: string[] = [];
  const rest: number[] = [];
  const enter = (thing: string): void => {
    state.set(thing, way.length);
    way.push(thing);
    rest.push(0);
  };
  for (const start of from.keys()) {
    if (state.has(start)) continue;
    enter(start);
    while (way.length > 0) {
      const here = way.at(-1) as string;
      const at = rest[rest.length - 1] as number;
      const step = from.get(here)?.[at];
      if (step === undefined) {
        state.set(here, undefined);
        way.pop();
        rest.pop();
        continue;
      }
      rest[rest.length - 1] = at + 1;
      const place = state.get(step.to);
      if (place !== undefined)
        yield { step, around: way.slice(place, place + NAMED), length: way.length - place };
      else if (!state.has(step.to)) enter(step.to);
    }
  }
}

/** The steps from which a way leads back to where they began, in groups that hang together by such ways (Tarjan's components). */
export function onCircles<S extends Step>(steps: readonly S[]): readonly (readonly S[])[] {
  const from = groupBy(steps, (step) => step.from);
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const componentOf = new Map<string, string>();
  const open: string[] = [];
  for (const start of from.keys()) {
    if (order.has(start)) continue;
    const way = [{ thing: start, at: 0 }];
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const { thing } = here;
      if (!order.has(thing)) {
        order.set(thing, order.size);
        low.set(thing, order.size - 1);
        open.push(thing);
      }
      const next = from.get(thing)?.[here.at]?.to;
      if (next === undefined) {
        way.pop();
        const above = way.at(-1)?.thing;
        const lowest = low.get(thing) as number;
        if (above !== undefined) low.set(above, Math.min(low.get(above) as number, lowest));
        if (lowest !== order.get(thing)) continue;
        for (let member = ''; member !== thing; ) {
          member = open.pop() as string;
          componentOf.set(member, thing);
        }
      } else if (!order.has(next)) {
        here.at++;
        way.push({ thing: next, at: 0 });
      } else {
        here.at++;
        if (!componentOf.has(next))
          low.set(thing, Math.min(low.get(thing) as number, order.get(next) as number));
      }
    }
  }
  const circling = steps.filter(({ from, to }) => componentOf.get(from) === componentOf.get(to));
  return [...groupBy(circling, (step) => componentOf.get(step.from)).values()];
}
