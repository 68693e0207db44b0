/** Dates as nearly all are written, `2023-08-13`, `2023-08?`, `2023`, and intervals of them, to their days without a parser. */

export interface PlainDays {
  readonly earliest: string | undefined;
  readonly latest: string | undefined;
}

const PLAIN = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?[?~%]?$/;
const OPEN = '..';

/** The days that a date or an interval allows; undefined for all that is written in other ways or may be no date. */
export function plainDays(text: string): PlainDays | undefined {
  const [from = '', to, ...more] = text.split('/');
  if (to === undefined) return dayOrLonger(from);
  if (more.length > 0) return undefined;
  const start = from === OPEN ? undefined : dayOrLonger(from);
  const end = to === OPEN ? undefined : dayOrLonger(to);
  if (from === OPEN) return end && { earliest: undefined, latest: end.latest };
  if (to === OPEN) return start && { earliest: start.earliest, latest: undefined };
  if (start === undefined || end === undefined) return undefined;
  // What does not end after it begins is for the parser to judge.
  if (start.earliest >= end.earliest || start.latest > end.latest) return undefined;
  return { earliest: start.earliest, latest: end.latest };
}

function dayOrLonger(text: string): { readonly earliest: string; readonly latest: string } | undefined {
  const [, year, month, day] = PLAIN.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (day === undefined) return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${last}` };
  return Number(day) <= last
    ? { earliest: `${year}-${month}-${day}`, latest: `${year}-${month}-${day}` }
    : undefined;
}
