/** The option `--merge`: takes a confidence, from which on what is decided the same reads as one. */
import { InvalidArgumentError, Option } from 'commander';
import type { OpenOptions } from '../../open-options.js';

export interface MergeOptions {
  readonly merge?: number;
}

/** Option value: a confidence from 0 to 1. */
export function confidence(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1)) {
    throw new InvalidArgumentError('It must be a confidence from 0 to 1, such as 0.8.');
  }
  return number;
}

export const mergeOption = () =>
  new Option('--merge <confidence>', 'read as one what is decided the same this surely').argParser(
    confidence,
  );

/** The part of a command's options that says what is read as one. */
export function mergeOf({ merge }: MergeOptions): Pick<OpenOptions, 'merge'> {
  return merge === undefined ? {} : { merge };
}
