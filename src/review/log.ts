/** The decisions on a reading on the disk (Node): a line each, only ever added to; what is said to be saved is. */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { oneWriterIn } from '../dataset/write/os-lock.js';
import { syncFolder } from '../dataset/write/sync.js';
import { notWritten } from '../files/not-written.js';
import { ClaimgraphError, FileError } from '../model/errors.js';
import type { Decision } from './decisions.js';

export interface DecisionLog {
  readonly decisions: readonly Decision[];
  /** In words: a last line that was cut short, and is left out. */
  readonly torn: string | undefined;
}

/** What was decided by others since the page that sends a decision was shown. */
export class DecidedMeanwhile extends ClaimgraphError {
  override readonly name = 'DecidedMeanwhile';
  readonly decisions: readonly Decision[];
  constructor(decisions: readonly Decision[]) {
    super('Something was decided on this report meanwhile: nothing was saved');
    this.decisions = decisions;
  }
}

/** @throws FileError for a line before the last that is no decision, with file and line. */
export function readDecisions(path: string): DecisionLog {
  if (!existsSync(path)) return { decisions: [], torn: undefined };
  const text = readFileSync(path, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const rest = text.slice(whole.length);
  const decisions = whole
    .split('\n')
    .slice(0, -1)
    .map((line, at) => decisionIn(line, `${path}:${at + 1}`));
  return {
    decisions,
    torn:
      rest === ''
        ? undefined
        : `${path}: its last line was cut short by a crash and is left out (${rest.length} characters; decisions before it: ${decisions.length})`,
  };
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
    const { decisions } = readDecisions(path);
    if (after !== undefined && decisions.length !== after) throw new DecidedMeanwhile(decisions.slice(after));
    const isNew = !existsSync(path);
    try {
      const fd = openSync(path, isNew ? 'wx+' : 'r+');
      try {
        append(fd, path, added.map((each) => `${JSON.stringify(each)}\n`).join(''));
      } finally {
        closeSync(fd);
      }
      if (isNew) syncFolder(dirname(path));
    } catch (cause) {
      if (cause instanceof FileError) throw cause;
      throw new FileError(`${notWritten(path, cause).message} The decision is not saved.`, { cause });
    }
    return [...decisions, ...added];
  });
}

function append(fd: number, path: string, lines: string): void {
  const end = endOfLines(fd, path);
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

/** The byte after the last line that is whole. */
function endOfLines(fd: number, path: string): number {
  const { size } = fstatSync(fd);
  if (size === 0) return 0;
  return readFileSync(path).lastIndexOf(0x0a) + 1;
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
