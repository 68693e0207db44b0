import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readHeads } from '../../../src/language/heads/heads-file.js';
import { loadEnglish } from '../../../src/language/parse/parser.js';
import { HEADS_URL, readEnglish, WEIGHTS_URL } from '../../../src/language/parse/weights-file.js';
import type { EnglishParser, PairedMention, Sentence } from '../../../src/language/types.js';
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
const rolesOf = (sentence: Sentence, predicate: string): Record<string, string> => {
  const found = sentence.heads!.predicates.find(({ token }) => words(sentence, token) === predicate);
  return Object.fromEntries((found?.roles ?? []).map(({ role, head }) => [role, words(sentence, head)]));
};

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
    expect(sentence.heads!.kinds).toHaveLength(301);
    for (const { first, last } of sentence.heads!.names) expect(last).toBeGreaterThanOrEqual(first);
  });
});

describe('roles', () => {
  it('say who did what to whom, where and when', () => {
    const roles = rolesOf(read('Rebels attacked the base in Gao on Sunday.'), 'attacked');
    expect(roles).toMatchObject({ ARG0: 'Rebels', ARG1: 'base', 'ARGM-TMP': 'Sunday' });
  });

  it('are the same in the passive', () => {
    const roles = rolesOf(read('The base was attacked by rebels.'), 'attacked');
    expect(roles).toMatchObject({ ARG0: 'rebels', ARG1: 'base' });
  });

  it('tell a denial and a possibility', () => {
    expect(rolesOf(read('The army did not attack the town.'), 'attack')).toMatchObject({ 'ARGM-NEG': 'not' });
    expect(rolesOf(read('The army might attack the town.'), 'attack')).toMatchObject({ 'ARGM-MOD': 'might' });
  });

  it('have spans that hold their heads and not their predicate', () => {
    const { predicates } = read('The men who guarded the bridge that fell yesterday have been arrested.')
      .heads!;
    expect(predicates.length).toBeGreaterThan(1);
    for (const { token, roles } of predicates)
      for (const { first, last, head } of roles) {
        expect(first).toBeLessThanOrEqual(head);
        expect(last).toBeGreaterThanOrEqual(head);
        expect(token < first || token > last).toBe(true);
      }
  });
});

describe('kinds and happenings', () => {
  it('tell an attack from a village, and a soldier from both', () => {
    const sentence = read('The attack on the village killed three soldiers.');
    const { happening, kinds } = sentence.heads!;
    const at = (form: string): number => sentence.tokens.findIndex((token) => token.form === form);
    expect(happening[at('attack')]).toBeGreaterThan(happening[at('village')]!);
    expect(happening[at('killed')]).toBeGreaterThan(0.5);
    expect(happening[at('the')]).toBe(0);
    const likeliest = (form: string): string | undefined =>
      Object.entries(kinds[at(form)] ?? {}).sort(([, a], [, b]) => b - a)[0]?.[0];
    expect([likeliest('soldiers'), likeliest('village'), likeliest('attack')]).toEqual([
      'person',
      'place',
      'event',
    ]);
    expect(kinds[at('killed')]).toBeUndefined();
  });
});

describe('pairs', () => {
  it('are likelier of one thing where words and number agree', () => {
    const [one, two] = english.parse('General Haroun Diko left. Diko did not return, and the farmers fled.', {
      heads: true,
    }).sentences;
    const of = (sentence: Sentence, sentenceIndex: number, first: string, last: string): PairedMention => ({
      sentence,
      sentenceIndex,
      first: sentence.tokens.findIndex(({ form }) => form === first),
      last: sentence.tokens.findIndex(({ form }) => form === last),
      head: sentence.tokens.findIndex(({ form }) => form === last),
    });
    const general = of(one!, 0, 'Haroun', 'Diko');
    const same = english.sameEntity(general, of(two!, 1, 'Diko', 'Diko'));
    const other = english.sameEntity(general, of(two!, 1, 'the', 'farmers'));
    expect(same).toBeGreaterThan(0.5);
    expect(other).toBeLessThan(0.2);
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
    expect(read('!').heads).toMatchObject({ names: [], predicates: [] });
  });
});
