/** Takes an error of the n3 parser and gives ours: file:line:column, what was found, what was expected, what to do. */
import { TurtleError } from '../../model/errors.js';

/** The part of an n3 token that matters here; columns count from 0. */
interface Token {
  readonly type: string;
  readonly value: string;
  readonly prefix: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly endLine?: number;
}

export interface ParserError extends Error {
  readonly context?: { readonly token?: Token; readonly line: number; readonly previousToken?: Token };
}

/** @param lineText gives the text of a line (from 1) as far as it is at hand, to find the column of a bad word. */
export function syntaxError(
  error: ParserError,
  source: string,
  lineText: (line: number) => string,
): TurtleError {
  const { token, previousToken, line = 1 } = error.context ?? {};
  const column = token === undefined ? columnOfWord(previousToken, line, lineText(line)) : token.start + 1;
  const message = error.message.replace(/ on line \d+\.$/, '');
  return new TurtleError(sayExpected(message, token), `${source}:${line}:${column}`, { cause: error });
}

function columnOfWord(previous: Token | undefined, line: number, text: string): number {
  const from = previous !== undefined && (previous.endLine ?? previous.line) === line ? previous.end : 0;
  const gap = /^\s*/.exec(text.slice(from))![0].length;
  return from + gap + 1;
}

function sayExpected(message: string, token: Token | undefined): string {
  const found = token === undefined ? '' : `, found ${sayToken(token)}`;
  const word = /^Unexpected "([\s\S]*)"$/.exec(message)?.[1];
  if (token === undefined && word !== undefined) return sayBadWord(word);
  if (message.startsWith('Expected entity')) return `expected an IRI or a prefixed name${found}`;
  if (message.startsWith('Expected predicate')) return `expected a predicate${found}`;
  if (message.startsWith('Undefined prefix')) {
    const prefix = token?.prefix ?? '';
    return `the prefix "${prefix}:" is not declared: add "@prefix ${prefix}: <…> ." at the top`;
  }
  const after = /^Expected punctuation to follow "([\s\S]*)"?$/.exec(message)?.[1];
  if (after !== undefined) {
    return `expected ".", ";" or "," after ${clip(after.replace(/"$/, ''))}${found}`;
  }
  return `${message.replace(/ but got .*$/, '').replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())}${found}`;
}

/** A run of characters that no token begins with, or that is not finished. */
function sayBadWord(word: string): string {
  if (word.startsWith('<')) {
    return `${clip(word)} begins an IRI that is not one: an IRI cannot hold a space, a line break, a control character, <, ", {, }, |, ^, \` or \\, and ends with ">"; a space is written %20`;
  }
  if (/^["']/.test(word)) {
    return `the string that begins with ${clip(word)} is not closed, breaks a line without """, or holds an unknown escape; close it, or write \\n, \\" and \\\\`;
  }
  if (word.trim() === '') return 'the file ends in the middle of a statement: it looks truncated';
  return `${clip(word)} is not RDF: expected an IRI in <>, a prefixed name, a literal in quotes, or punctuation`;
}

function sayToken(token: Token): string {
  if (token.type === 'eof') return 'the end of the file: it looks truncated';
  if (token.type === 'IRI' || token.type === 'typeIRI') return `<${clip(token.value)}>`;
  if (token.type === 'prefixed' || token.type === 'type') return `${token.prefix}:${clip(token.value)}`;
  if (token.type === 'literal') return `the literal "${clip(token.value)}"`;
  return `"${clip(token.value === '' ? token.type : token.value)}"`;
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
