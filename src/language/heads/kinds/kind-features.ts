/** Takes an analysed sentence and its names, gives what each word is judged by: its lemma, its place in the tree, WordNet. */

import { hashOf, mix } from '../../lexicon/hashing.js';
import { sensesOf, type WordnetFilter } from '../../lexicon/wordnet-filter.js';
import type { NameReading, Token } from '../../types.js';
import type { Scored } from '../scoring/scorer.js';
import { KIND_ROWS } from './kind-shape.js';

const row = (template: number, value: number): number =>
  (mix(mix(template + 500, value), 0x51a4e9cb) >>> 6) & (KIND_ROWS - 1);

/** The words at `places` with what they are scored by; `dropped`: lemmas at those places are not looked at, in training. */
export function kindFeatures(
  tokens: readonly Token[],
  names: readonly NameReading[],
  wordnet: WordnetFilter,
  places: readonly number[],
  dropped: (at: number) => boolean = () => false,
): Scored[] {
  const types: (string | undefined)[] = tokens.map(() => undefined);
  for (const { first, last, type } of names) types.fill(type, first, last + 1);
  const dependents: number[][] = tokens.map(() => []);
  for (const [at, { head }] of tokens.entries()) if (head > 0) dependents[head - 1]!.push(at);
  return places.map((at) => {
    const token = tokens[at]!;
    const lower = token.lemma.toLowerCase();
    const { noun, verb, frames } = sensesOf(wordnet, lower);
    const tag = hashOf(token.xpos);
    const label = hashOf(token.deprel);
    const head = tokens[token.head - 1];
    const type = hashOf(types[at] ?? '');
    const own = dependents[at]!;
    const cases = hashOf(
      own
        .filter((one) => tokens[one]!.deprel === 'case')
        .map((one) => tokens[one]!.lemma.toLowerCase())
        .join(' '),
    );
    const rows = [
      row(1, tag),
      row(2, label),
      row(3, mix(tag, label)),
      row(4, mix(hashOf(token.upos), noun)),
      row(5, mix(hashOf(token.upos), verb)),
      row(6, mix(tag, type)),
      row(7, hashOf(lower.slice(-3))),
      row(8, mix(hashOf(lower.slice(-4)), tag)),
      row(9, cases),
      row(10, mix(label, hashOf(head?.upos ?? ''))),
      row(11, hashOf(own.map((one) => tokens[one]!.deprel).join(' '))),
      row(12, mix(verb, frames)),
      row(13, mix(label, sensesOf(wordnet, head?.lemma.toLowerCase() ?? '').verb)),
      row(14, hashOf(tokens[at - 1]?.lemma.toLowerCase() ?? '')),
    ];
    if (!dropped(at)) rows.push(row(15, hashOf(lower)), row(16, mix(hashOf(lower), tag)));
    if (head && !dropped(token.head - 1)) rows.push(row(17, mix(label, hashOf(head.lemma.toLowerCase()))));
    for (const one of own)
      if (/^(?:compound|amod|nmod|det|nummod)/u.test(tokens[one]!.deprel))
        rows.push(row(18, mix(hashOf(tokens[one]!.deprel), hashOf(tokens[one]!.lemma.toLowerCase()))));
    return { words: [at], features: rows };
  });
}
