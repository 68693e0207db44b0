/** Characters that show nothing themselves: those that steer what shows the text, and those that hide in it. */

/**
 * All of them but tab and line feed: escape codes and other controls (C0, C1), marks, overrides and isolates of
 * direction, line separators, joiners and spaces without width, fillers, tags, selectors of variants, halves of characters,
 * numbers that are never a character.
 */
const SILENT =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029\ufff9-\ufffb]/gu;

/** For eyes: each is shown as its number, `<U+202E>`, so that no two texts look alike that are not; see `isPartOfWord`. */
export function withoutSteering(text: string): string {
  return replaceSilent(text, (found) => `<U+${hexadecimal(found.codePointAt(0) ?? 0)}>`);
}

/** The same in one line: tabs and line breaks are spaces. */
export function inOneLine(text: string): string {
  return withoutSteering(text.replace(/[\t\r\n]+/g, ' '));
}

/** JSON that says the same in escapes: `\u009b` for the character. JSON has no such character outside its strings. */
export function escapeSteering(json: string): string {
  return replaceSilent(json, (found) =>
    Array.from(
      { length: found.length },
      (_, at) => `\\u${hexadecimal(found.charCodeAt(at)).toLowerCase()}`,
    ).join(''),
  );
}

/** Those of a text that show nothing and are no part of a word, in order; marks of direction are, where words of two directions meet. */
export function hiddenIn(text: string): readonly string[] {
  const found: string[] = [];
  replaceSilent(text, (each) => {
    if (!/[\u061c\u200e\u200f]/.test(each)) found.push(each);
    return each;
  });
  return found;
}

function replaceSilent(text: string, by: (found: string) => string): string {
  return text.replace(SILENT, (found, at: number) => (isPartOfWord(found, at, text) ? found : by(found)));
}

/** Scripts in which a word may be another with a joiner (U+200D) or a non-joiner (U+200C) than without. */
const SCRIPTS =
  'Adlm Arab Beng Deva Gujr Guru Khmr Knda Mand Mlym Mong Mymr Nkoo Orya Rohg Sinh Syrc Taml Telu Tibt'
    .split(' ')
    .map((script) => `\\p{scx=${script}}`)
    .join('');
const LETTER = `(?=[\\p{L}\\p{M}])[${SCRIPTS}]`;
const [AFTER_LETTER, BEFORE_LETTER] = [new RegExp(`${LETTER}$`, 'u'), new RegExp(`^${LETTER}`, 'u')];
/** Old spellings of letters without a vowel end in this mark and a joiner. */
const AFTER_VIRAMA = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]$/;
const AFTER_PICTURE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;
const BEFORE_PICTURE = /^\p{Extended_Pictographic}/u;
const SEEN = /[\p{L}\p{N}\p{S}\p{P}]$/u;
const [NON_JOINER, JOINER] = ['\u200c', '\u200d'];
/** Joiners, and selectors of variants. */
const MAY_BE_PART = /\p{Join_Control}|\p{Variation_Selector}/u;

/**
 * What shows nothing, and changes what is beside it as writing needs it: a joiner or non-joiner between two letters of
 * scripts that have it, a joiner between pictures or after a virama, and one selector of a variant after what is seen.
 */
function isPartOfWord(found: string, at: number, text: string): boolean {
  if (!MAY_BE_PART.test(found)) return false;
  const before = text.slice(Math.max(0, at - 2), at);
  if (found !== NON_JOINER && found !== JOINER) return SEEN.test(before);
  const after = text.slice(at + 1, at + 3);
  if (AFTER_LETTER.test(before) && BEFORE_LETTER.test(after)) return true;
  if (found === NON_JOINER) return false;
  return AFTER_VIRAMA.test(before) || (AFTER_PICTURE.test(before) && BEFORE_PICTURE.test(after));
}

const hexadecimal = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');
