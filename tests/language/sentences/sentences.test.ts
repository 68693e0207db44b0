import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf, wordsOf } from '../../../src/language/sentences/sentences.js';

function split(text: string): string[] {
  const points = [...text];
  return wordsOf(text).map(({ start, end }) => points.slice(start, end).join(''));
}

describe('where a sentence ends', () => {
  it.each([
    [['The army left.', 'Rebels came.']],
    [['Dr. Keita met Gen. Camara in St. Louis.', 'They talked.']],
    [['The U.S. envoy came at 6 a.m. on Monday.', 'He left.']],
    [['He flew to the U.S.', 'The talks had failed.']],
    [['J. K. Traore died.', '"We mourn him."', 'He was 40.']],
    [['“Stop!” he shouted.', '“Why?”', 'Nobody knew...']],
    [['It cost $1.5 million.', '(It was late.)', '15 died.']],
    [['The group (JNIM) said so [1].', 'It lied.']],
    [['The column left at 5 p.m.', 'Militiamen followed.']],
    [['He landed at 6 a.m. GMT on Monday.', 'At 6 a.m. Monday he left.']],
    [['No. 3 Company fled.', 'It left No. 2 gun behind.', 'He said no.', 'Nos. 4 and 5 stayed.']],
    [['« Nous partons. »', 'Le maire est parti.', '« Why? » he asked.']],
    [['»We stay.«', 'The mayor left.', '«We go.»', 'She stayed.']],
    [['1. Open the gate.', '2. Count the men.', '3. Report.']],
    [['The demands: 1. Withdraw.', '2. Free them.']],
    [['U.S. troops left for the U.S.', 'Nobody stayed.']],
    [['See pp. 4-5 and Art. 7 of it.', 'Gen. X. Ba lied.', 'He loves art.', 'Men do not.']],
  ])('splits %j', (sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });

  it('ends at a blank line, whatever stands before it', () => {
    expect(split('A headline without a stop\n\nThe story begins')).toEqual([
      'A headline without a stop',
      'The story begins',
    ]);
  });

  it('reads on where a line is merely wrapped', () => {
    const line = 'The convoy of the mission was attacked on the road between Ber and';
    expect(split(`${line}\nTimbuktu on Sunday. Four were hurt.`)).toHaveLength(2);
  });

  it('keeps quotes that run over paragraphs apart', () => {
    expect(split('“We fought.\n\n“We won.”')).toEqual(['“We fought.', '“We won.”']);
  });
});

describe('any text at all', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc
      .array(
        fc.constantFrom(
          'a',
          'B',
          '.',
          "n't",
          '’',
          '"',
          ' ',
          '\n',
          '1,2',
          '😀',
          '\ud800',
          '\u200b',
          '\u202a',
          '\u2069',
          '-',
          '(',
          '$',
          'U.S.',
        ),
      )
      .map((parts) => parts.join('')),
  );

  it('gives words that are slices of the text, in order, and loses nothing but white space, controls and marks of direction', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const points: string[] = [];
        for (const point of text) points.push(point);
        let last = 0;
        let kept = '';
        for (const sentence of sentencesOf(text)) {
          expect(sentence.start).toBe(sentence.words[0]!.start);
          expect(sentence.end).toBe(sentence.words.at(-1)!.end);
          for (const word of sentence.words) {
            expect(word.start).toBeGreaterThanOrEqual(last);
            expect(word.end).toBeGreaterThan(word.start);
            expect(points.slice(word.start, word.end).join('')).toBe(word.form);
            last = word.end;
            kept += word.form;
          }
        }
        expect(kept).toBe(
          text.replace(/[\s\p{Cc}\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069]+/gu, ''),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('reads a decimal with a letter behind it, whatever it begins with', () => {
    const words = [...sentencesOf('.1,2a')].flatMap((sentence) => sentence.words);
    expect(words.map((word) => word.form).join('')).toBe('.1,2a');
  });

  it('cuts what stands without a space for longer than any word, and the parts touch', () => {
    const [sentence] = wordsOf(`A ${'😀a'.repeat(25_000)} end`);
    const words = sentence!.words.map(({ form, start, end, spaceAfter }) => ({
      length: Array.from(form).length,
      start,
      end,
      spaceAfter,
    }));
    expect(words.at(-1)).toEqual({ length: 3, start: 50_003, end: 50_006, spaceAfter: false });
    expect(words.slice(1, -2).every(({ spaceAfter }) => !spaceAfter)).toBe(true);
    expect(words.at(-2)!.spaceAfter).toBe(true);
    for (const [at, { start, end, length }] of words.entries()) {
      expect(end - start).toBe(length);
      expect(length).toBeLessThanOrEqual(400);
      if (at > 1 && at < words.length - 1) expect(start).toBe(words[at - 1]!.end);
    }
  });

  it('gives no sentence for an empty text', () => {
    expect(wordsOf('')).toEqual([]);
    expect(wordsOf(' \n\t\u0000 ')).toEqual([]);
  });

  it.each([
    ['words without a stop', 'word '],
    ['one endless word', 'a'],
    ['nothing but brackets', '('],
    ['nothing but hyphens and letters', 'a-'],
    ['nothing but dots', '.'],
    ['nothing but apostrophes', "s'"],
    ['another script', '中文，没有空格。'],
    ['emoji', '👩🏽‍🚀'],
  ])('reads 300,000 characters of %s to the end', { timeout: 60_000 }, (_, unit) => {
    const text = unit.repeat(Math.ceil(300_000 / unit.length));
    let words = 0;
    for (const sentence of sentencesOf(text)) words += sentence.words.length;
    expect(words).toBeGreaterThan(0);
  });
});
