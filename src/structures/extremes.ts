/** The greatest and the smallest of however many numbers: a call cannot take a hundred thousand arguments. */

/** @param atLeast what it is of none. */
export function highest(numbers: readonly number[], atLeast = Number.NEGATIVE_INFINITY): number {
  let most = atLeast;
  for (const number of numbers) if (number > most) most = number;
  return most;
}

/** Infinity of none. */
export function lowest(numbers: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const number of numbers) if (number < least) least = number;
  return least;
}
