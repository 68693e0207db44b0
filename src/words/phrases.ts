/** The smallest phrases: words in a series, a number with its noun. By themselves, as a page's first script needs no sentence else. */

/** `a`, `a and b`, `a, b and c`. */
export function inSeries(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `1 claim`, `3 claims`; a plural that is no `s` is given. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}

/** With a capital, as a sentence begins. */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
