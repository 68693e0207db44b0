/** Literals of XML Schema that hold a day: whether there is such a day. */
import { PREFIXES } from '../../model/namespaces.js';

const ZONE = '(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)?';
const DAY = '(?<year>-?\\d{4,})-(?<month>\\d{2})-(?<day>\\d{2})';
const TIME = 'T(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})(?:\\.\\d+)?';

/** Datatype -> how it is written, and an example. */
const FORMS: ReadonlyMap<string, { readonly form: RegExp; readonly like: string }> = new Map(
  (
    [
      ['date', DAY + ZONE, '1970-02-28'],
      ['dateTime', DAY + TIME + ZONE, '1970-02-28T06:00:00Z'],
      ['dateTimeStamp', DAY + TIME + ZONE, '1970-02-28T06:00:00Z'],
      ['gYear', `-?\\d{4,}${ZONE}`, '1970'],
      ['gYearMonth', `-?\\d{4,}-(?<month>\\d{2})${ZONE}`, '1970-02'],
      ['gMonthDay', `--(?<month>\\d{2})-(?<day>\\d{2})${ZONE}`, '--02-28'],
    ] as const
  ).map(([type, form, like]) => [PREFIXES.xsd + type, { form: new RegExp(`^${form}$`), like }]),
);

/** A leap year, for a day of no year. */
const ANY_YEAR = 2000;

/** What is wrong with the words of a literal, as the end of a sentence; undefined where they are right, or of no such type. */
export function faultOfDay(value: string, datatype: string): string | undefined {
  const written = FORMS.get(datatype);
  if (written === undefined) return undefined;
  // White space around it is none of the value.
  const found = written.form.exec(value.trim());
  const type = `xsd:${datatype.slice(PREFIXES.xsd.length)}`;
  const said = `"${value.length > 60 ? `${value.slice(0, 59)}…` : value}"`;
  if (found === null) return `${said} is no ${type}; write it like ${written.like}`;
  const { year, month, day, hour = '0', minute = '0', second = '0' } = found.groups ?? {};
  const isMonth = month === undefined || (Number(month) >= 1 && Number(month) <= 12);
  const last = daysIn(year === undefined ? ANY_YEAR : Number(year), Number(month));
  const isDay = day === undefined || (Number(day) >= 1 && Number(day) <= last);
  if (!isMonth || !isDay)
    return `${said} is a day that does not exist; write one of the calendar, like ${written.like}`;
  const isHour = Number(hour) < 24 || (hour === '24' && Number(minute) + Number(second) === 0);
  const isTime = isHour && Number(minute) < 60 && Number(second) < 60;
  return isTime ? undefined : `${said} is a time that does not exist; write it like ${written.like}`;
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
