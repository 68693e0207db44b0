/** A file of JSON to its records, each with its place: one a line, or the elements of an array (Node). */
import { createHash } from 'node:crypto';
import { readText } from '../../dataset/read/bytes.js';
import { ShapeError } from '../../model/errors.js';
import { sha256Hex } from '../../model/identifiers.js';
import { codePoints } from '../telling/lines.js';
import type { Passage } from '../telling/told.js';
import { elementsIn, type Span } from './spans.js';

export interface JsonRecord {
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Undefined where it cannot be read. */
  readonly value: unknown;
  /** Why there is no value. */
  readonly fault: string | undefined;
  /** Records are numbered from 1. */
  readonly passage: Passage;
}

/** Keys under which a document holds its records: a bundle, an envelope of TAXII, an answer of a search. */
const CONTAINERS = ['objects', 'results', 'entities'];

/**
 * Gives each record, in order. Where the first line is a record by itself each line is one, and the file is not held whole.
 * @returns lower-case hexadecimal SHA-256 of the whole text
 * @throws ShapeError for what is no JSON at all, with the line; FileError as readText does.
 */
export async function readJsonRecords(
  file: string,
  text: string | undefined,
  most: number | undefined,
  onRecord: (record: JsonRecord) => void,
): Promise<string> {
  const whole = createHash('sha256');
  const lines = new LineRecords(onRecord);
  let isLines: boolean | undefined;
  let held: string[] = [];
  const push = (piece: string) => {
    whole.update(piece);
    if (isLines) return lines.push(piece);
    held.push(piece);
    if (isLines === false || !piece.includes('\n')) return;
    const first = firstLine(held.join(''));
    if (first === undefined) return;
    isLines = isRecordAlone(first);
    if (!isLines) return;
    lines.push(held.join(''));
    held = [];
  };
  if (text === undefined) await readText(file, push, most);
  else push(text);
  if (isLines) lines.end();
  else readDocument(file, held.join(''), onRecord, lines);
  return whole.digest('hex');
}

/** The first line that is not empty, once it has ended. */
const firstLine = (text: string) => /^\ufeff?\s*(\S[^\n]*)\n/.exec(text)?.[1];

/** True for an object that is no container of others. */
function isRecordAlone(line: string): boolean {
  const { value } = parsed(line);
  return isObject(value) && !CONTAINERS.some((key) => Array.isArray(value[key]));
}

function readDocument(
  file: string,
  text: string,
  onRecord: (record: JsonRecord) => void,
  lines: LineRecords,
): void {
  if (text.trim() === '') throw new ShapeError(`${file} is empty: there is nothing in it to read`);
  const { fault, at } = parsed(text.replace(/^\ufeff/, ' '));
  if (fault !== undefined) {
    // Of a file of lines the first may be the broken one.
    if (text.split('\n', MANY).some(isRecordAlone)) {
      lines.push(text);
      lines.end();
      return;
    }
    const line = at === undefined ? 1 : text.slice(0, at).split('\n').length;
    throw new ShapeError(`${file}:${line}: this is no JSON: ${fault}`);
  }
  const spans = elementsIn(text, CONTAINERS) ?? [wholeOf(text)];
  let [before, line, start] = [0, 1, 0];
  for (const [index, [from, to]] of spans.entries()) {
    const gap = text.slice(before, from);
    const own = text.slice(from, to);
    line += newLines(gap);
    start += codePoints(gap);
    const end = start + codePoints(own);
    const passage = { number: index + 1, start, end, sliceSha256: sha256Hex(own) };
    onRecord({ line, value: parsed(own).value, fault: undefined, passage });
    [before, line, start] = [to, line + newLines(own), end];
  }
}

/** So many lines are looked at before a file is taken for no file of lines. */
const MANY = 1000;

function wholeOf(text: string): Span {
  const body = text.replace(/^\ufeff/, ' ');
  return [body.length - body.trimStart().length, body.trimEnd().length];
}

const newLines = (text: string) => text.split('\n').length - 1;

/** Lines as they come in pieces. */
class LineRecords {
  #rest = '';
  #line = 1;
  #start = 0;
  #number = 1;

  constructor(private readonly onRecord: (record: JsonRecord) => void) {}

  push(piece: string): void {
    const parts = (this.#rest + piece).split('\n');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) this.#take(part, 1);
  }

  end(): void {
    this.#take(this.#rest, 0);
    this.#rest = '';
  }

  #take(line: string, ending: number): void {
    const body = line.replace(/\r$/, '');
    const bare = body.replace(/^\ufeff/, '');
    const length = codePoints(body);
    if (bare.trim() !== '') {
      const start = this.#start + codePoints(body) - codePoints(bare);
      const passage = {
        number: this.#number++,
        start,
        end: this.#start + length,
        sliceSha256: sha256Hex(bare),
      };
      const { value, fault } = parsed(bare);
      this.onRecord({ line: this.#line, value, fault: fault && `this is no JSON: ${fault}`, passage });
    }
    this.#start += length + line.length - body.length + ending;
    this.#line++;
  }
}

/** A value, or why there is none, and at which character where the parser says so. */
function parsed(text: string): { value?: unknown; fault?: string; at?: number | undefined } {
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    const { message } = cause as Error;
    const at = /at position (\d+)/.exec(message)?.[1];
    return { fault: inShort(message), at: at === undefined ? undefined : Number(at) };
  }
}

/** Without the piece of the file that some versions of the parser repeat. */
const inShort = (message: string) =>
  message
    .replace(/,? (?:\.\.\.)?"[\s\S]*$/, '')
    .replace(/ in JSON at position (\d+).*$/s, ' at character $1');

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
