/** Days as whole numbers: takes years, months and days of the Gregorian calendar and gives day numbers, and back. */

/** A calendar day, `YYYY-MM-DD` (ISO 8601). */
export type IsoDay = string;

/** A day as the number of days since 1970-01-01. */
export type DayNumber = number;

/** The day number of a year, month (1-12) and day (1-31). Months out of range roll over. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86_400_000);
}

/** Year, month (1-12) and day of a day number. */
export function civil(day: DayNumber): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO weekday of a day number: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Number of days in a month. */
export function monthLength(year: number, month: number): number {
  return civil(dayNumber(year, month + 1, 0)).day;
}

/** `YYYY-MM-DD` of a day number, for the years 0 to 9999; undefined outside. */
export function isoDay(day: DayNumber): IsoDay | undefined {
  const { year, month, day: date } = civil(day);
  if (!(year >= 0 && year <= 9999)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** The day number of `YYYY-MM-DD`; undefined where that is no calendar day. */
export function parseIsoDay(day: IsoDay): DayNumber | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (parts === null) return undefined;
  return calendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Like {@link dayNumber}, but undefined where the month has no such day. */
export function calendarDay(year: number, month: number, day: number): DayNumber | undefined {
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return undefined;
  return dayNumber(year, month, day);
}

/** A day moved by whole months; past the end of the shorter month it becomes that month's last day. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const from = civil(day);
  const month = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(month / 12);
  const inYear = month - year * 12 + 1;
  return dayNumber(year, inYear, Math.min(from.day, monthLength(year, inYear)));
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
