/** One row of a table by the names of its columns: cells as text, whole numbers, degrees, days; what is wrong is named by its column. */

/** Why a row cannot be told. */
export class BrokenRow extends Error {
  constructor(
    readonly column: string,
    readonly value: string,
    readonly wanted: string,
  ) {
    super(`${column} is "${value.length > 60 ? `${value.slice(0, 60)}…` : value}": ${wanted}`);
  }
}

export class Row {
  constructor(
    readonly columns: ReadonlyMap<string, number>,
    readonly cells: readonly string[],
  ) {}

  /** '' where the table has no such column. */
  text(column: string): string {
    const at = this.columns.get(column);
    return at === undefined ? '' : (this.cells[at] ?? '').trim();
  }

  /** @throws BrokenRow where it is empty. */
  needed(column: string, what: string): string {
    const text = this.text(column);
    if (text === '') throw new BrokenRow(column, text, `write ${what}`);
    return text;
  }

  /** Undefined where it is empty. @throws BrokenRow for anything but a whole number from 0. */
  whole(column: string): number | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const number = /^\d+(?:\.0+)?$/.test(text) ? Number(text) : Number.NaN;
    if (!Number.isSafeInteger(number)) throw new BrokenRow(column, text, 'write a whole number from 0');
    return number;
  }

  /** One of a code list of numbers. @throws BrokenRow */
  code(column: string, from: number, to: number): number {
    const number = this.whole(column);
    if (number === undefined || number < from || number > to)
      throw new BrokenRow(column, this.text(column), `write a number from ${from} to ${to}`);
    return number;
  }

  /** WGS 84 degrees; undefined where both are empty. @throws BrokenRow */
  point(): { readonly latitude: string; readonly longitude: string } | undefined {
    if (this.text('latitude') === '' && this.text('longitude') === '') return undefined;
    return { latitude: this.#degrees('latitude', 90), longitude: this.#degrees('longitude', 180) };
  }

  #degrees(column: string, most: number): string {
    const text = this.text(column);
    const number = /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (!(Math.abs(number) <= most))
      throw new BrokenRow(column, text, `write degrees with a point, from -${most} to ${most}`);
    return plain(number);
  }

  /** `2023-08-13`. @throws BrokenRow */
  day(column: string): string {
    const text = this.text(column);
    const day = dayIn(text);
    if (day === undefined)
      throw new BrokenRow(column, text, 'write a day such as 2023-08-13 or 13 August 2023');
    return day;
  }
}

/** `1e-7` is no xsd:decimal. */
const plain = (number: number) =>
  Number.isInteger(number) ? `${number}.0` : number.toFixed(10).replace(/0+$/, '');

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** A table of a hundred thousand rows has some thousand days. */
const known = new Map<string, string | undefined>();
const MOST = 20_000;

/** A day that the calendar has, of `2023-08-13`, with a time of day or without, or `13 August 2023`. */
export function dayIn(text: string): string | undefined {
  if (known.has(text)) return known.get(text);
  const day = calendarDay(text);
  if (known.size < MOST) known.set(text, day);
  return day;
}

function calendarDay(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[ -](\p{L}{3,})[ -](\d{4})$/u.exec(text) ?? [];
  const inYear = MONTHS.findIndex(
    (name) => month.length >= 3 && name.toLowerCase().startsWith(month.toLowerCase()),
  );
  const written =
    year !== '' && inYear >= 0
      ? `${year}-${String(inYear + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
      : /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text)?.[1];
  if (written === undefined) return undefined;
  const [, number, ofMonth] = written.split('-').map(Number) as [number, number, number];
  const most = number === 2 && !isLeap(Number(written.slice(0, 4))) ? 28 : DAYS[number - 1];
  return most !== undefined && ofMonth >= 1 && ofMonth <= most ? written : undefined;
}
