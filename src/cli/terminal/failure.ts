/** Errors on the command line: takes what was thrown, gives one line on standard error and an exit code. */
import { inspect } from 'node:util';
import { notWritten } from '../../files/not-written.js';
import { ClaimgraphError, QueryError, RecordsError } from '../../model/errors.js';
import { note } from './terminal.js';

/** What a command ends with. */
export const EXIT = { ok: 0, findings: 1, usage: 2 } as const;

/** The command was called in a way that it does not know; the message says how it is called. */
export class UsageError extends ClaimgraphError {
  override readonly name = 'UsageError';
}

/** Print an error as one line and give the exit code; the stack only under DEBUG=claimgraph. */
export function fail(error: unknown): number {
  if (isDebugging()) process.stderr.write(`${inspect(error)}\n`);
  else note(...linesOf(error));
  return EXIT.usage;
}

/** The place in a query, and each record that cannot be read, on lines of their own; anything else that breaks a line comes from data. */
function linesOf(error: unknown): readonly string[] {
  if (error instanceof QueryError) return error.message.split('\n');
  if (error instanceof RecordsError) return [error.summary, ...error.faults.map((fault) => `  ${fault}`)];
  return [sayError(error)];
}

/** True under DEBUG=claimgraph. */
export function isDebugging(): boolean {
  return process.env.DEBUG?.split(',').includes('claimgraph') ?? false;
}

/** What a machine says when it can do no more, in words that help; nothing of its insides. */
const LIMITS: readonly (readonly [RegExp, string])[] = [
  [/call stack/i, 'the data, or what was asked, is nested too deeply'],
  [
    /string length|string longer|ERR_STRING_TOO_LONG/i,
    'the answer is too long for one text: ask for a part of it, or take a format that is written piece by piece (export)',
  ],
  [
    /allocation failed|array (?:buffer )?length|maximum size exceeded|out of memory/i,
    'this needs more memory than there is: ask for a part of it, or allow more with NODE_OPTIONS=--max-old-space-size=8000',
  ],
];
const WHERE = '(DEBUG=claimgraph shows where)';

/** What went wrong, in a line without a stack. */
export function sayError(error: unknown): string {
  if (error instanceof ClaimgraphError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  if (isOfSystem(error)) return sayRefused(error);
  if (error instanceof WebAssembly.RuntimeError) {
    return `the engine broke down: the data, or what was asked, is too large for it or nested too deeply ${WHERE}`;
  }
  const limit = error instanceof Error ? LIMITS.find(([pattern]) => pattern.test(message))?.[1] : undefined;
  if (limit !== undefined) return `${limit} ${WHERE}`;
  return `${message.split('\n', 1)[0]} (unexpected; DEBUG=claimgraph shows where)`;
}

interface SystemError extends NodeJS.ErrnoException {
  readonly code: string;
  readonly path: string;
}

const isOfSystem = (error: unknown): error is SystemError =>
  error instanceof Error && 'syscall' in error && 'path' in error && 'code' in error;

const READING = new Set(['open', 'read', 'scandir', 'stat', 'lstat', 'readlink', 'realpath', 'access']);

/** What the system refused, where nobody who knows more of it has said so. */
function sayRefused(error: SystemError): string {
  const isWritten = !READING.has(error.syscall ?? '') || /^(?:ENOSPC|EDQUOT|EROFS|EFBIG)$/.test(error.code);
  return isWritten ? notWritten(error.path, error).message : `${error.path} cannot be read: ${error.message}`;
}
