/** Texts of reports, known by their hash: takes what was served or dropped on the page, gives what belongs to a report. */
import { sha256Hex } from '../../../src/model/identifiers.js';
import type { Corpus, Utterance } from '../../../src/model/records.js';

/** SHA-256 of a report's text -> the text. */
export type Texts = ReadonlyMap<string, string>;

/** What texts.json holds: an object of texts by hash. Other things in it are passed over. */
export function readTextsFile(json: string): Texts {
  const parsed: unknown = JSON.parse(json);
  if (typeof parsed !== 'object' || parsed === null) return new Map();
  return new Map(
    Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

export function reportsOf(corpus: Corpus): readonly Utterance[] {
  return [...corpus.utterances.values()].filter(({ report }) => report !== undefined);
}

export interface Recognised {
  readonly texts: Texts;
  /** Reports whose text was among the files. */
  readonly reports: readonly Utterance[];
  /** Names of files that are no report's text. */
  readonly unknown: readonly string[];
}

/** Reads dropped files in the page and keeps those whose hash is a report's; nothing leaves the page. */
export async function recognise(corpus: Corpus, files: readonly File[], known: Texts): Promise<Recognised> {
  const texts = new Map(known);
  const reports: Utterance[] = [];
  const unknown: string[] = [];
  for (const file of files) {
    const text = await file.text();
    const hash = sha256Hex(text);
    const report = reportsOf(corpus).find((one) => one.report?.textSha256 === hash);
    if (report === undefined) unknown.push(file.name);
    else {
      texts.set(hash, text);
      reports.push(report);
    }
  }
  return { texts, reports, unknown };
}
