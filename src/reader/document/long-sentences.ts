/** Takes a sentence as it is split, gives it in parts where it is too long: no writer of news makes one of 256 words, lists and broken pages do, and the time that a sentence takes grows with the square of its words. */
import type { Word, WordSentence } from '../../language/types.js';

/** Words of the longest sentence that is read whole. */
export const LONGEST_WHOLE = 256;

/** Where a part may end; else it ends at its last word. */
const PAUSE = /^[,;:.!?…–—)]+$/u;

export function inParts(sentence: WordSentence): readonly WordSentence[] {
  const { words } = sentence;
  if (words.length <= LONGEST_WHOLE) return [sentence];
  const parts: WordSentence[] = [];
  for (let from = 0; from < words.length; ) {
    const to = words.length - from <= LONGEST_WHOLE ? words.length : endOfPart(words, from);
    parts.push({
      words: words.slice(from, to),
      start: words[from]!.start,
      end: words[to - 1]!.end,
      paragraphStart: from === 0 && sentence.paragraphStart,
    });
    from = to;
  }
  return parts;
}

/** After the last pause of its second half. */
function endOfPart(words: readonly Word[], from: number): number {
  for (let at = from + LONGEST_WHOLE; at > from + LONGEST_WHOLE / 2; at -= 1)
    if (PAUSE.test(words[at - 1]!.form)) return at;
  return from + LONGEST_WHOLE;
}
