/** SPARQL 1.1 Query Results JSON to rows as the text comes in: pieces cut anywhere, one row held at a time. */
import { QueryError } from '../../model/errors.js';
import { type JsonTerm, notResults, parseSelectJson, type Row, rowOf } from './sparql-json.js';

/** An answer whose rows are read once, one after the other; read them to the end, or let `for await` end them. */
export interface RowStream {
  /** Names without `?`, as the query projects them. */
  readonly variables: readonly string[];
  readonly rows: AsyncIterable<Row>;
}

/** Longest text of one row, in UTF-16 code units. */
export const LONGEST_ROW = 64 * 1024 * 1024;

export const rowTooLong = () =>
  new QueryError(
    `The answer holds a row of more than ${LONGEST_ROW / 1024 / 1024} Mi characters: ask for less in one row`,
  );

/** @throws QueryError, while the rows are read too, when the text is not a SELECT result in that format. */
export async function readRows(pieces: AsyncIterable<string>): Promise<RowStream> {
  const text = new JsonText(pieces);
  try {
    const rows = readResults(text);
    const first = await rows.next();
    if (first.done) throw text.refusal();
    if (!Array.isArray(first.value)) {
      // Rows before the names of their columns: they are held until those are known.
      const held: Row[] = [first.value as Row];
      let variables: readonly string[] | undefined;
      for await (const each of rows) {
        if (Array.isArray(each)) variables = each;
        else held.push(each as Row);
      }
      if (variables === undefined) throw text.refusal();
      return { variables, rows: later(held) };
    }
    return { variables: first.value as readonly string[], rows: rows as AsyncIterable<Row> };
  } catch (error) {
    await text.end();
    throw error;
  }
}

/**
 * All rows at once, sooner than one after the other.
 * @param most text held whole, in UTF-16 code units; what is longer is read as it comes
 * @throws QueryError when the text is not a SELECT result in that format.
 */
export async function readAllRows(pieces: AsyncIterable<string>, most = HELD_WHOLE): Promise<readonly Row[]> {
  const coming = pieces[Symbol.asyncIterator]();
  const held: string[] = [];
  let length = 0;
  while (length <= most) {
    const { done, value } = await coming.next();
    if (done) return parseSelectJson(held.join('')).rows;
    held.push(value);
    length += value.length;
  }
  const rows: Row[] = [];
  for await (const row of (await readRows(resumed(held, coming))).rows) rows.push(row);
  return rows;
}

const HELD_WHOLE = 16 * 1024 * 1024;

async function* resumed(held: readonly string[], coming: AsyncIterator<string>): AsyncGenerator<string> {
  yield* held;
  yield* { [Symbol.asyncIterator]: () => coming };
}

async function* later(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}

/** The names of the columns, once, and the rows. */
async function* readResults(text: JsonText): AsyncGenerator<readonly string[] | Row> {
  try {
    let [head, results] = [false, false];
    await text.take('{');
    for await (const key of text.keys()) {
      if (key === 'head') {
        const vars = (await objectOf(text)).vars;
        if (!Array.isArray(vars)) throw text.refusal();
        yield vars as readonly string[];
        head = true;
      } else if (key === 'results') {
        await text.take('{');
        for await (const inner of text.keys()) {
          if (inner !== 'bindings') await text.value();
          else {
            await text.take('[');
            for await (const binding of text.items()) yield rowOf(binding as Binding);
            results = true;
          }
        }
      } else await text.value();
    }
    await text.over();
    if (!head || !results) throw text.refusal();
  } finally {
    await text.end();
  }
}

type Binding = Readonly<Record<string, JsonTerm>>;

async function objectOf(text: JsonText): Promise<Readonly<Record<string, unknown>>> {
  const value = await text.value();
  if (typeof value !== 'object' || value === null) throw text.refusal();
  return value as Readonly<Record<string, unknown>>;
}

/** JSON read from the front, as far as it has come in. */
class JsonText {
  readonly #pieces: AsyncIterator<string>;
  #text = '';
  #at = 0;
  /** How the text begins, for the message that it is none. */
  #beginning = '';

  constructor(pieces: AsyncIterable<string>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  async end(): Promise<void> {
    await this.#pieces.return?.();
  }

  refusal(): QueryError {
    return notResults(this.#beginning);
  }

  /** The sign that must come next. */
  async take(sign: string): Promise<void> {
    if ((await this.#next()) !== sign) throw this.refusal();
    this.#at += 1;
  }

  /** Nothing may come after the answer: what does makes it none. */
  async over(): Promise<void> {
    if ((await this.#next()) !== '') throw this.refusal();
  }

  /** The keys of an object whose brace is open; after each its value must be taken. */
  async *keys(): AsyncGenerator<string> {
    if ((await this.#next()) !== '}') {
      do {
        const key = await this.value();
        if (typeof key !== 'string') throw this.refusal();
        await this.take(':');
        yield key;
      } while (await this.#goesOn('}'));
    } else this.#at += 1;
  }

  /** The values of an array whose bracket is open. */
  async *items(): AsyncGenerator<unknown> {
    if ((await this.#next()) !== ']') {
      do yield await this.value();
      while (await this.#goesOn(']'));
    } else this.#at += 1;
  }

  /** The next value, whole; undefined is none. */
  async value(): Promise<unknown> {
    await this.#next();
    const scan: Scan = { depth: 0, inString: false, escaped: false, at: this.#at };
    const parts: string[] = [];
    let length = 0;
    for (let ended = false; !ended; ) {
      ended = this.#scanned(scan);
      parts.push(this.#text.slice(this.#at, scan.at));
      length += scan.at - this.#at;
      this.#at = scan.at;
      if (length > LONGEST_ROW) throw rowTooLong();
      if (!ended && !(await this.#more())) break;
      if (!ended) scan.at = 0;
    }
    try {
      return JSON.parse(parts.join(''));
    } catch {
      throw this.refusal();
    }
  }

  /** Goes over the value as far as the text goes; true where it ends before that. */
  #scanned(scan: Scan): boolean {
    while (scan.at < this.#text.length) {
      if (scan.escaped) {
        scan.escaped = false;
        scan.at += 1;
        continue;
      }
      const signs = scan.inString ? IN_STRING : OUTSIDE;
      signs.lastIndex = scan.at;
      const found = signs.exec(this.#text);
      if (found === null) break;
      const [sign] = found;
      scan.at = found.index + 1;
      if (sign === '\\') scan.escaped = true;
      else if (sign === '"') {
        scan.inString = !scan.inString;
        if (!scan.inString && scan.depth === 0) return true;
      } else if (sign === '{' || sign === '[') scan.depth += 1;
      else if (scan.depth === 0) {
        scan.at = found.index; // a number or a word ends before the sign that follows it
        return true;
      } else if (sign !== ',') {
        scan.depth -= 1;
        if (scan.depth === 0) return true;
      }
    }
    scan.at = this.#text.length;
    return false;
  }

  /** After a value: true at a comma, false at the end of what it stands in. */
  async #goesOn(end: string): Promise<boolean> {
    const sign = await this.#next();
    this.#at += 1;
    if (sign === ',') return true;
    if (sign !== end) throw this.refusal();
    return false;
  }

  /** The next sign that is no white space, left where it is; empty at the end of the text. */
  async #next(): Promise<string> {
    for (;;) {
      while (this.#at < this.#text.length && WHITE.has(this.#text[this.#at]!)) this.#at += 1;
      if (this.#at < this.#text.length) return this.#text[this.#at]!;
      if (!(await this.#more())) return '';
    }
  }

  /** The text is read to its end: the next piece takes its place. */
  async #more(): Promise<boolean> {
    const { done, value } = await this.#pieces.next();
    if (done) return false;
    if (this.#beginning.length < BEGINNING) this.#beginning = (this.#beginning + value).slice(0, BEGINNING);
    this.#text = value;
    this.#at = 0;
    return true;
  }
}

const BEGINNING = 120;
const WHITE: ReadonlySet<string> = new Set(' \t\r\n\ufeff');
const IN_STRING = /["\\]/g;
const OUTSIDE = /["{}[\],]/g;

/** Where a value was left, when the piece at hand ended within it. */
interface Scan {
  depth: number;
  inString: boolean;
  escaped: boolean;
  at: number;
}
