/** A date as a claim tells it to English: what the report says stands plain, what was filled in stands after `perhaps`. */
import {
  type DatePart,
  type DateWords,
  dateInWords,
  isOpen,
  parsePart,
  partInWords,
  spanInWords,
} from './dates.js';

/** A date with the words in which a text gives it: `2023-08-13?`, `on Sunday`. */
export interface ToldDate {
  readonly edtf: string;
  readonly wording?: string | undefined;
}

/** An EDTF date taken apart: its two ends, which are one where it is no interval. An open end is undefined. */
interface Ends {
  readonly edtf: string;
  readonly from: DatePart | undefined;
  readonly to: DatePart | undefined;
  readonly doubt: boolean;
  readonly wording: string;
}

/** Words of time that say more, or less, than the days they were resolved to. The first that fits is taken. */
type Frame = (ends: Ends) => DateWords | undefined;

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

const PARTS: readonly (readonly [RegExp, words: string, DateWords['preposition']])[] = [
  [/\bearly\b/i, 'early', 'in'],
  [/\b(?:beginning|start) of\b/i, 'the beginning of', 'at'],
  [/\b(?:mid|middle)\b/i, 'the middle of', 'in'],
  [/\blate\b/i, 'late', 'in'],
  [/\blatter part\b/i, 'the latter part of', 'in'],
  [/\bend of\b/i, 'the end of', 'at'],
];

const FRAMES: readonly Frame[] = [
  night,
  weekdays,
  weekend,
  partOfPeriod,
  ({ wording, to, from, doubt }) =>
    /\bdays (?:leading up|before)/i.test(wording) && to !== undefined && from === undefined
      ? plain(`in the days before ${perhaps(doubt)}${dayAfter(to)}`)
      : undefined,
  ({ wording, to, from, doubt }) =>
    /\b(?:recent|last|past) days\b/i.test(wording) && to !== undefined && from === undefined
      ? plain(`in the days up to ${perhaps(doubt)}${partInWords(to)}`)
      : undefined,
  ({ wording, edtf, doubt }) =>
    /\bthe day before\b/i.test(wording)
      ? {
          text: `the day before (which day is not said), ${doubt ? 'perhaps ' : ''}${phrase(dateInWords(bare(edtf)))}`,
          preposition: 'on',
        }
      : undefined,
  ({ wording, from, to, doubt }) =>
    /\bdays\b/i.test(wording) && from !== undefined && to === undefined
      ? plain(`within days, ${doubt ? 'perhaps ' : ''}from ${partInWords(from)} on`)
      : undefined,
  sinceThen,
  after,
  ({ wording, from, to, doubt }) =>
    /\brecently\b/i.test(wording) && from === undefined && to !== undefined
      ? plain(`recently, by ${perhaps(doubt)}${partInWords(to)}`)
      : undefined,
  ({ wording, from, to, doubt }) =>
    /^in\b/i.test(wording) && from === undefined && to?.month === undefined && to !== undefined
      ? { text: `${perhaps(doubt)}${partInWords(to)} or before`, preposition: 'in' }
      : undefined,
  ({ wording, from, to, doubt }) =>
    // One of several days or months, or a day of a time: days "from … to …" would read as how long it went on.
    /\b(?:between|or|some ?time|turn of)\b/i.test(wording) &&
    from !== undefined &&
    to !== undefined &&
    from !== to
      ? plain(`${doubt ? 'perhaps ' : ''}between ${shortOf(from, to)} and ${partInWords(to)}`)
      : undefined,
  yearFilledIn,
  inTheirWords,
];

/** Words that say no more than the days beside them. */
const PLAIN_WORDS =
  /\b(?:from|to|through|throughout|between|and|or|in|on|of|the|by|before|after|since|until|till|during|at|for|year|month|day|years|months|days|perhaps|about|early|mid|late|end|start|beginning|deadline)\b/gi;

/**
 * A date in the words of whoever tells it, as far as they are known: `a Sunday, perhaps 13 August 2023`,
 * `in the days before 22 October 2023`, `the end of June, perhaps of 2023`. Words that are not understood leave the
 * days: `perhaps on 27 October 2023`.
 */
export function dateAsTold({ edtf, wording = '' }: ToldDate): DateWords {
  const [first = '', last] = edtf.trim().split('/');
  const end = (text: string) => (isOpen(text) ? undefined : parsePart(text));
  const from = end(first);
  const ends: Ends = {
    edtf,
    from,
    to: last === undefined ? from : end(last),
    doubt: /[?%]/.test(edtf),
    wording,
  };
  for (const frame of from === undefined && ends.to === undefined ? [] : FRAMES) {
    const words = frame(ends);
    if (words !== undefined) return words;
  }
  const words = dateInWords(bare(edtf));
  return ends.doubt ? plain(`perhaps ${phrase(words)}`) : words;
}

/** With its preposition: `on a Sunday, perhaps 13 August 2023`. */
export function phrase({ preposition, text }: DateWords): string {
  return preposition === '' ? text : `${preposition} ${text}`;
}

function plain(text: string): DateWords {
  return { text, preposition: '' };
}

function perhaps(doubt: boolean): string {
  return doubt ? 'perhaps ' : '';
}

/** Without the mark of doubt, which is said by a word. */
function bare(edtf: string): string {
  return edtf.replaceAll('?', '').replaceAll('%', '~');
}

/** A night lies on two days, of which a text names one. */
function night({ wording, from, to, doubt }: Ends): DateWords | undefined {
  if (!/\b(?:over)?night\b/i.test(wording) || from?.day === undefined || to?.day === undefined || from === to)
    return undefined;
  const days = `${perhaps(doubt)}${spanInWords(unmarked(from), unmarked(to))}`;
  const [weekday] = new RegExp(WEEKDAY).exec(wording) ?? [];
  if (weekday === undefined) return plain(`overnight, ${days}`);
  // "from Thursday to Friday" ends on the Friday.
  const [, morning] = new RegExp(`\\b(?:into|to) +(${WEEKDAY})`).exec(wording) ?? [];
  if (/\b(?:into|to)\b/i.test(wording)) return plain(`overnight into ${morning ?? weekday}, ${days}`);
  return { text: `${weekday} night, ${days}`, preposition: 'on' };
}

/** Of words for a stretch of time that are not understood the reader has both: them, and the days they were taken for. */
function inTheirWords({ wording, edtf, from, to, doubt }: Ends): DateWords | undefined {
  const more = wording.replace(PLAIN_WORDS, '').replace(new RegExp(MONTH, 'g'), '');
  if (from === undefined || to === undefined || from === to || !/\p{L}{3}/u.test(more)) return undefined;
  return plain(`“${wording}” (${perhaps(doubt)}${phrase(dateInWords(bare(edtf)))})`);
}

function weekdays({ wording, from, to, doubt }: Ends): DateWords | undefined {
  const found = new RegExp(
    `\\b(${WEEKDAY}(?: (?:and|or|to) ${WEEKDAY})?)(?: (at (?:around |about )?\\d{1,2}:\\d\\d))?`,
  ).exec(wording);
  if (found === null || from?.day === undefined || to?.day === undefined) return undefined;
  const clock = found[2] === undefined ? '' : ` ${found[2]}`;
  const days = spanInWords(unmarked(from), unmarked(to));
  return {
    text: doubt ? `a ${found[1]}${clock}, perhaps ${days}` : `${found[1]} ${days}${clock}`,
    preposition: 'on',
  };
}

function weekend({ wording, from, to, doubt }: Ends): DateWords | undefined {
  if (!/\bweekend\b/i.test(wording) || from?.day === undefined || to?.day === undefined) return undefined;
  const days = spanInWords(unmarked(from), unmarked(to));
  return { text: doubt ? `a weekend, perhaps ${days}` : `the weekend of ${days}`, preposition: 'over' };
}

/** `early August 2023`, `the end of 2021`: of the month that holds all of it, else of the year. */
function partOfPeriod({ wording, from, to, doubt }: Ends): DateWords | undefined {
  if (from === undefined || to === undefined || from.year !== to.year) return undefined;
  const parts = PARTS.filter(([pattern]) => pattern.test(wording));
  // "Late May or early June" is no part of either, nor of the year.
  const part = parts.length > 1 || namesTwoMonths(wording) ? undefined : parts[0];
  const whole = { ...unmarked(to), day: undefined, month: from.month === to.month ? to.month : undefined };
  // Of a date that is the whole period the word would say more than the days do.
  const isWhole = from === to && (from.day === undefined || part === undefined);
  if (part === undefined || isWhole) return undefined;
  const [, words, preposition] = part;
  if (doubt && !wording.includes(to.year) && MONTH.test(wording)) {
    return { text: `${words} ${monthOf(whole)}, perhaps of ${to.year}`, preposition };
  }
  return { text: `${words} ${perhaps(doubt)}${partInWords(whole)}`, preposition };
}

/** What goes on since a day is not said to have ended by the last day that is known. */
function sinceThen({ wording, from, to, edtf }: Ends): DateWords | undefined {
  if (!/\bsince\b/i.test(wording) || from === undefined || from === to) return undefined;
  const doubt = from.mark === '?' || from.mark === '%';
  const start = edtf.split('/')[0] ?? '';
  const year = yearFilledIn({ edtf: start, wording, from, to: from, doubt });
  return plain(`since ${year?.text ?? `${perhaps(doubt)}${partInWords(unmarked(from))}`}`);
}

/** After something that is dated: on or after that day, and before it was told. */
function after({ wording, from, to, doubt }: Ends): DateWords | undefined {
  if (!/\bafter\b/i.test(wording) || from === undefined || from === to) return undefined;
  if (to === undefined) return plain(`not before ${perhaps(doubt)}${partInWords(from)}`);
  // Of both days, only what the words name themselves was told.
  const told = /\d/.test(wording) ? perhaps(doubt) : `${wording}, perhaps `;
  return plain(`${told}between ${shortOf(from, to)} and ${partInWords(unmarked(to))}`);
}

/** The text names month or day, and the year is ours: `24 September, perhaps of 2023`. */
function yearFilledIn({ wording, from, to, doubt, edtf }: Ends): DateWords | undefined {
  const known = to ?? from;
  const oneYear = from === undefined || to === undefined || from.year === to.year;
  if (!doubt || known?.month === undefined || !oneYear) return undefined;
  if (!MONTH.test(wording) || wording.includes(known.year)) return undefined;
  const { text, preposition } = dateInWords(bare(edtf));
  return { text: text.replace(` ${known.year}`, `, perhaps of ${known.year}`), preposition };
}

function namesTwoMonths(wording: string): boolean {
  return new Set(wording.match(new RegExp(MONTH, 'g'))).size > 1;
}

function monthOf(part: DatePart): string {
  return partInWords(part).replace(` ${part.year}`, '');
}

function unmarked(part: DatePart): DatePart {
  return { ...part, mark: part.mark === '?' ? '' : part.mark };
}

/** The first of two dates without the year that they share. */
function shortOf(from: DatePart, to: DatePart): string {
  const words = partInWords(unmarked(from));
  return from.year === to.year && from.month !== undefined ? words.replace(` ${from.year}`, '') : words;
}

/** The first day after a day, month or year; of a season, whose last day nobody fixed, its end. */
function dayAfter(part: DatePart): string {
  const [year, month] = [Number(part.year), Number(part.month ?? 12)];
  if (Number.isNaN(year) || month > 12) return `the end of ${partInWords(unmarked(part))}`;
  const next =
    part.day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, Number(part.day) + 1);
  return dateInWords(new Date(next).toISOString().slice(0, 10)).text;
}
