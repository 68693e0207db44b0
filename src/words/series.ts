/** Several words as one phrase. By itself, as a page's first script needs it and no sentence else. */

/** `a`, `a and b`, `a, b and c`. */
export function inSeries(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
