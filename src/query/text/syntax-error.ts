/** What oxigraph says of a query that it cannot read, to a message with the person's own line, column and a hint. */
import { QueryError } from '../../model/errors.js';
import type { PreparedQuery } from './prepare.js';

const AT = /^error at (\d+):(\d+): expected (?:one of )?([\s\S]*)$/;
// More signs than this say nothing to a reader.
const MANY = 8;

/** A QueryError for `message`, as the engine gave it for `query`. */
export function explainEngineError(message: string, query: PreparedQuery): QueryError {
  const found = AT.exec(message);
  if (found === null) return new QueryError(`The query cannot be run: ${message}`);
  const expected = readExpected(found[3] ?? '');
  const line = Number(found[1]) - query.addedLines;
  const column = Math.max(1, Number(found[2]) - overshoot(expected));
  return new QueryError(
    `line ${line}, column ${column}: the query is not valid SPARQL${reason(expected)}${picture(query.original, line, column)}`,
  );
}

/** The parser lists what it expected: signs in quotes, words of the language, classes of characters, at times a sentence. */
interface Expected {
  readonly sentence: string | undefined;
  readonly signs: readonly string[];
  readonly words: readonly string[];
  readonly characters: boolean;
}

function readExpected(text: string): Expected {
  const withoutClasses = text.replace(/\['[\s\S]*?'\](?=,|\n|$)|\[_\]/g, '');
  const signs = [...withoutClasses.matchAll(/"(?:\\.|[^"\\])+"/g)].map(([sign]) => sign);
  const plain = withoutClasses.replace(/"(?:\\.|[^"\\])+"/g, '');
  const sentence = /[A-Z][A-Za-z]* [a-z][A-Za-z ]+/.exec(plain)?.[0];
  const words = sentence === undefined ? [...plain.matchAll(/[A-Za-z_]{2,}/g)].map(([word]) => word) : [];
  return { sentence, signs, words, characters: /\['/.test(text) };
}

/** A word is compared as a whole: where only words were expected, the place told lies one word too far. */
function overshoot({ sentence, signs, words, characters }: Expected): number {
  if (sentence !== undefined || signs.length > 0 || characters) return 0;
  return Math.max(0, ...words.map((word) => word.length));
}

function reason({ sentence, signs, words }: Expected): string {
  if (sentence !== undefined) return `: ${sentence}${advice(sentence)}`;
  // Of the words only this one is ever the only choice; the others are some of many.
  if (signs.length === 0 && words.length === 1 && words[0] === 'BY') return ': expected BY';
  if (signs.length === 0 || signs.length > MANY) return ' from here on';
  return `: expected ${signs.length === 1 ? signs[0] : `${signs.slice(0, -1).join(' ')} or ${signs.at(-1)}`}`;
}

function advice(sentence: string): string {
  return sentence.includes('unbound')
    ? ' (beside COUNT and its kin, each variable must stand in GROUP BY)'
    : '';
}

function picture(query: string, line: number, column: number): string {
  const text = query.split('\n')[line - 1];
  if (text === undefined || text.trim() === '') return '';
  // A long line is shown around the place only.
  const from = Math.max(0, column - 60);
  const shown = text
    .slice(from, from + 72)
    .replace(/\s+$/, '')
    .replace(/\t/g, ' ');
  return `\n  ${shown}\n  ${' '.repeat(Math.min(column - 1 - from, shown.length))}^`;
}
