/** The options `--lens` and `--without`: gives them to a command, and what `opened` takes of them. */
import { Option } from 'commander';
import type { OpenOptions } from '../../open-options.js';

export interface LensOptions {
  readonly lens?: readonly string[];
  readonly without?: readonly string[];
}

/** Names parted by commas; the option may be repeated. */
const names = (value: string, before: readonly string[] = []) => [
  ...before,
  ...value.split(',').map((name) => name.trim()),
];

export const lensOption = () =>
  new Option('--lens <speakers>', 'as these speakers tell it: JNIM or "army,MINUSMA"').argParser(names);

export const withoutOption = () =>
  new Option('--without <actors>', 'without what comes through these: SITE').argParser(names);

/** The part of a command's options that chooses a lens. */
export function lensOf({ lens, without }: LensOptions): Pick<OpenOptions, 'lens' | 'without'> {
  return { ...(lens === undefined ? {} : { lens }), ...(without === undefined ? {} : { without }) };
}
