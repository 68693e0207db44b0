import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goldWords, scoresOf } from '../../../scripts/eval/scores.js';
import { readTreebank } from '../../../scripts/train/conllu.js';
import { WeightsError } from '../../../src/language/parse/english-model.js';
import { loadEnglish } from '../../../src/language/parse/parser.js';
import { readEnglish, WEIGHTS_URL } from '../../../src/language/parse/weights-file.js';
import type { Sentence } from '../../../src/language/types.js';

const english = readEnglish();
const PUD = new URL('../../../../shared/treebanks/en_pud-ud-test.conllu.gz', import.meta.url).pathname;

function isTree({ tokens }: Sentence): boolean {
  if (tokens.filter((token) => token.head === 0).length !== 1) return false;
  const reached = new Uint8Array(tokens.length);
  for (const [at] of tokens.entries()) {
    const path: number[] = [];
    for (let word = at; reached[word] !== 1; word = tokens[word]!.head - 1) {
      if (reached[word] === 2) return false;
      reached[word] = 2;
      path.push(word);
      if (tokens[word]!.head === 0) break;
    }
    for (const word of path) reached[word] = 1;
  }
  return tokens.every((token) => token.head >= 0 && token.head <= tokens.length);
}

function headOf(sentence: Sentence, form: string): string {
  const token = sentence.tokens.find((one) => one.form === form)!;
  return token.head === 0 ? 'root' : sentence.tokens[token.head - 1]!.form;
}

describe.each([1, 2])('English read with a beam of %i', (beam) => {
  it('finds who did what to whom', () => {
    const [sentence] = english.parse('The rebels attacked a military base on Sunday.', {
      beam,
    }).sentences;
    const of = (form: string): [string, string] => {
      const token = sentence!.tokens.find((one) => one.form === form)!;
      return [headOf(sentence!, form), token.deprel];
    };
    expect(of('attacked')).toEqual(['root', 'root']);
    expect(of('rebels')).toEqual(['attacked', 'nsubj']);
    expect(of('base')).toEqual(['attacked', 'obj']);
    expect(of('Sunday')).toEqual(['attacked', 'obl']);
  });

  it('hangs the day on what happened, not on the place before it', () => {
    const [sentence] = english.parse('Raiders looted two lorries in Ber on Sunday.', { beam }).sentences;
    expect(headOf(sentence!, 'Sunday')).toBe('looted');
    expect(headOf(sentence!, 'Ber')).toBe('looted');
  });

  it('tags and gives lemmas and features', () => {
    const [sentence] = english.parse("Soldiers were killed; they didn't flee.", { beam }).sentences;
    expect(sentence!.tokens.map(({ upos, lemma }) => `${upos}:${lemma}`)).toEqual([
      'NOUN:soldier',
      'AUX:be',
      'VERB:kill',
      'PUNCT:;',
      'PRON:they',
      'AUX:do',
      'PART:not',
      'VERB:flee',
      'PUNCT:.',
    ]);
    expect(sentence!.tokens[0]!.feats).toBe('Number=Plur');
  });

  it('gives one tree a sentence for any text, with offsets that hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      fc.lorem({ maxCount: 40 }),
    );
    fc.assert(
      fc.property(text, (any) => {
        const points: string[] = [];
        for (const point of any) points.push(point);
        for (const sentence of english.parse(any, { beam }).sentences) {
          expect(isTree(sentence)).toBe(true);
          for (const token of sentence.tokens)
            expect(points.slice(token.start, token.end).join('')).toBe(token.form);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    '',
    ' ',
    '\ud800',
    '😀😀 👩🏽‍🚀',
    '中文没有空格',
    'النص العربي.',
    '\u0000\u0007\u001b[31m',
    '...',
    "'",
  ])('does not fail on %j', (text) => {
    for (const sentence of english.parse(text, { beam }).sentences) expect(isTree(sentence)).toBe(true);
  });

  it('says the same twice', () => {
    const text = 'MINUSMA said a minimum of four members were hurt. The GSIM claimed the attack.';
    expect(english.parse(text, { beam })).toEqual(readEnglish().parse(text, { beam }));
  });
});

it('one sentence of 50,000 words is one tree', { timeout: 120_000 }, () => {
  // Words in no order: their best heads are full of circles.
  const words = ['rebels', 'attacked', 'the', 'base', 'and', 'soldiers', 'of', 'Mali'];
  const text = Array.from({ length: 50_000 }, (_, at) => words[(at * 7) % words.length]!).join(' ');
  const { sentences } = english.parse(text);
  expect(sentences).toHaveLength(1);
  expect(isTree(sentences[0]!)).toBe(true);
});

describe('the weights', () => {
  it('are at most 8 MB', () => {
    expect(readFileSync(WEIGHTS_URL).length).toBeLessThanOrEqual(8_000_000);
  });

  it('are refused where they are cut short or something else', () => {
    expect(() => loadEnglish(new Uint8Array())).toThrow(WeightsError);
    expect(() => loadEnglish(readFileSync(WEIGHTS_URL).subarray(0, 4_000_000))).toThrow(WeightsError);
  });

  it.skipIf(!existsSync(PUD))('read news about as well as the page of figures says', () => {
    const gold = readTreebank(PUD).slice(0, 200);
    const found = gold.map((sentence) => english.analyse(goldWords(sentence)));
    const scores = scoresOf(gold, found);
    expect(scores.uas).toBeGreaterThan(88);
    expect(scores.las).toBeGreaterThan(84.5);
    expect(scores.upos).toBeGreaterThan(95.5);
  });
});
