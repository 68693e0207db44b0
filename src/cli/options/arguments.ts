/** Words after a command: takes them as typed, gives the data folder and the rest, numbers and the help's examples. */
import { existsSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { type DataPaths, defaultFolder, isDataPath, looksLikePath } from '../../data-folder.js';
import { daysOf } from '../../model/date.js';
import { NotFoundError } from '../../model/errors.js';
import { UsageError } from '../terminal/failure.js';
import { note } from '../terminal/terminal.js';
import { unreadFile } from './unread-file.js';

const ENDINGS =
  '.ttl, .trig, .nt, .nq, .jsonld, .rdf, .owl, .csv, .tsv, .gexf, .graphml, .json, .jsonl, .ndjson, .ijson, .ftm and .stix, each also with .gz';

export interface Words {
  readonly data: DataPaths;
  readonly rest: readonly string[];
}

/** For the help of each command that takes nothing but data. */
export const DATA = 'data folders, RDF files, tables of events (default: ./data)';

/**
 * Split the words of a command: the first is the data folder where it is an existing folder or file of data, and so are
 * those behind it that are written like a path, each once. Without one, ./data is read, or the shipped graph (and a line
 * says so).
 * @param most how many words may stand after the data
 * @param reads whether the data are read; where they are not, no line says which
 * @throws NotFoundError where the first word can only have been meant as a folder, and is not there.
 */
export function splitWords(words: readonly string[], most = Number.POSITIVE_INFINITY, reads = true): Words {
  const [first, ...rest] = words;
  if (first !== undefined && isDataPath(first)) {
    // What is read is a speaker by its file's name: the second time the word is that name.
    const end = rest.findIndex(
      (word, at) => !(looksLikePath(word) && isDataPath(word)) || words.indexOf(word) <= at,
    );
    const more = end === -1 ? rest.length : end;
    return { data: [first, ...rest.slice(0, more)], rest: rest.slice(more) };
  }
  const last = rest.at(-1);
  if (last !== undefined && looksLikePath(last) && isDataPath(last))
    throw new NotFoundError(
      `${last} is data, which is named first: put it before ${words.slice(0, -1).join(' ')}`,
    );
  const isFile = first !== undefined && rest.length > 0 && most > rest.length && existsSync(first);
  if (first !== undefined && (looksLikePath(first) || words.length > most || isFile)) throw missing(first);
  return { data: [reads ? withoutFolder() : defaultFolder().path], rest: words };
}

/** The data of a command that takes nothing else. @throws NotFoundError for a word that names none. */
export function dataPaths(words: readonly string[]): DataPaths {
  const [first, ...rest] = words;
  if (first === undefined) return [withoutFolder()];
  const absent = words.find((word) => !isDataPath(word));
  if (absent !== undefined) throw missing(absent);
  return [first, ...rest];
}

function withoutFolder(): string {
  const { path, shipped } = defaultFolder();
  if (shipped) note('no ./data here: reading the Mali graph that ships with the package');
  return path;
}

function missing(word: string): NotFoundError {
  if (existsSync(word)) return unreadFile(word, ENDINGS);
  return new NotFoundError(
    `no folder or RDF file ${word}, nor another file of data: name what is there, or none for ./data; the endings read are ${ENDINGS}`,
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
