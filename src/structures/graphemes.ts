/** A text by the letters that its readers see, marks and joined signs with their letter: how wide it is, a shorter form that cuts none, which way it runs. */

/** What stands on two places where a Latin letter stands on one. */
const WIDE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303f\uff01-\uff60]/u;
/** Each of these is a letter by itself, and none is wide. */
const PLAIN = /^[\u0020-\u024f]*$/;
const RIGHT_TO_LEFT =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}|\p{Script=Mandaic}|\p{Script=Samaritan}/u;

let letters: Intl.Segmenter | undefined;
let words: Intl.Segmenter | undefined;

const widthOf = (letter: string): number => (WIDE.test(letter) ? 2 : 1);

function* graphemes(text: string): Iterable<string> {
  letters ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment } of letters.segment(text)) yield segment;
}

/**
 * In widths of a Latin letter.
 * @param most of a text that is wider, `most` is given: it may be very long
 */
export function widthInLetters(text: string, most = Number.POSITIVE_INFINITY): number {
  if (PLAIN.test(text)) return Math.min(most, text.length);
  let width = 0;
  for (const letter of graphemes(text)) {
    width += widthOf(letter);
    if (width >= most) return most;
  }
  return width;
}

/** So much of a shortened text is given up at most, so that it ends with a whole word. */
const WORD_END = 0.3;

/** The text where it is no wider than `most` letters, else its beginning with `…`, at the end of a word where one is near. */
export function shortened(text: string, most: number): string {
  // None is wider than two.
  if (text.length * 2 <= most || widthInLetters(text, most + 1) <= most) return text;
  let [kept, width] = ['', 0];
  for (const letter of graphemes(text)) {
    width += widthOf(letter);
    if (width > most - 1) break;
    kept += letter;
  }
  const end = kept.lastIndexOf(' ');
  const whole = end > kept.length * (1 - WORD_END) ? kept.slice(0, end) : kept;
  return `${whole.replace(/[\s,;:.\u2013\u2014-]+$/u, '')}…`;
}

/** Whether its first letter is of a script that runs from right to left. */
export function runsLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}

/** Where a line of it may end: before each of these places. Spaces, or where there are none, the words of a script that needs none. */
export function breaksOf(text: string): readonly number[] {
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  if (spaces.length > 0 || !WIDE.test(text)) return spaces;
  words ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  // No line begins with a mark.
  return [...words.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index }) => index)
    .filter((at) => at > 0);
}
