/** What goes to the terminal: takes lines of text, writes them without control characters, in colour only where a person reads. */

import { once } from 'node:events';
import { relative } from 'node:path';
import { createColors } from 'picocolors';
import { escapeSteering, inOneLine, withoutSteering } from '../../model/steering.js';
import { toColours, toMarks } from './colour-marks.js';

/** Colours for standard output: real ones on a terminal, none in a pipe or under NO_COLOR. */
const colours = createColors(
  process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
);

/** What `print` and `streamForReading` show in colour. */
export const paint = {
  bold: painted(colours.bold),
  dim: painted(colours.dim),
  underline: painted(colours.underline),
  red: painted(colours.red),
  green: painted(colours.green),
  yellow: painted(colours.yellow),
  cyan: painted(colours.cyan),
} as const;

function painted(colour: (text: string) => string): (text: string) => string {
  return (text) => toMarks(colour(toColours(withoutSteering(text))));
}

/** Columns to fill: 80 in a pipe, on a terminal its own width, kept between 40 and 120. */
export function columns(): number {
  return process.stdout.isTTY ? Math.min(120, Math.max(40, process.stdout.columns ?? 80)) : 80;
}

/** Write lines to standard output, one by one or many at once; a line break within one is shown as a space. */
export function print(...lines: readonly (string | readonly string[])[]): void {
  for (const line of lines.flat()) process.stdout.write(`${forReading(line.replaceAll('\n', ' '))}\n`);
}

/** Write a value as indented JSON to standard output; what would steer a terminal is escaped. */
export function printJson(value: unknown, replacer?: (key: string, value: unknown) => unknown): void {
  process.stdout.write(`${escapeSteering(JSON.stringify(value, replacer, 2))}\n`);
}

/** Write each value as JSON on a line of its own, as they come; how many there were. */
export async function streamJsonLines(values: Iterable<unknown> | AsyncIterable<unknown>): Promise<number> {
  let written = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const value of values) {
      written += 1;
      yield `${escapeSteering(JSON.stringify(value))}\n`;
    }
  }
  await writeAll(lines());
  return written;
}

/** Say something beside the result: lines on standard error, which a pipe does not carry on. What breaks a line within one is taken out. */
export function note(...lines: readonly string[]): void {
  process.stderr.write(`claimgraph: ${lines.map(inOneLine).join('\n')}\n`);
}

/** Write chunks as they come; waits where the reader is slow, so that memory stays flat. To a pipe or a file they go as they are. */
export async function stream(chunks: Iterable<string> | AsyncIterable<string>): Promise<void> {
  if (process.stdout.isTTY) await streamForReading(chunks);
  else await writeAll(chunks);
}

/** The same for chunks that are made to be read, wherever they go. */
export async function streamForReading(chunks: Iterable<string> | AsyncIterable<string>): Promise<void> {
  async function* readable(): AsyncGenerator<string> {
    for await (const chunk of chunks) yield forReading(chunk);
  }
  await writeAll(readable());
}

async function writeAll(chunks: Iterable<string> | AsyncIterable<string>): Promise<void> {
  for await (const chunk of chunks) {
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
  }
}

/** Data may hold escape sequences that would move the cursor, hide what follows or retitle the window: only our own colours pass. */
export function forReading(text: string): string {
  return toColours(withoutSteering(text));
}

/** A path as one would type it. */
export function here(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}
