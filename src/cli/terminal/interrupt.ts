/** Ctrl-C while something long is done: one line that says what is kept, and the status of a shell for it. */
import { note } from './terminal.js';

/** What a shell gives where the interrupt key ended a command: 128 and the signal's number. */
const INTERRUPTED = 130;

/**
 * @param kept says in words what stands, when it is asked for.
 * @returns what is called when the work is done: signals end the process again as they do by themselves.
 */
export function onInterrupt(kept: () => string): () => void {
  const stop = (): never => {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    note(`stopped: ${kept()}`);
    process.exit(INTERRUPTED);
  };
  process.once('SIGINT', stop);
  return () => process.off('SIGINT', stop);
}
