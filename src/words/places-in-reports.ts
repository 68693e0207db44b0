/** Where in a report something stands, in words: paragraphs of a text, lines of a file, records of a table. */
import type { Corpus, Iri, PassageUnit } from '../model/records.js';
import { inSeries } from './phrases.js';

/** What the passages of a report are numbered by. */
export function passageUnit(corpus: Corpus, report: Iri): PassageUnit {
  return corpus.utterances.get(report)?.report?.passages ?? 'paragraph';
}

/** `title`, `the whole file`, `paragraph 7`, `paragraphs 7 and 9`, `line 12`; '' where there is none. */
export function placesInWords(numbers: readonly number[], unit: PassageUnit): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  const body = sorted.filter((n) => n > 0).map(String);
  const parts = [
    ...(sorted.includes(0) ? [unit === 'paragraph' ? 'title' : 'the whole file'] : []),
    ...(body.length === 0 ? [] : [`${unit}${body.length > 1 ? 's' : ''} ${inSeries(body)}`]),
  ];
  return parts.join(' and ');
}
