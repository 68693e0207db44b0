/** The result of a SELECT query to text: a table for reading, or JSON, CSV and TSV as the W3C recommendations write them. */
import type * as RDF from '@rdfjs/types';
import { writeTerm } from '../../dataset/nquads.js';
import { shorten } from '../../model/namespaces.js';
import { escapeSteering } from '../../model/steering.js';
import { xsd } from '../../model/vocabulary.js';
import { csvRecord, notFormula } from './csv-record.js';
import { bindingOf, type Row, type SelectResult } from './sparql-json.js';
import { layOutTable, MEASURED, type TableLayout, type TableOptions } from './table.js';

export type ResultFormat = 'table' | 'json' | 'csv' | 'tsv';

/** Text of an answer, row by row, so that none has to be held whole. */
export interface RowWriter {
  /** What can be written now that this row is known; often, not always, the row. */
  row(row: Row): string;
  /** What comes last. `more` says that the answer has rows beyond those that were given. */
  end(more?: boolean): string;
}

/** The text begins with what `start` gives. */
export interface StartedRows extends RowWriter {
  readonly start: string;
}

export interface WriteOptions extends TableOptions {
  /** In CSV: text that a spreadsheet would run begins with an apostrophe, unless a program is to read it. */
  readonly formulas?: 'as they are';
}

/** - table: 80 columns unless told (see table.ts), IRIs by their short names, and a line with the number of rows
 *  - json: SPARQL 1.1 Query Results JSON Format, with triple terms as SPARQL 1.2 has them
 *  - csv: SPARQL 1.1 Query Results CSV, values without type or language; text that a spreadsheet would run as a formula
 *    begins with an apostrophe (see csv-record.ts)
 *  - tsv: SPARQL 1.1 Query Results TSV, terms as SPARQL writes them, numbers bare */
export function writeRows(
  variables: readonly string[],
  format: ResultFormat,
  options?: WriteOptions,
): StartedRows {
  switch (format) {
    case 'table':
      return tableRows(variables, options);
    case 'json':
      return jsonRows(variables);
    case 'csv':
      return csvRows(variables, options?.formulas === 'as they are' ? csvValue : csvCell);
    case 'tsv':
      return lines(
        `${variables.map((name) => `?${name}`).join('\t')}\n`,
        (row) => `${variables.map((name) => tsvCell(row[name])).join('\t')}\n`,
      );
  }
}

/** A whole result as one text; see `writeRows` for the formats. */
export function formatResult(result: SelectResult, format: ResultFormat, options?: TableOptions): string {
  const writer = writeRows(result.variables, format, options);
  return [writer.start, ...result.rows.map((row) => writer.row(row)), writer.end()].join('');
}

function lines(start: string, row: (row: Row) => string): StartedRows {
  return { start, row, end: () => '' };
}

/** The first rows are held back until the columns are measured on them. */
function tableRows(variables: readonly string[], options: TableOptions | undefined): StartedRows {
  let held: Row[] = [];
  let layout: TableLayout | undefined;
  let count = 0;
  const cells = (row: Row) => variables.map((name) => readable(row[name]));
  const layOut = (): string => {
    const rows = held;
    held = [];
    const columns = variables.map((name) => ({
      name,
      numeric: isNumeric({ rows }, name),
      cells: rows.map((row) => readable(row[name])),
    }));
    const laidOut = layOutTable(columns, options);
    layout = laidOut;
    return laidOut.head + rows.map((row) => laidOut.row(cells(row))).join('');
  };
  return {
    start: '',
    row(row) {
      count += 1;
      if (variables.length === 0) return '';
      if (layout !== undefined) return layout.row(cells(row));
      held.push(row);
      return held.length < MEASURED ? '' : layOut();
    },
    end(more = false) {
      const rest = held.length > 0 ? layOut() : '';
      return `${rest}${count} ${count === 1 ? 'row' : 'rows'}${more ? ', and there are more' : ''}\n`;
    },
  };
}

function jsonRows(variables: readonly string[]): StartedRows {
  let gap = '\n';
  return {
    start: `{\n  "head": ${inside({ vars: variables }, 2)},\n  "results": {\n    "bindings": [`,
    row(row) {
      const text = `${gap}      ${inside(bindingOf(variables, row), 6)}`;
      gap = ',\n';
      return text;
    },
    end: () => `${gap === '\n' ? '' : '\n    '}]\n  }\n}\n`,
  };
}

/** JSON that stands some columns in. Line breaks within strings are escaped, so each one is of the layout. */
function inside(value: unknown, columns: number): string {
  return escapeSteering(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${' '.repeat(columns)}`);
}

function csvRows(variables: readonly string[], cell: (term: RDF.Term | undefined) => string): StartedRows {
  return lines(csvRecord(variables), (row) => csvRecord(variables.map((name) => cell(row[name]))));
}

function csvCell(term: RDF.Term | undefined): string {
  if (term !== undefined && isNumber(term) && NUMERAL.test(term.value)) return term.value;
  return notFormula(csvValue(term));
}

function csvValue(term: RDF.Term | undefined): string {
  if (term === undefined) return '';
  return term.termType === 'NamedNode' || term.termType === 'Literal' ? term.value : writeTerm(term);
}

/** What no spreadsheet computes; a datatype alone says nothing of what is written. */
const NUMERAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function tsvCell(term: RDF.Term | undefined): string {
  if (term === undefined) return '';
  return isBareNumber(term) ? term.value : writeTerm(term);
}

/** Whether a variable has a number wherever it has a value. */
export function isNumeric({ rows }: Pick<SelectResult, 'rows'>, variable: string): boolean {
  const terms = rows.flatMap((row) => row[variable] ?? []);
  return terms.length > 0 && terms.every(isNumber);
}

function readable(term: RDF.Term | undefined): string {
  if (term === undefined) return '';
  switch (term.termType) {
    case 'NamedNode':
      return shorten(term.value);
    case 'Literal':
      return term.value;
    case 'Quad':
      return `<<( ${readable(term.subject)} ${readable(term.predicate)} ${readable(term.object)} )>>`;
    default:
      return `_:${term.value}`;
  }
}

const NUMBERS: ReadonlySet<string> = new Set([
  xsd.integer,
  xsd.decimal,
  ...['double', 'float', 'int', 'long', 'short', 'nonNegativeInteger'].map(
    (name) => `http://www.w3.org/2001/XMLSchema#${name}`,
  ),
]);

function isNumber(term: RDF.Term): boolean {
  return term.termType === 'Literal' && NUMBERS.has(term.datatype.value);
}

/** Whether a reader of TSV takes the bare form for a number of the same type (SPARQL 1.1, section 4.1.2). */
function isBareNumber(term: RDF.Term): boolean {
  if (term.termType !== 'Literal') return false;
  const forms: Readonly<Record<string, RegExp>> = {
    [xsd.integer]: /^[+-]?\d+$/,
    [xsd.decimal]: /^[+-]?\d*\.\d+$/,
    'http://www.w3.org/2001/XMLSchema#double': /^[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d+$/,
  };
  return forms[term.datatype.value]?.test(term.value) ?? false;
}
