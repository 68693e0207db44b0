import { describe, expect, it } from 'vitest';
import { searchTexts } from '../../src/names/text-index.js';
import { WordIndex } from '../../src/names/word-index.js';
import { openGraph } from '../../src/open.js';

describe('what is told of', async () => {
  const { corpus } = await openGraph('data');
  const texts = searchTexts(corpus);

  it('an event is found by what a claim on it says in our words', () => {
    const [first] = texts.search('the wounded were taken to timb');
    expect(first?.kind).toBe('gloss');
    expect(corpus.entities.get(first?.id ?? '')?.kind).toBe('event');
    expect(first?.text).toMatch(/Timbuktu/);
  });

  it('the code of the sanctions list finds JNIM', () => {
    expect(texts.search('qde.159').map(({ label, kind, text }) => [label, kind, text])).toContainEqual([
      'JNIM',
      'code',
      'QDe.159',
    ]);
  });

  it('the code of another system finds the events of that kind', () => {
    const found = texts.search('CAMEO 190', 50);
    expect(found.length).toBeGreaterThan(3);
    for (const { id, kind } of found) {
      expect(kind).toBe('code');
      expect(corpus.entities.get(id)?.kind).toBe('event');
    }
  });

  it('accents and case do not matter, the last word may be begun, the others not', () => {
    const ids = (text: string) => texts.search(text).map(({ id }) => id);
    expect(ids('SÉGOU')).toEqual(ids('segou'));
    expect(ids('segou').length).toBeGreaterThan(0);
    expect(ids('mopti and seg')).toEqual(expect.arrayContaining(ids('mopti and segou')));
    expect(ids('mop segou')).toEqual([]);
    expect(ids('se')).toEqual([]);
  });

  it('names each entity once', () => {
    const ids = texts.search('minusma', 100).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('texts with all the words are found, however often a word stands in each', () => {
  const all = ['red red fish', 'red bird', 'blue fish', 'fishing'].map((text) => ({ text }));
  const index = new WordIndex(all, ({ text }) => text);
  const found = (...words: string[]) => index.find(words).map(({ text }) => text);
  expect(found('red', 'fish')).toEqual(['red red fish']);
  expect(found('fish').sort()).toEqual(['blue fish', 'fishing', 'red red fish']);
  expect(found('fish', 'red')).toEqual(['red red fish']);
  expect(found('green')).toEqual([]);
});
