/** Options that say what a report itself is: its title, outlet, date, language, addresses; `add` and `correct-report` have them. */
import { type Command, InvalidArgumentError } from 'commander';
import { isLanguageTag } from '../../model/languages.js';
import { webAddress } from '../../model/web-address.js';
import { dateArgument } from './arguments.js';

export interface DetailOptions {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: readonly string[];
  readonly date?: string;
  readonly language?: string;
  readonly address?: string;
  readonly archived?: string;
}

export function addDetailOptions(command: Command): Command {
  return command
    .option('--title <text>', 'its title')
    .option('--publisher <name>', 'its outlet')
    .option('--author <name>', 'who wrote it; may be repeated', (value, all: readonly string[] = []) => [
      ...all,
      value,
    ])
    .option('--date <date>', 'when it appeared: 2023-08-13 or 2023-08', dateArgument)
    .option('--language <tag>', 'its language: en, fr', language)
    .option('--address <url>', 'where it stands on the web', address)
    .option('--archived <url>', 'a copy of it in an archive', address);
}

/** What they say, under the names that readings have for it. */
export function detailsIn({ title, publisher, author, date, language, address, archived }: DetailOptions) {
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(author === undefined ? {} : { authors: author }),
    ...(date === undefined ? {} : { date }),
    ...(language === undefined ? {} : { language }),
    ...(address === undefined ? {} : { address }),
    ...(archived === undefined ? {} : { archivedAt: archived }),
  };
}

/** The option that says it, by the name that readings have for it. */
export function detailOption(key: string): string {
  return `--${{ authors: 'author', archivedAt: 'archived' }[key] ?? key}`;
}

function language(value: string): string {
  if (isLanguageTag(value)) return value;
  throw new InvalidArgumentError('It must be a tag such as en, fr or fr-ML.');
}

function address(value: string): string {
  const whole = webAddress(value);
  if (whole !== undefined) return whole;
  throw new InvalidArgumentError('It must be an address such as https://example.org/news/1.');
}
