/** Pairs that join things, and how two of them hang together; loops only, and no answer costs more than a short way. */

/** No longer way is told. */
const LONGEST = 64;

/** A tree for each set of things that hang together. */
export class Ways {
  readonly #above = new Map<string, { readonly parent: string | undefined; readonly depth: number }>();
  readonly #rootOf = new Map<string, string>();

  constructor(pairs: readonly (readonly [string, string])[]) {
    const beside = new Map<string, string[]>();
    const link = (one: string, other: string) => {
      const known = beside.get(one);
      if (known === undefined) beside.set(one, [other]);
      else known.push(other);
    };
    for (const [one, other] of pairs) {
      link(one, other);
      link(other, one);
    }
    for (const root of beside.keys()) {
      if (this.#above.has(root)) continue;
      this.#above.set(root, { parent: undefined, depth: 0 });
      const reached = [root];
      for (const here of reached) {
        this.#rootOf.set(here, root);
        const depth = (this.#above.get(here)?.depth ?? 0) + 1;
        for (const next of beside.get(here) ?? []) {
          if (this.#above.has(next)) continue;
          this.#above.set(next, { parent: here, depth });
          reached.push(next);
        }
      }
    }
  }

  /** The things on a way from one to the other, both included; empty where it is long, undefined where there is none. */
  between(one: string, other: string): readonly string[] | undefined {
    const root = this.#rootOf.get(one);
    if (root === undefined || root !== this.#rootOf.get(other)) return undefined;
    const [up, down] = [[one], [other]];
    for (;;) {
      const [a, b] = [up.at(-1) as string, down.at(-1) as string];
      if (a === b) return [...up, ...down.slice(0, -1).reverse()];
      if (up.length + down.length > LONGEST) return [];
      const [atA, atB] = [this.#above.get(a), this.#above.get(b)];
      if ((atA?.depth ?? 0) >= (atB?.depth ?? 0)) up.push(atA?.parent as string);
      else down.push(atB?.parent as string);
    }
  }
}
