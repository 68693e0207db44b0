/** What was sent is text that a file can hold: half a surrogate pair would become another character without a word. */
import { ShapeError } from '../model/errors.js';

const HALF_A_PAIR = /\p{Surrogate}/u;

/**
 * @param key where the value stands in what was sent.
 * @throws ShapeError naming the first half, and where it stands.
 */
export function refuseHalves(value: unknown, key: string): void {
  if (typeof value === 'string') {
    const half = HALF_A_PAIR.exec(value);
    if (half === null) return;
    const code = half[0].charCodeAt(0).toString(16).toUpperCase();
    throw new ShapeError(
      `"${key}" holds half a surrogate pair (U+${code}, unit ${half.index}), which no file of UTF-8 can hold: take it out`,
    );
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, each] of Object.entries(value)) refuseHalves(each, Array.isArray(value) ? key : name);
}
