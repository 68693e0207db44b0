/** Things with what each lies in, to which lies in which at any remove; loops only, and in step with the number of links. */

/** The order that links span. A circle makes its members equal. */
export class Nesting {
  /** The circle of a thing, or itself: a number. What lies in something comes after it. */
  readonly #circleOf = new Map<string, number>();
  /** Circle -> the circles in which it lies directly. */
  readonly #above: (readonly number[])[] = [];
  /** First and last number under each circle in the tree that first links make. */
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  /** Whether something above, or the circle itself, lies in two things at once: then the tree is not all. */
  readonly #forked: boolean[] = [];
  /** Circle -> the outermost in which it lies; what lies in one alone shares the list. */
  readonly #roots: (readonly number[])[] = [];

  constructor(links: ReadonlyMap<string, Iterable<string>>) {
    for (const members of circles(links)) {
      const number = this.#above.length;
      for (const member of members) this.#circleOf.set(member, number);
      const above = new Set<number>();
      for (const member of members)
        for (const whole of links.get(member) ?? []) above.add(this.#circleOf.get(whole) as number);
      above.delete(number);
      this.#above.push([...above]);
    }
    this.#number();
    for (const [number, above] of this.#above.entries()) {
      this.#forked.push(above.length > 1 || above.some((each) => this.#forked[each]));
      this.#roots.push(
        above.length === 0
          ? [number]
          : above.length === 1
            ? (this.#roots[above[0] as number] as readonly number[])
            : [...new Set(above.flatMap((each) => this.#roots[each] as readonly number[]))],
      );
    }
  }

  /** Whether the part is the whole, or lies in it at any remove. */
  isWithin(part: string, whole: string): boolean {
    if (part === whole) return true;
    const [a, b] = [this.#circleOf.get(part), this.#circleOf.get(whole)];
    if (a === undefined || b === undefined) return false;
    if (a === b || this.#isUnder(a, b)) return true;
    if (!this.#forked[a]) return false;
    const seen = new Set([a]);
    for (const here of seen) {
      if (here === b || this.#isUnder(here, b)) return true;
      if (this.#forked[here]) for (const next of this.#above[here] as readonly number[]) seen.add(next);
    }
    return false;
  }

  /** Whether each lies in the other. */
  areEqual(one: string, other: string): boolean {
    return (
      one === other || (this.#circleOf.has(one) && this.#circleOf.get(one) === this.#circleOf.get(other))
    );
  }

  /** Whether there is something in which both lie, one of the two perhaps. */
  meet(one: string, other: string): boolean {
    if (one === other) return true;
    const [a, b] = [this.#circleOf.get(one), this.#circleOf.get(other)];
    if (a === undefined || b === undefined) return false;
    const theirs = this.#roots[b] as readonly number[];
    return (this.#roots[a] as readonly number[]).some((root) => theirs.includes(root));
  }

  #isUnder(part: number, whole: number): boolean {
    const at = this.#from[part] as number;
    return (this.#from[whole] as number) <= at && at <= (this.#to[whole] as number);
  }

  /** Numbers the tree of first links from the outermost inwards. */
  #number(): void {
    const under = this.#above.map((): number[] => []);
    const waiting: number[] = [];
    for (const [number, [first]] of this.#above.entries()) {
      if (first === undefined) waiting.push(number);
      else under[first]?.push(number);
    }
    let next = 0;
    for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
      if (here < 0) {
        this.#to[~here] = next - 1;
        continue;
      }
      this.#from[here] = next++;
      waiting.push(~here);
      for (const part of under[here] as number[]) waiting.push(part);
    }
  }
}

/** Things that lie in each other, together; each set after all in which it lies (Tarjan, as a loop). */
function* circles(links: ReadonlyMap<string, Iterable<string>>): Iterable<readonly string[]> {
  const reached = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open = new Set<string>();
  const stack: string[] = [];
  const way: { readonly thing: string; readonly rest: Iterator<string> }[] = [];
  const enter = (thing: string): void => {
    reached.set(thing, reached.size);
    lowest.set(thing, reached.size - 1);
    open.add(thing);
    stack.push(thing);
    way.push({ thing, rest: (links.get(thing) ?? [])[Symbol.iterator]() });
  };
  const lower = (thing: string, to: number): void => {
    if (to < (lowest.get(thing) as number)) lowest.set(thing, to);
  };
  for (const start of links.keys()) {
    if (!reached.has(start)) enter(start);
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const { value, done } = here.rest.next();
      if (!done) {
        if (!reached.has(value)) enter(value);
        else if (open.has(value)) lower(here.thing, reached.get(value) as number);
        continue;
      }
      way.pop();
      const least = lowest.get(here.thing) as number;
      const before = way.at(-1);
      if (before !== undefined) lower(before.thing, least);
      if (least !== reached.get(here.thing)) continue;
      const members: string[] = [];
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        open.delete(member);
        members.push(member);
        if (member === here.thing) break;
      }
      yield members;
    }
  }
}
