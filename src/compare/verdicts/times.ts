/** Dates of two sides to whether they can be one: a date that the text does not state may be off, and is not held against it. */
import type { Side } from './sides.js';

export type TimeMatch = 'overlap' | 'disjoint' | 'disjoint-unsure';

/** Compares the days that the claims of two sides allow; an open end, or no date at all, allows every day. */
export function matchTimes(left: Side, right: Side): TimeMatch {
  const a = span(left);
  const b = span(right);
  if (a.first <= b.last && b.first <= a.last) return 'overlap';
  return a.unsure || b.unsure ? 'disjoint-unsure' : 'disjoint';
}

/** The widest span of a side: from its first earliest to its last latest day. */
function span({ claims }: Side): { first: string; last: string; unsure: boolean } {
  const first = claims.map((claim) => claim.earliest ?? '').toSorted()[0] ?? '';
  const last =
    claims
      .map((claim) => claim.latest ?? '9999')
      .toSorted()
      .at(-1) ?? '9999';
  const unsure = claims.some((claim) => {
    const { object } = claim.proposition;
    return /[?~%]/.test(claim.when ?? (object.kind === 'literal' ? object.value : ''));
  });
  return { first, last, unsure };
}
