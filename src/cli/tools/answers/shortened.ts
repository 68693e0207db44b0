/** A value of JSON to one whose texts and lists are no longer than allowed, with what was left out in words. */

export interface Allowed {
  /** UTF-16 code units of one text. */
  readonly text: number;
  /** Items of one list. */
  readonly list: number;
}

/** From what reads well to what fits anywhere. */
export const STEPS: readonly Allowed[] = [
  { text: 2000, list: 25 },
  { text: 600, list: 8 },
  { text: 200, list: 3 },
  { text: 80, list: 1 },
];

/** What is undefined goes, as it does in JSON. */
export function shortened<T>(value: T, allowed: Allowed): { readonly value: T; readonly leftOut: string[] } {
  const leftOut = new Set<string>();
  const walk = (each: unknown, name: string): unknown => {
    if (typeof each === 'string') {
      if (each.length <= allowed.text) return each;
      leftOut.add(`the end of ${name}`);
      return `${each.slice(0, allowed.text).replace(/[\ud800-\udbff]$/, '')}…`;
    }
    if (Array.isArray(each)) {
      if (each.length > allowed.list) leftOut.add(`${each.length - allowed.list} more of ${name}`);
      return each.slice(0, allowed.list).map((inner) => walk(inner, name));
    }
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(
      Object.entries(each).flatMap(([key, inner]) =>
        inner === undefined ? [] : [[key, walk(inner, key)] as const],
      ),
    );
  };
  return { value: walk(value, 'the text') as T, leftOut: [...leftOut] };
}
