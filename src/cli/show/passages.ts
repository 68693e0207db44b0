/** The reports' texts to the passages of a card: takes a folder, gives what stands at each place, checked by its hash. */
import type { Corpus, Evidence } from '../../model/records.js';
import { passage, sliceSha256 } from '../../reports/passages.js';
import { type ReportText, readTexts } from '../../reports/texts.js';

/** What stands at a place of a report; undefined where the report's text is not at hand. */
export type PassageOf = (evidence: Evidence) => string | undefined;

const OTHER = '(the text at this place is not the one that was encoded)';

/**
 * @param missing is told the numbers of the reports of which the folder has no text, where there are some.
 * @throws NotFoundError for a folder that is not there or holds no text; FileError for a text that is not UTF-8.
 */
export async function passagesFrom(
  corpus: Corpus,
  folder: string,
  missing: (reports: readonly string[]) => void,
): Promise<PassageOf> {
  const texts = await readTexts(folder);
  const reports = [...corpus.utterances.values()].flatMap(({ report }) => report ?? []);
  const without = reports.filter(({ textSha256 }) => !texts.has(textSha256));
  if (without.length > 0) missing(without.map(({ number }) => number));
  return passagesOf(corpus, texts);
}

/** The same of texts that are read already. */
export function passagesOf(corpus: Corpus, texts: ReadonlyMap<string, ReportText>): PassageOf {
  return ({ report, start, end, sliceSha256: hash }) => {
    const text = texts.get(corpus.utterances.get(report)?.report?.textSha256 ?? '')?.text;
    if (text === undefined) return undefined;
    try {
      return sliceSha256(text, start, end) === hash ? passage(text, start, end).replace(/\s+/g, ' ') : OTHER;
    } catch {
      return OTHER;
    }
  };
}

/** A replacer for JSON: each passage of evidence gets its `text`, where the report's text is at hand. */
export function withText(passageOf: PassageOf | undefined): (key: string, value: unknown) => unknown {
  return (_key, value) => {
    if (passageOf === undefined || !isEvidence(value)) return value;
    const text = passageOf(value);
    return text === undefined ? value : { ...value, text };
  };
}

function isEvidence(value: unknown): value is Evidence {
  return typeof value === 'object' && value !== null && 'sliceSha256' in value && 'start' in value;
}
