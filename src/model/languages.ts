/** Tags of languages (BCP 47), and which of several texts a reader is shown by them. */
import type { Text } from './records.js';

/** Where nobody asks for another. */
const USUAL = ['en', ''];

/**
 * The text in the first of the languages that has one, by BCP 47 prefix (`fr` takes `fr-ML`); then one in English, then one
 * without a language, then of the others the first by tag; undefined where there is none.
 */
export function inLanguage(texts: readonly Text[], languages: readonly string[] = []): string | undefined {
  for (const wanted of [...languages.map((language) => language.toLowerCase()), ...USUAL]) {
    const found = texts.find(({ language }) => {
      const tag = language.toLowerCase();
      return tag === wanted || (wanted !== '' && tag.startsWith(`${wanted}-`));
    });
    if (found !== undefined) return found.value;
  }
  return texts.reduce<Text | undefined>(
    (first, text) => (first === undefined || text.language < first.language ? text : first),
    undefined,
  )?.value;
}

/** Whether a word is a tag of a language: `en`, `fr-ML`. */
export function isLanguageTag(value: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value);
}
