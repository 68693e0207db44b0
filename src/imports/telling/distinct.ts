/** How many claims a file makes: what it says twice, word for word and in one voice, is one claim. */
import type { Told, ToldClaim } from './told.js';
import { ToldRows } from './told-rows.js';

export function claimsIn({ claims }: Pick<Told, 'claims'>): number {
  if (claims instanceof ToldRows) return claims.length;
  return new Set(Array.from(claims, keyOf)).size;
}

function keyOf({ subject, predicate, object, voice = '', apart = '', negated = false }: ToldClaim): string {
  const more =
    object.termType === 'Literal' ? `${object.language} ${object.datatype.value}` : object.termType;
  return [voice, apart, negated, subject, predicate, object.value, more].join('\n');
}
