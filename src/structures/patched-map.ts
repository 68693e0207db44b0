/**
 * A map that is another with some of its entries changed or gone, in the other's order, and what is new after them. It
 * costs what changed, not what stays: a lens takes a hundred claims from forty thousand.
 */
export class PatchedMap<K, V> implements ReadonlyMap<K, V> {
  readonly whole: ReadonlyMap<K, V>;
  /** Undefined where the entry is gone. */
  readonly changes: ReadonlyMap<K, V | undefined>;
  readonly size: number;

  constructor(whole: ReadonlyMap<K, V>, changes: ReadonlyMap<K, V | undefined>) {
    this.whole = whole;
    this.changes = changes;
    let size = whole.size;
    for (const [key, value] of changes) size += (value === undefined ? 0 : 1) - (whole.has(key) ? 1 : 0);
    this.size = size;
  }

  get(key: K): V | undefined {
    return this.changes.has(key) ? this.changes.get(key) : this.whole.get(key);
  }

  has(key: K): boolean {
    return this.changes.has(key) ? this.changes.get(key) !== undefined : this.whole.has(key);
  }

  *entries(): MapIterator<[K, V]> {
    for (const entry of this.whole) {
      if (!this.changes.has(entry[0])) {
        yield entry;
        continue;
      }
      const value = this.changes.get(entry[0]);
      if (value !== undefined) yield [entry[0], value];
    }
    for (const [key, value] of this.changes) {
      if (value !== undefined && !this.whole.has(key)) yield [key, value];
    }
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(act: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) act(value, key, this);
  }
}

/** Both; where both have a key, the first stands. It costs what the second has. */
export function joined<K, V>(first: ReadonlyMap<K, V>, second: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  return new PatchedMap(first, new Map([...second].filter(([key]) => !first.has(key))));
}
