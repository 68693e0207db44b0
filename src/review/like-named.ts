/** Takes a name that nobody bears and names, and gives those that are most like it: spelt nearly so, or with words of it. */
import { normalizeName } from '../names/name-keys.js';
import { nearNames } from '../names/near-names.js';

/** How many are named, and how many letters they may be away. */
const MOST = 3;
const NEAR = 2;

/** @param all what each is called, and how it is told to whoever asked. */
export function likeNamed(
  name: string,
  all: readonly (readonly [label: string, told: string])[],
): readonly string[] {
  const key = normalizeName(name);
  const keys = all.map(([label]) => normalizeName(label));
  const near = nearNames(keys)(key, NEAR).map(({ name: at }) => at);
  const words = new Set(key.split(' '));
  const shared = keys.map((each) => {
    const own = each.split(' ');
    return own.filter((word) => words.has(word)).length / Math.max(own.length, words.size);
  });
  const alike = keys.flatMap((_, at) => (shared[at]! > 0 ? [at] : []));
  const found = [...near, ...alike.sort((a, b) => shared[b]! - shared[a]! || a - b)];
  return [...new Set(found.map((at) => all[at]![1]))].slice(0, MOST);
}
