/** Takes a sentence as it is split, gives it in two where a dateline or the head of a digest's item stands before it: `GOMA, 21 March (Reuters) -` is no part of what happened. */
import type { Word, WordSentence } from '../../language/types.js';

const LONGEST_DATELINE = 24;
const DASH = /^(?:[-–—]|--)$/;
const MONTH =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December)\.?$/;
/** What stands between the names of a dateline, beside numbers. */
const BETWEEN = /^(?:[,./()|]|of|the|and|de|du|la|le|el|al|'s|’s)$/;

export function withoutDateline(sentence: WordSentence): readonly WordSentence[] {
  const { words } = sentence;
  if (!sentence.paragraphStart) return [sentence];
  const dash = words.findIndex(
    ({ form }, at) => at > 0 && at < LONGEST_DATELINE && DASH.test(form) && words[at - 1]!.spaceAfter,
  );
  if (dash < 1 || words.length - dash < 4 || !isDateline(words.slice(0, dash), words.slice(dash + 1)))
    return [sentence];
  return [
    part(sentence, words.slice(0, dash + 1)),
    { ...part(sentence, words.slice(dash + 1)), paragraphStart: false },
  ];
}

function part(sentence: WordSentence, words: readonly Word[]): WordSentence {
  return { ...sentence, words, start: words[0]!.start, end: words.at(-1)!.end };
}

function isDateline(before: readonly Word[], after: readonly Word[]): boolean {
  const forms = before.map(({ form }) => form);
  if (!/^[\p{Lu}(]/u.test(forms[0]!)) return false;
  const isWithin = (form: string, at: number) =>
    BETWEEN.test(form) || /^[\p{Lu}\d]/u.test(form) || form === '-' || forms[at - 1] === '-';
  if (!forms.every(isWithin)) return false;
  if (!/^[\p{Lu}\d“"'‘(]/u.test(after[0]!.form)) return false;
  const isDated = forms.some(
    (form, at) =>
      MONTH.test(form) && forms.some((one, by) => /^\d{1,4}$/.test(one) && Math.abs(by - at) <= 2),
  );
  const isCredited = forms.at(-1) === ')' && forms.length > 3;
  if (isDated || isCredited) return true;
  const isCapitals = forms.every((form) => !/\p{Ll}/u.test(form));
  return isCapitals && /^\p{Lu}{2}/u.test(forms[0]!) && !after.some(({ form }) => DASH.test(form));
}
