/** What happens when standard output cannot be written: takes the streams of the process, ends it as a good tool does. */
import { fstatSync, writeSync } from 'node:fs';
import { EXIT, fail, isDebugging } from './failure.js';
import { note } from './terminal.js';

/** What the command has done beside printing: it stands, whatever becomes of what is printed. */
let standing = '';

/** @param what `the decision is in data/identity.ttl`, said where standard output then cannot be written. */
export function stands(what: string): void {
  standing = `; ${what}`;
}

/**
 * - A reader that goes away (`| head`) has what it wants: a quiet end, exit code 0.
 * - Output that cannot be written (a full disk) is an error: one line on standard error, exit code 2;
 *   what was done beside is said in it.
 * - Standard error that cannot be written keeps no result back.
 * - What nobody caught, in a callback or a promise, ends like any other error.
 */
export function watchOutput(): void {
  writeWhole(process.stdout);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'ECONNRESET') process.exit(EXIT.ok);
    note(
      `standard output cannot be written (${reasonOf(error)}): what was written there is not complete${standing}`,
    );
    process.exit(EXIT.usage);
  });
  process.stderr.on('error', () => {});
  process.on('uncaughtException', (error) => process.exit(fail(error)));
  // The engine writes its panics there, with their insides; the command says in a line that it broke down.
  if (!isDebugging()) console.error = () => {};
}

/** What Node ends with where something was still waited for, and nothing was left that could come. */
const NEVER_ENDED = 13;

/** A command that waits for what never comes is told, and is no success. */
export function watchEnd(): void {
  process.on('exit', (code) => {
    // Node 20 tells it by the second alone.
    if (code !== NEVER_ENDED && process.exitCode !== NEVER_ENDED) return;
    note(
      'it ended before it was done: what was asked is not answered (a fault of claimgraph; please report it)',
    );
    process.exitCode = EXIT.usage;
  });
}

/** Node writes to a file once and takes it for granted that all was taken; a disk that fills up takes a part. */
function writeWhole(output: NodeJS.WriteStream & { fd: number }): void {
  if (!isFile(output.fd)) return;
  output._write = (chunk: Buffer, _encoding, done) => {
    try {
      for (let at = 0; at < chunk.length; ) at += writeSync(output.fd, chunk, at);
    } catch (error) {
      done(error as Error);
      return;
    }
    done();
  };
}

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOSPC') return 'no space left on the device';
  if (code === 'EDQUOT') return 'the quota of the disk is used up';
  if (code === 'EFBIG') return 'the file would be larger than allowed';
  return code ?? message;
}
