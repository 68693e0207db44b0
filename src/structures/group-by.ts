/** Items to lists under a key, keys in the order in which they first come. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    addTo(groups, keyOf(item), item);
  }
  return groups;
}

/** Adds to the list under a key; one new list for each, as a copy a time would be quadratic. */
export function addTo<T, K>(groups: Map<K, T[]>, key: K, item: T): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, [item]);
  else known.push(item);
}
