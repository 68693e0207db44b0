/** What the first word of a name tells: that it is a person's, and often whether of a man or a woman. */
import { lazy } from '../../structures/lazy.js';
import { foldWord } from './gazetteer.js';
import { GIVEN_NAMES } from './lists/given-names.js';

export type Gender = 'm' | 'f';

const known = lazy((): ReadonlyMap<string, Gender | 'both'> => {
  const names = new Map<string, Gender | 'both'>();
  for (const gender of ['m', 'f'] as const)
    for (const name of GIVEN_NAMES[gender].trim().split(/\s+/)) {
      const key = foldWord(name);
      const before = names.get(key);
      names.set(key, before === undefined || before === gender ? gender : 'both');
    }
  return names;
});

export function isGivenName(form: string): boolean {
  return known().has(foldWord(form));
}

export function genderOfName(form: string): Gender | undefined {
  const gender = known().get(foldWord(form));
  return gender === 'both' ? undefined : gender;
}
