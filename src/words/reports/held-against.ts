/** What a report is held against, in a sentence: which reports, and which are left out as their day tells nothing. */
import type { HeldAgainst } from '../../compare/differences/report-changes.js';
import type { Corpus, Iri } from '../../model/records.js';
import { dateInWords } from '../dates.js';
import { labelOf } from '../labels.js';
import { count, inSeries } from '../phrases.js';

/** Reports beyond so many are a number. */
const NAMED = 6;

interface Held {
  readonly report: Iri;
  readonly against: HeldAgainst;
  readonly reports: readonly Iri[];
  readonly undatable: readonly Iri[];
}

/** `Report 004 of 27 October 2023, held against what is dated before it: report 000, report 001 and report 003.` */
export function sayHeldAgainst(corpus: Corpus, { report, against, reports, undatable }: Held): string {
  const own = datedName(corpus, report);
  const some = namesOf(corpus, reports);
  const none = reports.length === 0;
  const held = {
    others: none
      ? `${own} is the only report here: all that it tells is new.`
      : `${own}, held against all others: ${some}.`,
    before: none
      ? `No report here is dated before ${small(own)}: all that it tells is new.`
      : `${own}, held against what is dated before it: ${some}.`,
    since: none
      ? `No report here is dated after ${small(own)}.`
      : `What is new since ${small(own)}: in ${some}, dated after it.`,
  }[against];
  if (undatable.length === 0) return held;
  const [are, they] = undatable.length === 1 ? ['is', 'it'] : ['are', 'they'];
  return `${held} Left out ${are} ${namesOf(corpus, undatable)}: by the days that are known, ${they} may have come before it or after.`;
}

function namesOf(corpus: Corpus, reports: readonly Iri[]): string {
  const named = reports.slice(0, NAMED).map((id) => labelOf(corpus, id));
  const more = reports.length - named.length;
  return inSeries([...named, ...(more > 0 ? [count(more, 'other')] : [])]);
}

function datedName(corpus: Corpus, report: Iri): string {
  const said = corpus.utterances.get(report)?.saidOn;
  const label = labelOf(corpus, report);
  return said === undefined ? capital(label) : `${capital(label)} of ${dateInWords(said).text}`;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const small = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
