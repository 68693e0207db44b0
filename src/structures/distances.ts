/** Pairs of names to how many steps two of them are apart: breadth first. */

interface Pair {
  readonly one: string;
  readonly other: string;
}

/** Steps between two over these pairs; undefined where no path joins them. */
export function stepsOver(pairs: readonly Pair[]): (from: string, to: string) => number | undefined {
  const near = new Map<string, string[]>();
  const link = (from: string, to: string) => {
    const known = near.get(from);
    if (known === undefined) near.set(from, [to]);
    else known.push(to);
  };
  for (const { one, other } of pairs) {
    link(one, other);
    link(other, one);
  }
  return (from, to) => {
    const steps = new Map<string, number>([[from, 0]]);
    for (const [here, away] of steps) {
      if (here === to) return away;
      for (const next of near.get(here) ?? []) if (!steps.has(next)) steps.set(next, away + 1);
    }
    return undefined;
  };
}
