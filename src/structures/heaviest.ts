/** Things of which some exclude each other, to those that together weigh most. */

/** Up to so many things that hang together are tried in every way; of more, the heavier go first. */
const TRIED = 18;

/**
 * The heaviest selection in which no two exclude each other, in the order given.
 * Of selections that weigh the same, the one that takes the earlier things.
 */
export function heaviest<T>(
  things: readonly T[],
  weightOf: (thing: T) => number,
  exclude: (one: T, other: T) => boolean,
): readonly T[] {
  if (things.length < 2) return things;
  const places = [...things.keys()];
  const weights = things.map(weightOf);
  const against = places.map((a) => places.filter((b) => a !== b && exclude(things[a] as T, things[b] as T)));
  const taken = new Set(connected(places, against).flatMap((some) => choose(some, weights, against)));
  return things.filter((_, at) => taken.has(at));
}

function connected(
  places: readonly number[],
  against: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const seen = new Set<number>();
  return places.flatMap((start) => {
    if (seen.has(start)) return [];
    seen.add(start);
    const some = [start];
    for (const at of some) {
      for (const next of against[at] ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        some.push(next);
      }
    }
    return [some.sort((a, b) => a - b)];
  });
}

function choose(
  some: readonly number[],
  weights: readonly number[],
  against: readonly (readonly number[])[],
): readonly number[] {
  const weigh = (places: readonly number[]) => places.reduce((sum, at) => sum + (weights[at] ?? 0), 0);
  const without = (rest: readonly number[], at: number) =>
    rest.filter((other) => other !== at && !against[at]?.includes(other));
  const best = (rest: readonly number[]): readonly number[] => {
    const [first] = rest;
    if (first === undefined) return [];
    const taking = [first, ...best(without(rest, first))];
    if (!rest.some((other) => against[first]?.includes(other))) return taking;
    const leaving = best(rest.slice(1));
    return weigh(leaving) > weigh(taking) ? leaving : taking;
  };
  if (some.length <= TRIED) return best(some);
  const taken: number[] = [];
  for (const at of some.toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)) {
    if (!taken.some((other) => against[at]?.includes(other))) taken.push(at);
  }
  return taken;
}
