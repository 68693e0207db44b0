/** An EDTF date to English: `13 August 2023 (inferred)`, `1–10 August 2023`, `by 31 December 2023`. */
import { expand } from '../model/namespaces.js';
import type { Iri } from '../model/records.js';

export interface DateWords {
  readonly text: string;
  /** What stands before it in a sentence: `on` a day, `in` a month or year, `at` the end of one, nothing before a range. */
  readonly preposition: '' | 'on' | 'in' | 'at' | 'over';
}

const MONTHS = [
  ['January', 'February', 'March', 'April', 'May', 'June'],
  ['July', 'August', 'September', 'October', 'November', 'December'],
].flat();
/** EDTF level 1, section Seasons: 21 to 24. */
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const BASES: Readonly<Record<string, string>> = {
  [expand('code:inferred')]: 'inferred',
  [expand('code:external-anchor')]: 'by a date from outside the reports',
};

/** On what a date rests: `inferred`, `by a date from outside the reports`, `stated`. */
export function basisInWords(basis: Iri): string {
  return BASES[basis] ?? 'stated';
}

/** One end of a date; what is unknown is undefined. */
export interface DatePart {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly mark: string;
}

/**
 * A date in words. A basis other than `stated` is said in brackets; without one, the mark `?` is said as
 * `(uncertain)`; `~` is `about`. What is not EDTF level 1 comes back as it is.
 */
export function dateInWords(edtf: string, basis?: Iri): DateWords {
  const [from, to, more] = edtf.trim().split('/');
  if (from === undefined || more !== undefined) return { text: edtf, preposition: 'on' };
  if (to === undefined) return single(edtf, parsePart(from), basis);
  const [start, end] = [parsePart(from), parsePart(to)];
  if (isOpen(from) && end !== undefined) return range(`by ${partInWords(end)}`, [end], basis);
  if (isOpen(to) && start !== undefined) return range(`since ${partInWords(start)}`, [start], basis);
  if (start === undefined || end === undefined) return { text: edtf, preposition: 'on' };
  return range(spanInWords(start, end), [start, end], basis);
}

function single(edtf: string, part: DatePart | undefined, basis: Iri | undefined): DateWords {
  if (part === undefined) return { text: edtf, preposition: 'on' };
  return {
    text: partInWords(part) + remark([part], basis),
    preposition: part.day === undefined ? 'in' : 'on',
  };
}

function range(text: string, parts: readonly DatePart[], basis: Iri | undefined): DateWords {
  return { text: text + remark(parts, basis), preposition: '' };
}

/** Whether an end of an interval is left open. */
export function isOpen(text: string): boolean {
  return text === '..' || text === '';
}

/** `2023-08-13?` to its parts; undefined where it is not EDTF level 1. */
export function parsePart(text: string): DatePart | undefined {
  const match = /^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?([?~%]?)$/.exec(text);
  if (match === null) return undefined;
  const known = (digits: string | undefined): string | undefined =>
    digits?.includes('X') ? undefined : digits;
  return { year: match[1] ?? '', month: known(match[2]), day: known(match[3]), mark: match[4] ?? '' };
}

/** `13 August 2023`, `about 2012`. */
export function partInWords(part: DatePart): string {
  const about = part.mark === '~' || part.mark === '%' ? 'about ' : '';
  return (
    about + [dayInWords(part), monthInWords(part), yearInWords(part)].filter((word) => word !== '').join(' ')
  );
}

function dayInWords({ day }: DatePart): string {
  return day === undefined ? '' : String(Number(day));
}

function monthInWords({ month }: DatePart): string {
  if (month === undefined) return '';
  return MONTHS[Number(month) - 1] ?? SEASONS[Number(month) - 21] ?? '';
}

/** `202X` is the 2020s. */
function yearInWords({ year }: DatePart): string {
  return /^\d{3}X$/.test(year) ? `the ${year.slice(0, 3)}0s` : year;
}

/** What both ends share is said once: `1–10 August 2023`, `August to October 2023`. */
export function spanInWords(start: DatePart, end: DatePart): string {
  if (start.mark !== '' || start.year !== end.year) return `${partInWords(start)} to ${partInWords(end)}`;
  if (start.month === end.month && start.day !== undefined && end.day !== undefined) {
    return start.day === end.day ? partInWords(end) : `${dayInWords(start)}–${partInWords(end)}`;
  }
  const short = [dayInWords(start), monthInWords(start)].filter((word) => word !== '').join(' ');
  return short === '' ? partInWords(end) : `${short} to ${partInWords(end)}`;
}

function remark(parts: readonly DatePart[], basis: Iri | undefined): string {
  const said = basis === undefined ? undefined : BASES[basis];
  if (said !== undefined) return ` (${said})`;
  return parts.some(({ mark }) => mark === '?' || mark === '%') ? ' (uncertain)' : '';
}
