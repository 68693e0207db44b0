/** Names that are joined two at a time, to the set that each belongs to (union-find). */

export class UnionFind {
  readonly #parent = new Map<string, string>();

  /** The name that stands for the set: the first of its members in order; a name that was never joined stands for itself. */
  find(name: string): string {
    let root = name;
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up;
    for (let at = name; at !== root; ) {
      const up = this.#parent.get(at) as string;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.find(one), this.find(other)];
    if (a === b) return;
    if (a < b) this.#parent.set(b, a);
    else this.#parent.set(a, b);
  }
}
