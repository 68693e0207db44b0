/** First and last day, and how precisely they are known, as EDTF: a month or a year is one, other spans are intervals. */

/** `2023-08-13`, `2023-08`, `2023`, `2023-08-01/2023-08-10`. */
export function spanOf(start: string, end: string): string {
  if (start === end) return start;
  const [year, month] = [start.slice(0, 4), start.slice(0, 7)];
  if (start === `${year}-01-01` && end === `${year}-12-31`) return year;
  return start === `${month}-01` && end === lastOf(month) ? month : `${start}/${end}`;
}

/** So many days before and after. */
export function around(day: string, days: number): string {
  return `${shifted(day, -days)}/${shifted(day, days)}`;
}

function lastOf(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function shifted(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}
