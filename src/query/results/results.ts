/** The result of a SELECT query to text: a table for reading, or JSON, CSV and TSV as the W3C recommendations write them. */
import type * as RDF from '@rdfjs/types';
import { stringify } from 'csv-stringify/sync';
import { writeTerm } from '../../dataset/nquads.js';
import { shorten } from '../../model/namespaces.js';
import { xsd } from '../../model/vocabulary.js';
import { type SelectResult, selectToJson } from './sparql-json.js';
import { formatColumns, type TableOptions } from './table.js';

export type ResultFormat = 'table' | 'json' | 'csv' | 'tsv';

export function formatResult(result: SelectResult, format: ResultFormat, options?: TableOptions): string {
  return { table: resultTable, json: resultJson, csv: resultCsv, tsv: resultTsv }[format](result, options);
}

/** A table of 80 columns (see table.ts) and a line with the number of rows; IRIs by their short names. */
export function resultTable(result: SelectResult, options?: TableOptions): string {
  const { variables, rows } = result;
  const count = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}\n`;
  if (variables.length === 0 || rows.length === 0) return count;
  const columns = variables.map((name) => {
    const terms = rows.map((row) => row[name]);
    return {
      name,
      numeric: isNumeric(result, name),
      cells: terms.map((term) => (term === undefined ? '' : readable(term))),
    };
  });
  return `${formatColumns(columns, options)}${count}`;
}

/** SPARQL 1.1 Query Results JSON Format, with triple terms as SPARQL 1.2 has them. */
export function resultJson(result: SelectResult): string {
  return `${JSON.stringify(selectToJson(result), null, 2)}\n`;
}

/** SPARQL 1.1 Query Results CSV: values without type or language; lines end in CR LF (RFC 4180). */
export function resultCsv({ variables, rows }: SelectResult): string {
  const records = rows.map((row) =>
    variables.map((name) => {
      const term = row[name];
      if (term === undefined) return '';
      return term.termType === 'NamedNode' || term.termType === 'Literal' ? term.value : writeTerm(term);
    }),
  );
  return stringify([[...variables], ...records], { record_delimiter: '\r\n' });
}

/** SPARQL 1.1 Query Results TSV: terms as SPARQL writes them, numbers bare. */
export function resultTsv({ variables, rows }: SelectResult): string {
  const lines = [
    variables.map((name) => `?${name}`).join('\t'),
    ...rows.map((row) =>
      variables
        .map((name) => {
          const term = row[name];
          if (term === undefined) return '';
          return isBareNumber(term) ? term.value : writeTerm(term);
        })
        .join('\t'),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** Whether a variable has a number wherever it has a value. */
export function isNumeric({ rows }: SelectResult, variable: string): boolean {
  const terms = rows.flatMap((row) => row[variable] ?? []);
  return terms.length > 0 && terms.every(isNumber);
}

function readable(term: RDF.Term): string {
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
