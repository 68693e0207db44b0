/** Bodies of states by the state and the kind of body: `ML army`, whatever a report calls it. */
import { lazy } from '../../structures/lazy.js';
import { foldName } from '../names/gazetteer.js';
import { countries } from '../names/known-names.js';
import type { Cluster } from './clusters.js';
import { familyOf } from './noun-families.js';

/** The code of the country that a cluster is: by the lists, or by a name of theirs where the data has it by another key. */
export function codeOf({ class: type, keys, names }: Cluster): string | undefined {
  for (const key of keys) if (key.startsWith('country:')) return key.slice('country:'.length);
  if (type !== 'Country') return undefined;
  for (const name of names) {
    const code = byName().get(name);
    if (code !== undefined) return code;
  }
  return undefined;
}

const byName = lazy(
  (): ReadonlyMap<string, string> =>
    new Map([...countries().values()].map(({ code, name }) => [foldName(name).join(' '), code])),
);

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
