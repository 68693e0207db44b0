/** What stands at a place of a report, word for word: taken from texts that are at hand, and checked by its hash. */
import type { Corpus, Evidence } from '../model/records.js';
import { passage, sliceSha256 } from '../reports/passages.js';

/** Undefined where the text is not held, or is not the one that was encoded. */
export type WordsAt = (evidence: Evidence) => string | undefined;

/** @param textOf the text of that SHA-256. Line breaks within a passage are given as spaces. */
export function wordsAt(corpus: Corpus, textOf: (sha256: string) => string | undefined): WordsAt {
  return ({ report, start, end, sliceSha256: hash }) => {
    const text = textOf(corpus.utterances.get(report)?.report?.textSha256 ?? '');
    if (text === undefined) return undefined;
    try {
      return sliceSha256(text, start, end) === hash
        ? passage(text, start, end).replace(/\s+/gu, ' ')
        : undefined;
    } catch {
      // A place beyond the end of the text.
      return undefined;
    }
  };
}
