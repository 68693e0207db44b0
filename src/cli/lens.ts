/** The options `--lens` and `--without`: adds them to a command, gives what `opened` takes. */
import type { Command } from 'commander';
import type { OpenOptions } from '../open.js';

export interface LensOptions {
  readonly lens?: readonly string[];
  readonly without?: readonly string[];
}

/** Names parted by commas; the option may be repeated. */
const names = (value: string, before: readonly string[] = []) => [
  ...before,
  ...value.split(',').map((name) => name.trim()),
];

/** Adds the two options to a command that opens a graph. */
export function withLens(command: Command): Command {
  return command
    .option('--lens <speakers>', 'as these speakers tell it: "JNIM" or "army,MINUSMA"', names)
    .option('--without <actors>', 'without what comes through these: "SITE"', names);
}

/** The part of a command's options that chooses a lens. */
export function lensOf({ lens, without }: LensOptions): Pick<OpenOptions, 'lens' | 'without'> {
  return { ...(lens === undefined ? {} : { lens }), ...(without === undefined ? {} : { without }) };
}
