/** Cells of text to one record of a CSV file: the one way in which tables and answers are written. */
import { stringify } from 'csv-stringify/sync';

/**
 * RFC 4180; the record ends in CR LF. A cell with a line break of any kind, alone too, stands in quotes: readers end a
 * record at each of them. So does one with a semicolon or a tab, at which some part cells besides the comma, and the
 * only cell of a record that is empty: readers pass over an empty line.
 */
export function csvRecord(cells: readonly string[]): string {
  return stringify([[...cells]], {
    record_delimiter: '\r\n',
    quoted_match: PARTS,
    quoted_empty: cells.length === 1,
  });
}

// Besides LF and CR: what some readers split lines at (Unicode, "Newline Guidelines").
const PARTS = /[;\t\n\v\f\r\u0085\u2028\u2029]/;

/**
 * Spreadsheets run a cell that begins with = + - @, tab or return as a formula (OWASP, "CSV Injection"), in East Asian
 * settings also with their wide forms; some pass over white space and quotes before it. Text that does so gets an
 * apostrophe before it, as OWASP advises. Where the comma is a decimal sign, cells are parted at semicolons
 * (or, on wish, at tabs) alone, and quotes within a line hold nothing together: what would begin a cell then, after a
 * semicolon, a tab or a line break within the text, gets its apostrophe too. Numbers need none and are not given here.
 * A text that has apostrophes there itself gets one more, so that no two texts are written alike: who takes one away in
 * each such place has the text back.
 */
export function notFormula(text: string): string {
  let isFirst = FIRST.test(text);
  const inside = text.replace(BEFORE_SIGN, (found, at: number) => {
    if (!SIGN.test(found.at(-1) as string)) return found;
    const cut = Math.max(found.lastIndexOf(';'), found.lastIndexOf(NEXT_LINE));
    if (at === 0 && cut < 0) isFirst = true;
    const after = Math.max(cut, 0);
    return found.slice(0, after) + found.slice(after).replace(EACH_PART, "$&'");
  });
  return isFirst ? `'${inside}` : inside;
}

const NEXT_LINE = '\u0085';
const SIGN = /[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const FIRST = new RegExp(`^(?:'*[\\t\\r\\n]|${SIGN.source})`);
/** All that may stand before a sign, with the sign if there is one: nothing is looked at twice, however long it is. */
const BEFORE_SIGN = new RegExp(`[;${NEXT_LINE}\\s"']+${SIGN.source}?`, 'g');
const EACH_PART = new RegExp(PARTS.source, 'g');

/** One record: text that a spreadsheet would run is guarded, numbers stay as they are. */
export function guardedRecord(cells: readonly (string | number | boolean | undefined)[]): string {
  return csvRecord(
    cells.map((cell) => (typeof cell === 'string' ? notFormula(cell) : (cell?.toString() ?? ''))),
  );
}
