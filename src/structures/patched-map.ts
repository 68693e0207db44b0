/**
 * A map that is another with some of its entries changed or gone, in the other's order. It costs what changed, not what
 * stays: a lens takes a hundred claims from forty thousand.
 */
export class PatchedMap<K, V> implements ReadonlyMap<K, V> {
  readonly whole: ReadonlyMap<K, V>;
  /** By keys of the whole; undefined where the entry is gone. */
  readonly changes: ReadonlyMap<K, V | undefined>;
  readonly size: number;

  constructor(whole: ReadonlyMap<K, V>, changes: ReadonlyMap<K, V | undefined>) {
    this.whole = whole;
    this.changes = changes;
    let gone = 0;
    for (const value of changes.values()) if (value === undefined) gone += 1;
    this.size = whole.size - gone;
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
