/** Steps from one thing to another, and those of them that close a circle; loops only, however long the way. */

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
  const from = new Map<string, S[]>();
  for (const step of steps) {
    const known = from.get(step.from);
    if (known === undefined) from.set(step.from, [step]);
    else known.push(step);
  }
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
