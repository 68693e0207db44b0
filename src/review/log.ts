/** The decisions on a reading on the disk (Node): a line each, only ever added to; what is said to be saved is. */
import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { oneWriterIn } from '../dataset/write/os-lock.js';
import { syncFolder } from '../dataset/write/sync.js';
import { notWritten } from '../files/not-written.js';
import { readIfThere } from '../files/read-file.js';
import { ClaimgraphError, FileError } from '../model/errors.js';
import { decodeUtf8, withoutMark } from '../reports/utf8.js';
import type { Decision } from './decisions.js';

export interface DecisionLog {
  readonly decisions: readonly Decision[];
  /** In words: a last line that was cut short, and is left out. */
  readonly torn: string | undefined;
}

const LINE_END = 0x0a;

/** What was decided by others since the page that sends a decision was shown. */
export class DecidedMeanwhile extends ClaimgraphError {
  override readonly name = 'DecidedMeanwhile';
  readonly decisions: readonly Decision[];
  constructor(decisions: readonly Decision[]) {
    super('Something was decided on this report meanwhile: nothing was saved');
    this.decisions = decisions;
  }
}

/** @throws FileError for a whole line that is no decision or not UTF-8, with file and line. */
export function readDecisions(path: string): DecisionLog {
  const { decisions, torn } = readLog(path);
  return { decisions, torn };
}

interface FoundLog extends DecisionLog {
  readonly isThere: boolean;
  /** The byte after the last line that is whole. */
  readonly end: number;
  /** Whether that line has its line end: an editor may have left it out. */
  readonly isClosed: boolean;
}

function readLog(path: string): FoundLog {
  const bytes = readIfThere(path);
  if (bytes === undefined) return { decisions: [], torn: undefined, isThere: false, end: 0, isClosed: true };
  const lastEnd = bytes.lastIndexOf(LINE_END) + 1;
  const rest = new TextDecoder().decode(bytes.subarray(lastEnd));
  // What a crash cut short never ends its object: what parses is a line like the others.
  const isClosed = !parses(rest);
  const end = isClosed ? lastEnd : bytes.length;
  const decisions = linesOf(bytes.subarray(0, end)).map((line, at) => {
    const where = `${path}:${at + 1}`;
    const text = decodeUtf8(line, where);
    return decisionIn(at === 0 ? withoutMark(text) : text, where);
  });
  const torn =
    end === bytes.length
      ? undefined
      : `${path}: its last line was cut short by a crash and is left out (${rest.length} characters; decisions before it: ${decisions.length})`;
  return { decisions, torn, isThere: true, end, isClosed };
}

function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LINE_END, start);
    const end = found < 0 ? bytes.length : found;
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Adds decisions after those that stand there; they are on the disk when it returns. A line that a crash cut short is
 * cut off before.
 * @param after how many decisions whoever adds these has seen; without it, whatever was added meanwhile.
 * @returns all decisions, with those that others added meanwhile.
 * @throws DecidedMeanwhile where there are others; then none is added.
 * @throws FileError where the log cannot be written; then none of them is in it.
 */
export async function appendDecisions(
  path: string,
  added: readonly Decision[],
  after?: number,
): Promise<readonly Decision[]> {
  return oneWriterIn(dirname(path), async () => {
    const { decisions, isThere, end, isClosed } = readLog(path);
    if (after !== undefined && decisions.length !== after) throw new DecidedMeanwhile(decisions.slice(after));
    try {
      const fd = openSync(path, isThere ? 'r+' : 'wx+');
      try {
        const lines = added.map((each) => `${JSON.stringify(each)}\n`).join('');
        append(fd, end, isClosed ? lines : `\n${lines}`);
      } finally {
        closeSync(fd);
      }
      if (!isThere) syncFolder(dirname(path));
    } catch (cause) {
      if (cause instanceof FileError) throw cause;
      throw new FileError(`${notWritten(path, cause).message} The decision is not saved.`, { cause });
    }
    return [...decisions, ...added];
  });
}

function append(fd: number, end: number, lines: string): void {
  ftruncateSync(fd, end);
  const bytes = Buffer.from(lines);
  try {
    for (let done = 0; done < bytes.length; )
      done += writeSync(fd, bytes, done, bytes.length - done, end + done);
  } catch (error) {
    ftruncateSync(fd, end);
    throw error;
  }
  fsyncSync(fd);
}

function decisionIn(line: string, where: string): Decision {
  try {
    const found = JSON.parse(line) as Decision;
    if (typeof found?.do !== 'string') throw new Error('it says nothing to do');
    return found;
  } catch (cause) {
    throw new FileError(
      `${where}: this line is no decision (${(cause as Error).message}): restore the log from a copy, or take the line out`,
      { cause },
    );
  }
}
