import { expect, it } from 'vitest';
import { inLanguage } from '../../src/model/languages.js';
import { readersLanguages } from '../../src/words/labels.js';

const TEXTS = [
  { value: 'Northern Army', language: 'en' },
  { value: 'Armée du Nord', language: 'fr-ML' },
  { value: 'N.A.', language: '' },
];

it('a reader is answered in the first language that there is, then in English, then in what has none', () => {
  const called = (...languages: readonly string[]) => inLanguage(TEXTS, readersLanguages(languages));
  expect(called('fr-CA', 'en')).toBe('Armée du Nord');
  expect(called('de-AT', 'FR')).toBe('Armée du Nord');
  expect(called('en-GB', 'fr')).toBe('Northern Army');
  expect(called('sw')).toBe('Northern Army');
  expect(inLanguage(TEXTS.slice(1), readersLanguages(['sw']))).toBe('N.A.');
});
