/** Whether a word is a tag of a language, as BCP 47 has them: `en`, `fr-ML`. */

export function isLanguageTag(value: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value);
}
