/** Bodies of states by the state and the kind of body: `ML army`, whatever a report calls it. */
import { countries } from '../names/known-names.js';
import type { Cluster } from './clusters.js';
import { familyOf } from './noun-families.js';

/** The code of the country that a cluster is. */
export function codeOf({ keys }: Cluster): string | undefined {
  for (const key of keys) if (key.startsWith('country:')) return key.slice('country:'.length);
  return undefined;
}

/** `malian armed forces` -> `ML army`. */
export function stateOfName(name: string): string | undefined {
  for (const [code, { name: country, demonyms }] of countries())
    for (const word of [country, ...demonyms]) {
      const start = `${word.toLowerCase()} `;
      if (!name.startsWith(start)) continue;
      const rest = name.slice(start.length).replace(/^s /, '').split(' ');
      const lemma = rest.at(-1)!.replace(/^(force|troop|soldier|authoritie)s$/, '$1');
      const family = familyOf(lemma, rest.slice(0, -1), /s$/.test(rest.at(-1)!));
      if (family !== undefined) return `${code} ${family}`;
    }
  return undefined;
}
