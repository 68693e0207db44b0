/** Things and their parts to one order in which parts come first; a loop, as things may nest however deep. */

/** These things and all under them, each once and after its parts. Of a circle, whatever is met first comes last. */
export function partsFirst<T>(things: Iterable<T>, partsOf: (thing: T) => Iterable<T>): readonly T[] {
  const done = new Set<T>();
  const entered = new Set<T>();
  const way = [...things].reverse();
  for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
    if (!entered.has(here)) {
      entered.add(here);
      for (const part of partsOf(here)) if (!entered.has(part)) way.push(part);
      continue;
    }
    way.pop();
    done.add(here);
  }
  return [...done];
}
