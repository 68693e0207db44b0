/** Finds the triples that share a subject which is not known yet, with the filters that ask of them alone. */
import type { Filter, Minus, Path, Triple } from '../shape/shape.js';
import { variablesOf, variablesOfPattern } from '../shape/variables.js';
import type { Star } from './step.js';

export interface State {
  readonly waiting: ReadonlySet<Triple | Path>;
  readonly filters: ReadonlySet<Filter | Minus>;
  /** Variables that surely have a value. */
  readonly bound: ReadonlySet<number>;
  /** Variables that an expression gives. */
  readonly targets: ReadonlySet<number>;
  /** Variables that a pattern of the group gives. */
  readonly settleable: ReadonlySet<number>;
}

/**
 * The star in which a triple stands. Gone through triple by triple, what is said of one event by a hundred thousand
 * claims would be gone through for each of them; as a star it is found by all that is known at once.
 * @returns undefined where the triple stands alone.
 */
export function starOf(triple: Triple, state: State): Star | undefined {
  if (!isArm(triple) || !('variable' in triple.subject)) return undefined;
  const centre = triple.subject.variable;
  const arms = [...state.waiting].filter(
    (each): each is Triple =>
      each.kind === 'triple' && isArm(each) && 'variable' in each.subject && each.subject.variable === centre,
  );
  const variables = [...new Set(arms.flatMap(variablesOfPattern))];
  // Of what an expression gives it is not known before whether it gives anything.
  if (arms.length < 2 || variables.some((variable) => state.targets.has(variable))) return undefined;
  const outside = (variable: number) =>
    !variables.includes(variable) &&
    (state.settleable.has(variable) || state.targets.has(variable) || state.bound.has(variable));
  const filters = [...state.filters].filter(
    (each): each is Filter => each.kind === 'filter' && !variablesOf(each.expression).some(outside),
  );
  return {
    kind: 'star',
    group: [...arms, ...filters],
    keys: variables.filter((variable) => state.bound.has(variable)),
    others: variables.filter((variable) => !state.bound.has(variable)),
  };
}

const isArm = ({ predicate, graph }: Triple): boolean => 'term' in predicate && graph === undefined;
