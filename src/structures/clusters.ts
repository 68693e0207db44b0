/** Things with what they hold, to clusters: two things that hold something in common are in one. */

/** Clusters in the order of their first member. */
export function clusters<T, M>(
  things: readonly T[],
  holds: (thing: T) => Iterable<M>,
): readonly (readonly T[])[] {
  const clusterOf = new Map<T, T[]>();
  const holder = new Map<M, T>();
  for (const thing of things) {
    let own: T[] = [thing];
    clusterOf.set(thing, own);
    for (const member of holds(thing)) {
      const before = holder.get(member);
      if (before === undefined) {
        holder.set(member, thing);
        continue;
      }
      const theirs = clusterOf.get(before) as T[];
      if (theirs === own) continue;
      const [into, from] = theirs.length >= own.length ? [theirs, own] : [own, theirs];
      for (const each of from) {
        into.push(each);
        clusterOf.set(each, into);
      }
      own = into;
    }
  }
  return [...new Set(things.map((thing) => clusterOf.get(thing) as T[]))];
}
