/** Words after a command: takes them as typed, gives the data folder and the rest, numbers and the help's examples. */
import { InvalidArgumentError } from 'commander';
import { defaultFolder, isDataPath, looksLikePath } from '../../data-folder.js';
import { daysOf } from '../../model/date.js';
import { NotFoundError } from '../../model/errors.js';
import { UsageError } from '../terminal/failure.js';
import { note } from '../terminal/terminal.js';

export interface Words {
  readonly folder: string;
  readonly rest: readonly string[];
}

/**
 * Split the words of a command: the first is the data folder where it is an existing folder or RDF file. Without
 * one, ./data is read, or the shipped graph (and a line says so).
 * @param most how many words may stand after the folder
 * @param reads whether the folder is read; where it is not, no line says which
 * @throws NotFoundError where the first word can only have been meant as a folder, and is not there.
 */
export function splitWords(words: readonly string[], most = Number.POSITIVE_INFINITY, reads = true): Words {
  const [first, ...rest] = words;
  if (first !== undefined && isDataPath(first)) return { folder: first, rest };
  if (first !== undefined && (looksLikePath(first) || words.length > most)) throw missing(first);
  return { folder: reads ? withoutFolder() : defaultFolder().path, rest: words };
}

/** The data folder of a command that takes nothing else. */
export function dataFolder(word: string | undefined): string {
  if (word === undefined) return withoutFolder();
  if (!isDataPath(word)) throw missing(word);
  return word;
}

function withoutFolder(): string {
  const { path, shipped } = defaultFolder();
  if (shipped) note('no ./data here: reading the Mali graph that ships with the package');
  return path;
}

function missing(word: string): NotFoundError {
  return new NotFoundError(
    `no folder or RDF file ${word}: name a folder with RDF files (.ttl, .trig, .nt, .nq, .jsonld, .rdf), or none for ./data`,
  );
}

/** Option value: a whole number from `least` up. */
export function wholeNumber(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || !Number.isSafeInteger(number)) {
      throw new InvalidArgumentError(`It must be a whole number, ${least} or more.`);
    }
    return number;
  };
}

/** Option value: a day, `2023-08-13`. */
export function day(value: string): string {
  const time = Date.parse(value);
  // Date.parse takes 31 February for 3 March.
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
  if (!isDay) throw new InvalidArgumentError('It must be a day, written like 2023-08-13.');
  return value;
}

/** @throws UsageError for a first day that comes after the last. */
export function refuseBackwards({ from, to }: { readonly from?: string; readonly to?: string }): void {
  if (from !== undefined && to !== undefined && from > to)
    throw new UsageError(`--from ${from} comes after --to ${to}: name the first day first`);
}

/** Option value: seconds. */
export function seconds(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0.1 && number <= 86_400))
    throw new InvalidArgumentError('It must be seconds, 0.1 to 86400.');
  return number;
}

/** The examples under a command's help: what to type and what comes of it. */
export function examples(...lines: readonly (readonly [command: string, meaning: string])[]): string {
  const width = Math.max(...lines.map(([command]) => command.length));
  const fits = width + 4 + Math.max(...lines.map(([, meaning]) => meaning.length)) + 2 <= 80;
  const body = lines.map(([command, meaning]) =>
    fits ? `  $ ${command.padEnd(width)}  ${meaning}` : `  # ${meaning}\n  $ ${command}`,
  );
  return `\nExamples:\n${body.join('\n')}\n`;
}

/** Takes a date as typed in an option: EDTF. */
export function dateArgument(value: string): string {
  try {
    daysOf(value);
    return value;
  } catch (error) {
    throw new InvalidArgumentError(`${(error as Error).message}.`);
  }
}
