/** Takes small integers and strings, gives 32-bit hashes: the addresses of features in the tables of weights. */

/** Folds one more value into a hash. */
export function mix(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** Hash of a string by its UTF-16 units; the same everywhere, for it decides what the weights mean. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = mix(hash, text.charCodeAt(at) + 1);
  return hash;
}
