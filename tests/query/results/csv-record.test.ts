import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvRecord, notFormula } from '../../../src/query/results/csv-record.js';

const PIECES = ['=', '+', '-', '@', '＝', ';', '\t', '\n', '\r', '\u2028', ',', '"', "'", ' ', 'a', '1'];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(''));

/** What begins a cell for one who parts lines there and knows no quotes: the worst of readers. */
const cells = (csv: string, separator: string) =>
  csv
    .split(new RegExp(`[${separator}\\n\\v\\f\\r\\u0085\\u2028\\u2029]`))
    .map((cell) => cell.replace(/^[\s"]+/, ''));

it('nothing that a cell holds begins a formula, wherever a spreadsheet parts the lines', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), (row) => {
      const csv = csvRecord(row.map(notFormula));
      for (const separator of [';', '\\t'])
        expect(cells(csv, separator).filter((cell) => /^[=+\-@＝]/.test(cell))).toEqual([]);
    }),
    { numRuns: 20_000 },
  );
});

it('one who parts at commas, semicolons and tabs alike, and knows quotes, finds the cells as they are', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), (row) => {
      const guarded = row.map(notFormula);
      const read = [...csvRecord(guarded).matchAll(/(?:"((?:[^"]|"")*)"|([^",;\t\r\n]*))(,|\r\n)/g)];
      expect(read.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare)).toEqual(guarded);
      expect(read.map(([whole]) => whole).join('')).toBe(csvRecord(guarded));
    }),
    { numRuns: 5000 },
  );
});

it('words keep their signs', () => {
  for (const text of ['Kidal; Ménaka', 'a-b@c.org', 'one\ntwo', '2 + 2 = 4', "it's"])
    expect(notFormula(text)).toBe(text);
  expect(notFormula('a;=1')).toBe("a;'=1");
  expect(notFormula('a;\t "=1')).toBe("a;'\t' \"=1");
});

it('no two texts are written alike: one apostrophe taken away in each place gives the text back', () => {
  const pieces = ['=', ';', '\t', '\n', "'", '"', 'a'];
  const written = new Map<string, string>();
  const alike: string[] = [];
  const tryAll = (text: string, more: number): void => {
    const guarded = notFormula(text);
    const other = written.get(guarded);
    if (other !== undefined) alike.push(`${JSON.stringify(text)} and ${JSON.stringify(other)}`);
    written.set(guarded, text);
    if (more > 0) for (const piece of pieces) tryAll(text + piece, more - 1);
  };
  tryAll('', 6);
  expect(alike).toEqual([]);
  expect(["'=1", "''=1", "a;'=1", "'tis", "'a", "it's"].map(notFormula)).toEqual([
    ...["''=1", "'''=1", "a;''=1", "'tis", "'a", "it's"],
  ]);
});

it('a text of a million line breaks, tabs or quotes is written at once', () => {
  for (const piece of ['\n', '\t', '"', ' ', ';', "'"]) {
    const text = piece.repeat(1_000_000);
    expect(notFormula(`a${text}b`)).toBe(`a${text}b`);
    expect(notFormula(`a${text}=`).length).toBeGreaterThanOrEqual(text.length + 2);
  }
});
