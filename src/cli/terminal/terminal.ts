/** What goes to the terminal: takes lines of text, writes them without control characters, in colour only where a person reads. */
import { once } from 'node:events';
import { createColors } from 'picocolors';

/** Colours for standard output: real ones on a terminal, none in a pipe or under NO_COLOR. */
export const paint = createColors(
  process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
);

/** Columns to fill: 80 in a pipe, on a terminal its own width, kept between 40 and 120. */
export function columns(): number {
  return process.stdout.isTTY ? Math.min(120, Math.max(40, process.stdout.columns ?? 80)) : 80;
}

/** Write one or more lines to standard output. */
export function print(...lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${withoutControls(line)}\n`);
}

/** Write a value as indented JSON to standard output. */
export function printJson(value: unknown, replacer?: (key: string, value: unknown) => unknown): void {
  process.stdout.write(`${JSON.stringify(value, replacer, 2)}\n`);
}

/** Say something beside the result: one line on standard error, which a pipe does not carry on. */
export function note(line: string): void {
  process.stderr.write(`claimgraph: ${withoutControls(line)}\n`);
}

/** Write chunks as they come; waits where the reader is slow, so that memory stays flat. */
export async function stream(chunks: Iterable<string> | AsyncIterable<string>): Promise<void> {
  for await (const chunk of chunks) {
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
  }
}

/** `| head` closes the pipe before we are done: that is an end, not an error. */
export function closeQuietly(output: NodeJS.WriteStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/** Data may hold escape sequences that would move the cursor or retitle the window: only our own colours pass. */
function withoutControls(text: string): string {
  return text.replace(CONTROLS, (found) => (COLOUR.test(found) ? found : '\u{fffd}'));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /\u001b\[\d{1,2}m|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const COLOUR = /^.\[\d/;
