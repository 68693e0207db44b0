/** Puts the parts of a group in the order in which they are gone through: what is bound decides, then how many there are. */
import {
  type Bind,
  type Filter,
  type Group,
  type Minus,
  OutsideShape,
  type Path,
  type Triple,
} from '../shape/shape.js';
import { boundIn, variablesOf, variablesOfGroup, variablesOfPattern } from '../shape/variables.js';
import { starOf } from './stars.js';
import type { Star, Step } from './step.js';

export interface Planned {
  readonly group: Group;
  /** Variables that have a value before the group. */
  readonly known: ReadonlySet<number>;
  /** Those that are asked for after it; undefined where only is asked whether there is a solution. */
  readonly needed?: ReadonlySet<number>;
  /** How many triples fit a pattern as far as it names terms. */
  readonly size: (pattern: Triple | Path) => number;
}

/** @throws OutsideShape for a group that has no order. */
export function plan(planned: Planned): readonly Step[] {
  const planner = new Planner(planned);
  while (planner.waiting.size > 0) {
    planner.placeReady();
    if (!planner.placePattern()) break;
  }
  planner.placeReady();
  if (planner.left > 0) throw new OutsideShape('a group whose parts wait for each other');
  return planner.steps;
}

/** Less comes first: a kind, and a size among those of one kind. */
type Rank = readonly [kind: number, size: number, pattern: Triple | Path, star?: Star];

class Planner {
  readonly steps: Step[] = [];
  readonly waiting = new Set<Triple | Path>();
  readonly #planned: Planned;
  readonly #filters = new Set<Filter | Minus>();
  readonly #binds = new Set<Bind>();
  readonly #own: ReadonlySet<number>;
  readonly #targets: ReadonlySet<number>;
  readonly #nodes: ReadonlySet<number>;
  readonly #bound: Set<number>;
  readonly #dead = new Set<number>();

  constructor(planned: Planned) {
    this.#planned = planned;
    for (const element of planned.group) {
      if (element.kind === 'triple' || element.kind === 'path') this.waiting.add(element);
      else if (element.kind === 'bind') this.#binds.add(element);
      else this.#filters.add(element);
    }
    this.#own = boundIn(planned.group);
    this.#targets = new Set([...this.#binds].map(({ variable }) => variable));
    this.#nodes = nodesIn(planned.group);
    this.#bound = new Set(planned.known);
  }

  get left(): number {
    return this.waiting.size + this.#filters.size + this.#binds.size;
  }

  /** All that only reads variables, as soon as nothing will change them any more. */
  placeReady(): void {
    for (const bind of this.#binds) {
      if (!variablesOf(bind.expression).every((variable) => this.#isSettled(variable))) continue;
      this.#binds.delete(bind);
      this.steps.push(bind);
    }
    for (const filter of this.#filters) {
      if (!this.#reads(filter).every((variable) => this.#isSettled(variable))) continue;
      this.#filters.delete(filter);
      if (filter.kind === 'filter') this.steps.push(filter);
      else {
        const shared = [...boundIn(filter.group)].filter((variable) => this.#own.has(variable));
        if (shared.length > 0) this.steps.push({ kind: 'minus', group: filter.group, shared });
      }
    }
  }

  /** False where no pattern can be gone through. */
  placePattern(): boolean {
    const [first] = [...this.waiting]
      .filter((pattern) => !variablesOfPattern(pattern).some((variable) => this.#isPending(variable)))
      .map((pattern) => this.#rank(pattern))
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    if (first === undefined) return false;
    const [, , pattern, star] = first;
    if (star === undefined) this.#place(pattern);
    else this.#placeStar(star);
    return true;
  }

  #place(pattern: Triple | Path): void {
    this.waiting.delete(pattern);
    for (const variable of variablesOfPattern(pattern)) this.#bound.add(variable);
    if (pattern.kind === 'triple') {
      this.steps.push(pattern);
      return;
    }
    const ends = variablesOfPattern(pattern);
    this.steps.push({ ...pattern, trusted: ends.some((variable) => this.#nodes.has(variable)) });
    this.placeReady();
    this.#forget();
  }

  #placeStar(star: Star): void {
    this.steps.push(star);
    for (const element of star.group) {
      if (element.kind === 'filter') this.#filters.delete(element);
      else if (element.kind === 'triple') this.waiting.delete(element);
    }
    for (const variable of star.others) this.#bound.add(variable);
  }

  /** A path leads to one end in many ways: where only the end is asked for after it, one is enough. */
  #forget(): void {
    const { needed } = this.#planned;
    if (needed === undefined) return;
    const after = new Set(needed);
    for (const element of [...this.waiting, ...this.#filters, ...this.#binds])
      for (const variable of variablesOfGroup([element])) after.add(variable);
    const all = [...this.#bound, ...this.#targets];
    const dead = all.filter((variable) => !after.has(variable) && !this.#dead.has(variable));
    if (dead.length === 0) return;
    for (const variable of dead) this.#dead.add(variable);
    this.steps.push({ kind: 'distinct', variables: all.filter((variable) => after.has(variable)) });
  }

  #rank(pattern: Triple | Path): Rank {
    const variables = variablesOfPattern(pattern);
    const open = variables.filter((variable) => !this.#bound.has(variable) && !this.#targets.has(variable));
    if (open.length === 0) return [0, 0, pattern];
    const isKnown = (slot: Triple['subject']) => !('variable' in slot) || !open.includes(slot.variable);
    const joins = open.length < variables.length;
    const size = this.#planned.size(pattern);
    if (pattern.kind === 'path') return [joins ? 2 : open.length === 1 ? 4 : 6, size, pattern];
    if (!isKnown(pattern.predicate)) return [5, size, pattern];
    if (isKnown(pattern.subject)) return [1, 0, pattern];
    if (!joins) return [3, size, pattern];
    const star = starOf(pattern, {
      waiting: this.waiting,
      filters: this.#filters,
      bound: this.#bound,
      targets: this.#targets,
      settleable: this.#own,
    });
    if (star === undefined) return [2, size, pattern];
    const least = star.group.map((part) => (part.kind === 'triple' ? this.#planned.size(part) : size));
    return [2, Math.min(...least), pattern, star];
  }

  #reads(filter: Filter | Minus): number[] {
    return filter.kind === 'filter' ? variablesOf(filter.expression) : variablesOfGroup(filter.group);
  }

  /** Nothing that is left will give it a value. */
  #isSettled(variable: number): boolean {
    if (this.#isPending(variable)) return false;
    if (!this.#own.has(variable)) return true;
    if (!this.#targets.has(variable)) return this.#bound.has(variable);
    return ![...this.waiting].some((pattern) => variablesOfPattern(pattern).includes(variable));
  }

  /** An expression that is left gives it. */
  #isPending(variable: number): boolean {
    return [...this.#binds].some((bind) => bind.variable === variable);
  }
}

/** The variables that are subject or object of a triple of the group: what has no such triple is no solution. */
function nodesIn(group: Group): ReadonlySet<number> {
  return new Set(
    group.flatMap((element) =>
      element.kind === 'triple'
        ? [element.subject, element.object].flatMap((slot) => ('variable' in slot ? [slot.variable] : []))
        : [],
    ),
  );
}
