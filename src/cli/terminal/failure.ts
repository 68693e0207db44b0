/** Errors on the command line: takes what was thrown, gives one line on standard error and an exit code. */
import { ClaimgraphError } from '../../model/errors.js';
import { note } from './terminal.js';

/** What a command ends with. */
export const EXIT = { ok: 0, findings: 1, usage: 2 } as const;

/** The command was called in a way that it does not know; the message says how it is called. */
export class UsageError extends ClaimgraphError {
  override readonly name = 'UsageError';
}

/** Print an error as one line and give the exit code; the stack only under DEBUG=claimgraph. */
export function fail(error: unknown): number {
  const failure = error instanceof Error ? error : new Error(String(error));
  if (process.env.DEBUG?.split(',').includes('claimgraph')) console.error(failure);
  else if (failure instanceof ClaimgraphError) note(failure.message);
  else note(`${failure.message} (unexpected; DEBUG=claimgraph shows where)`);
  return EXIT.usage;
}
