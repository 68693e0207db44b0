/** Pairs of actors to how many steps two of them are apart. */
import type { Iri } from '../model/records.js';

interface Pair {
  readonly one: Iri;
  readonly other: Iri;
}

/** Steps between two over these pairs; undefined where no path joins them. */
export function stepsOver(pairs: readonly Pair[]): (from: Iri, to: Iri) => number | undefined {
  const near = new Map<Iri, Iri[]>();
  const link = (from: Iri, to: Iri) => {
    const known = near.get(from);
    if (known === undefined) near.set(from, [to]);
    else known.push(to);
  };
  for (const { one, other } of pairs) {
    link(one, other);
    link(other, one);
  }
  return (from, to) => {
    const steps = new Map<Iri, number>([[from, 0]]);
    for (const [here, away] of steps) {
      if (here === to) return away;
      for (const next of near.get(here) ?? []) if (!steps.has(next)) steps.set(next, away + 1);
    }
    return undefined;
  };
}
