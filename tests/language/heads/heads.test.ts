import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readHeads } from '../../../src/language/heads/heads-file.js';
import { loadEnglish } from '../../../src/language/parse/parser.js';
import { HEADS_URL, readEnglish, WEIGHTS_URL } from '../../../src/language/parse/weights-file.js';
import type { EnglishParser, Sentence } from '../../../src/language/types.js';
import { ClaimgraphError } from '../../../src/model/errors.js';

let english: EnglishParser;
beforeAll(() => {
  english = readEnglish();
});

const read = (text: string): Sentence => english.parse(text, { heads: true }).sentences[0]!;
const words = ({ tokens }: Sentence, first: number, last = first): string =>
  tokens
    .slice(first, last + 1)
    .map(({ form }) => form)
    .join(' ');
const namesOf = (sentence: Sentence): string[] =>
  sentence.heads!.names.map(({ first, last, type }) => `${type}: ${words(sentence, first, last)}`);
describe('names', () => {
  it('have their types, known or not', () => {
    const sentence = read('Angela Merkel met Moussa Traorenga of the World Health Organization in Berlin.');
    expect(namesOf(sentence)).toEqual([
      'person: Angela Merkel',
      'person: Moussa Traorenga',
      'organization: World Health Organization',
      'place: Berlin',
    ]);
    for (const { confidence } of sentence.heads!.names) {
      expect(confidence).toBeGreaterThan(0.3);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('are none where nobody is named', () => {
    expect(namesOf(read('The soldiers left the village before dawn.'))).toEqual([]);
  });

  it('are found beyond the 256 words that are read at once', () => {
    const sentence = english.analyse(
      {
        words: [...Array.from({ length: 300 }, () => 'and'), 'Berlin'].map((form, at) => ({
          form,
          start: at * 4,
          end: at * 4 + form.length,
          spaceAfter: true,
          continues: false,
        })),
        start: 0,
        end: 1206,
        paragraphStart: true,
      },
      { heads: true },
    );
    for (const { first, last } of sentence.heads!.names) expect(last).toBeGreaterThanOrEqual(first);
  });
});

describe('heads', () => {
  it('are read where they are asked for only, and change nothing of the tree', () => {
    const text = 'The minister spoke in Nairobi on Monday.';
    const plain = english.parse(text).sentences[0]!;
    expect(plain.heads).toBeUndefined();
    const { heads, ...rest } = read(text);
    expect(rest).toEqual(plain);
    expect(heads).toEqual(read(text).heads);
  });

  it('come from bytes as well, and say where they are missing or damaged', () => {
    const bytes = readFileSync(HEADS_URL);
    const wordnet = { slots: new Uint16Array(8), senses: new Uint16Array(8) };
    expect(readHeads(bytes, wordnet).read([], new Int16Array())).toEqual({
      names: [],
      predicates: [],
      happening: [],
      kinds: [],
    });
    expect(() => readHeads(bytes.subarray(0, 5000), wordnet)).toThrow(/damaged/);
    expect(() => readHeads(bytes.subarray(4), wordnet)).toThrow(/not a file of heads of this version/);
    const without = loadEnglish(readFileSync(WEIGHTS_URL));
    expect(() => without.parse('Lagos waits.', { heads: true })).toThrow(ClaimgraphError);
    expect(() => without.parse('Lagos waits.', { heads: true })).toThrow(/without its heads/);
  });

  it('are given for an empty text and for a single mark', () => {
    expect(english.parse('', { heads: true }).sentences).toEqual([]);
    expect(read('!').heads).toMatchObject({ names: [] });
  });
});
