/** Takes the text of a report, gives it in sections, each with the day from which it counts: items of a digest count from the date line above them or before them. */
import { findDates } from '../../language/dates/dates.js';
import { codePointCount } from '../../language/text/code-points.js';
import type { Range } from '../../model/range.js';

export interface Section extends Range {
  readonly text: string;
  /** `YYYY-MM-DD`, from which relative expressions are counted. */
  readonly base?: string;
  /** The date line: what happens in the section happened then. */
  readonly heading?: Range & { readonly day: string; readonly wording: string };
}

/** A line no longer than this may be a date line. */
const LINE = 40;

const MONTH =
  'jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?';
const DAY = `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? +)?(?:(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? +(?:${MONTH}),?(?: +\\d{4})?)|(?:(?:${MONTH}) +\\d{1,2}(?:st|nd|rd|th)?(?:, *\\d{4})?)|\\d{4}-\\d\\d-\\d\\d)`;
/** `25 April 2026` alone, `April 25:` or `• 3 May – ` before an item. */
const DATE_LINE = new RegExp(`^[\\s#*•·>–-]*(${DAY})[\\s:.*]*$`, 'i');
const BEFORE_ITEM = new RegExp(`^[\\s#*•·>–-]*(${DAY})\\s*(?::|–|—| -)\\s*\\S`, 'i');

interface DateLine {
  readonly at: number;
  readonly day: string;
  readonly wording: string;
  /** An item follows on the same line. */
  readonly item: boolean;
}

export function sectionsOf(text: string, reportDate: string | undefined): readonly Section[] {
  const lines = text.split(/(?<=\n)/);
  const heads = headsOf(lines, reportDate);
  const sections: Section[] = [];
  let start = 0;
  let body = '';
  let heading: Section['heading'];
  let item = false;
  const close = () => {
    if (body === '') return;
    const base = heading?.day ?? reportDate;
    const end = start + codePointCount(body);
    sections.push({
      start,
      end,
      text: body,
      ...(base === undefined ? {} : { base }),
      ...(heading === undefined ? {} : { heading }),
    });
    start = end;
    body = '';
  };
  for (const [at, line] of lines.entries()) {
    const head = heads.get(at);
    if (head !== undefined) {
      close();
      const from = start + codePointCount(line, 0, line.indexOf(head.wording));
      heading = {
        day: head.day,
        wording: head.wording,
        start: from,
        end: from + codePointCount(head.wording),
      };
      item = head.item;
    } else if (item && line.trim() !== '') {
      // an item that has its date before it ends with its line
      close();
      heading = undefined;
      item = false;
    }
    body += line;
  }
  close();
  return sections;
}

/** The lines that date what follows; one alone under the title is the report's own date. */
function headsOf(lines: readonly string[], reportDate: string | undefined): ReadonlyMap<number, DateLine> {
  const found: DateLine[] = [];
  // Lines without a year count from the report, up or down; behind one that has a year they are of that time.
  let isDated = false;
  for (const [at, line] of lines.entries()) {
    const own = line.length <= LINE ? DATE_LINE.exec(line) : null;
    const match = own ?? BEFORE_ITEM.exec(line.slice(0, 2 * LINE));
    if (match === null) continue;
    const wording = match[1]!;
    const day: string | undefined = isDated
      ? dayBeside(wording, found.at(-1)!.day)
      : dayOf(wording, reportDate);
    isDated ||= day !== undefined && YEAR.test(wording);
    if (day !== undefined) found.push({ at, day, wording: wording.trim(), item: own === null });
  }
  const several = new Set(found.map(({ day }) => day)).size > 1;
  return new Map(
    found
      .filter(({ at, item, day }) => several || item || (at > TOP && day !== reportDate))
      .map((one) => [one.at, one]),
  );
}

/** Lines at the top where a date is that of the report. */
const TOP = 8;

const YEAR = /\d{4}/;

/** The day of that name that is closest to another; by its own year where it has one. */
function dayBeside(wording: string, other: string): string | undefined {
  if (YEAR.test(wording)) return dayOf(wording, undefined);
  const year = Number(other.slice(0, 4));
  const away = (day: string) => Math.abs(Date.parse(day) - Date.parse(other));
  const days = [year - 1, year, year + 1].flatMap(
    (each) => dayOf(`${wording}, ${each}`, undefined) ?? dayOf(`${wording} ${each}`, undefined) ?? [],
  );
  return days.sort((a, b) => away(a) - away(b))[0];
}

function dayOf(wording: string, base: string | undefined): string | undefined {
  const [date] = findDates(wording, base === undefined ? {} : { reportDate: base });
  return date?.granularity === 'day' && date.earliest !== undefined && date.earliest === date.latest
    ? date.earliest
    : undefined;
}

/** `BAMAKO, 12 March 2024 (Reuters) -`, `Published on 12 March 2024`: the day of a report of which none was given. */
const DATELINE = new RegExp(
  `^(?:published|updated|posted|issued|date|released)?:?\\s*(?:on )?(?:[\\p{Lu}][\\p{L}'’.-]*(?:[ ,/]+|$)){0,6}(?:\\([^)]*\\)[ ,]*)?(${DAY})(?=\\s*(?:[(–—|/-]|$|\\d\\d?:))`,
  'iu',
);

export interface Dateline extends Range {
  readonly day?: string;
}

/** Dates that are the report's own: in its first lines, with place and agency. */
export function datelineOf(text: string): Dateline | undefined {
  let at = 0;
  for (const line of text.split(/(?<=\n)/).slice(0, 12)) {
    const found =
      line.length <= 2 * LINE || /[(–—-]/.test(line.slice(0, 3 * LINE)) ? DATELINE.exec(line) : null;
    if (found !== null) {
      const start = codePointCount(text, 0, at + found[0].length - found[1]!.length);
      const day = /\d{4}/.test(found[1]!) ? dayOf(found[1]!, undefined) : undefined;
      return { start, end: start + codePointCount(found[1]!), ...(day === undefined ? {} : { day }) };
    }
    at += line.length;
  }
  return undefined;
}
