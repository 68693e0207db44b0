/** The greatest and the smallest of however many numbers: a call cannot take a hundred thousand arguments. */

/** -Infinity of none. */
export function highest(numbers: readonly number[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const number of numbers) if (number > most) most = number;
  return most;
}

/** Infinity of none. */
export function lowest(numbers: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const number of numbers) if (number < least) least = number;
  return least;
}
