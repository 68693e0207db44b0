/** Reads a file of N-Triples or N-Quads into a dataset (Node): its plain lines by their bytes, the others by the parser. */
import { isAscii } from 'node:buffer';
import { stat } from 'node:fs/promises';
import { TurtleError } from '../../model/errors.js';
import { Utf8Decoder } from '../../reports/utf8.js';
import type { Dataset } from '../dataset.js';
import { QuadTable } from '../quad-table.js';
import { TermDictionary } from '../term-dictionary.js';
import { grown } from '../widened.js';
import { bytesOf, type OnBytes, refuseBytes } from './bytes.js';
import { MAX_LITERAL, type QuadParser, quadParser } from './parse.js';
import { LineScanner } from './scan-lines.js';
import type { termsOnce } from './terms-once.js';

/** Most bytes of a line: three literals of the longest kind, in letters of three bytes each. */
const MAX_LINE = 9 * MAX_LITERAL;

interface ScanOptions {
  readonly scope?: number | string;
  readonly terms?: ReturnType<typeof termsOnce>;
  readonly maxUnpacked?: number;
  readonly onBytes?: OnBytes | undefined;
}

/** More than most lines have: what is reserved in vain is memory. */
const BYTES_A_LINE = 200;

/** @throws what readQuads does. */
export async function scanQuads(
  file: string,
  format: 'ntriples' | 'nquads',
  { scope = 0, terms, maxUnpacked, onBytes }: ScanOptions,
  dataset: Dataset,
): Promise<void> {
  const others = new OtherLines(
    () => quadParser({ format, source: file, scope, ...(terms && { terms }) }, (quad) => dataset.add(quad)),
    file,
  );
  const scanner = new LineScanner(dataset.table, `f${scope}_`, (line, number) => others.push(line, number));
  await scanInto(dataset.table, scanner, file, bytesOf(file, maxUnpacked, onBytes));
  others.end();
}

/** Quads, and on which line from 1 each row of them stands. */
export interface LinedTable {
  readonly table: QuadTable;
  readonly lines: Uint32Array;
  /** Rows that lines further down say again, with how many do. */
  readonly again: ReadonlyMap<number, number>;
}

/**
 * The quads of a file with their lines, as they stand; undefined where the parser has to tell which lines: of a line that
 * is not plain.
 * @param words takes the terms, whether or not there is a table of them
 * @throws FileError as readText does.
 */
export async function scanLined(
  file: string,
  { maxUnpacked }: Pick<ScanOptions, 'maxUnpacked'>,
  words = new TermDictionary(),
): Promise<LinedTable | undefined> {
  const table = new QuadTable(words);
  let lines: Uint32Array = new Uint32Array(1024);
  const again = new Map<number, number>();
  let isPlain = true;
  const scanner = new LineScanner(
    table,
    '',
    () => {
      isPlain = false;
    },
    (line, row, isNew) => {
      if (!isNew) {
        again.set(row, (again.get(row) ?? 0) + 1);
        return;
      }
      if (table.rows > lines.length) lines = grown(lines);
      lines[row] = line;
    },
  );
  await scanInto(table, scanner, file, bytesOf(file, maxUnpacked), () => !isPlain);
  if (!isPlain) return undefined;
  return { table, lines, again };
}

/** @param isOver asked after each piece whether the rest may be left unread */
async function scanInto(
  table: QuadTable,
  scanner: LineScanner,
  file: string,
  pieces: AsyncIterable<Uint8Array>,
  isOver = () => false,
): Promise<void> {
  const decoder = new Utf8Decoder();
  const refuse = refuseBytes(file);
  table.reserve((await stat(file)).size / BYTES_A_LINE);
  for await (const bytes of pieces) {
    if (!isAscii(bytes) || decoder.isWithin) decoder.decode(bytes, refuse);
    else decoder.skip(bytes.length);
    scanner.push(bytes);
    if (scanner.waiting > MAX_LINE)
      throw new TurtleError(`a line is longer than ${MAX_LINE / 1024 / 1024} MiB: break it`, file);
    if (isOver()) return;
  }
  decoder.end(refuse);
  scanner.end();
}

/** The lines that are not plain, one after the other to one parser; it counts those lines alone, and is told which they are. */
class OtherLines {
  readonly #makeParser: () => QuadParser;
  readonly #file: string;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #numbers: number[] = [];
  #parser: QuadParser | undefined;

  constructor(makeParser: () => QuadParser, file: string) {
    this.#makeParser = makeParser;
    this.#file = file;
  }

  push(line: Uint8Array, number: number): void {
    this.#parser ??= this.#makeParser();
    this.#numbers.push(number);
    this.#attempt((parser) => parser.push(`${this.#decoder.decode(line)}\n`));
  }

  end(): void {
    this.#attempt((parser) => parser.end());
  }

  #attempt(work: (parser: QuadParser) => void): void {
    if (this.#parser === undefined) return;
    try {
      work(this.#parser);
    } catch (cause) {
      if (!(cause instanceof TurtleError)) throw cause;
      const [line = 1, column = 1] = cause.where
        .slice(this.#file.length + 1)
        .split(':')
        .map(Number);
      const where = `${this.#file}:${this.#numbers[line - 1] ?? this.#numbers.at(-1)}:${column}`;
      throw new TurtleError(cause.message.slice(cause.where.length + 2), where, { cause: cause.cause });
    }
  }
}
