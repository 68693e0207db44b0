/**
 * SPARQL Query Results XML to rows as the text comes in, in the form in which servers write it: no comments, no sections of
 * text. Read by no XML parser, as Virtuoso writes what is no XML: a carriage return as it is, which a parser has to make a
 * line feed, and `&#1;`, which it has to refuse.
 */
import type * as RDF from '@rdfjs/types';
import { DataFactory } from 'n3';
import { LONGEST_ROW, rowTooLong } from './rows-json.js';
import { notResults, type Row } from './sparql-json.js';

/**
 * Pieces may be cut anywhere.
 * @throws QueryError when the text is not a SELECT result in that format, or not all of it.
 */
export async function readAllRowsXml(pieces: AsyncIterable<string>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let text = '';
  let isOpen = false;
  for await (const piece of pieces) {
    text += piece;
    if (!isOpen) {
      const head = HEAD.exec(text);
      if (head === null) {
        if (text.length > LONGEST_HEAD) throw notResults(text, 'XML');
        continue;
      }
      isOpen = true;
      text = text.slice(head[0].length);
    }
    const end = text.lastIndexOf(RESULT_ENDS);
    if (end === -1) {
      if (text.length > LONGEST_ROW) throw rowTooLong();
      continue;
    }
    readResults(text.slice(0, end + RESULT_ENDS.length), rows);
    text = text.slice(end + RESULT_ENDS.length);
  }
  if (!isOpen || !(END.test(text) || (rows.length === 0 && NONE.test(text)))) throw notResults(text, 'XML');
  return rows;
}

const HEAD =
  /^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?<sparql\s[^>]*>\s*<head>.*?<\/head>\s*<results(?:\s[^>]*[^/>])?(?:>|(?=\/>))/s;
const LONGEST_HEAD = 1 << 20;
const RESULT_ENDS = '</result>';
const END = /^\s*<\/results>\s*<\/sparql>\s*$/;
const NONE = /^\s*\/>\s*<\/sparql>\s*$/;

const RESULT = /\s*<result>\s*/y;
const BINDING =
  /<binding name\s*=\s*["']([^"'<]*)["']\s*>\s*<(uri|bnode|literal)(\s[^>]*[^/>]|)(?:\/>|>([^<]*)<\/\2>)\s*<\/binding>\s*/y;

function readResults(text: string, rows: Row[]): void {
  let at = 0;
  while (at < text.length) {
    RESULT.lastIndex = at;
    if (!RESULT.test(text)) throw notResults(text.slice(at), 'XML');
    at = RESULT.lastIndex;
    // No prototype: a variable may be called ?constructor.
    const row: Record<string, RDF.Term> = Object.create(null);
    for (BINDING.lastIndex = at; ; at = BINDING.lastIndex) {
      const found = BINDING.exec(text);
      if (found === null) break;
      const [, name, kind, attributes = '', value = ''] = found as unknown as readonly [
        string,
        string,
        string,
      ];
      row[name] = termOf(kind, attributes, unescaped(value));
    }
    if (!text.startsWith(RESULT_ENDS, at)) throw notResults(text.slice(at), 'XML');
    at += RESULT_ENDS.length;
    rows.push(row);
  }
}

function termOf(kind: string, attributes: string, value: string): RDF.Term {
  if (kind === 'uri') return DataFactory.namedNode(value);
  if (kind === 'bnode') return DataFactory.blankNode(value);
  const [, name, told = ''] = /\s(xml:lang|datatype)\s*=\s*["']([^"']*)["']/.exec(attributes) ?? [];
  if (name === undefined) return DataFactory.literal(value);
  return DataFactory.literal(value, name === 'xml:lang' ? told : DataFactory.namedNode(unescaped(told)));
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, digits?: string, name = '') => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return digits === undefined ? (NAMED[name] ?? whole) : String.fromCodePoint(Number(digits));
    },
  );
}
