/** The options of every command that reads data, and what reading takes of them; what is passed over, and what is in other vocabularies, is said. */
import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { MAX_UNPACKED, saySize } from '../../dataset/read/unpacked.js';
import { type ColumnChoice, ROLES, type Role } from '../../imports/graphs/columns.js';
import type { SourceOptions } from '../../imports/read-sources.js';
import { isLanguageTag } from '../../model/languages.js';
import { note } from '../terminal/terminal.js';
import { sayImported } from './imported.js';

const UNITS: Readonly<Record<string, number>> = { '': 1, KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30, TB: 2 ** 40 };
/** Commands that read no data folder. */
const WITHOUT_DATA: ReadonlySet<string> = new Set(['derive', 'init', 'parse', 'pull']);

/** Option value: bytes, as a number or with a unit. */
export function size(value: string): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?) ?([KMGT]B)?$/i.exec(value.trim()) ?? [];
  const bytes = Math.floor(Number(number) * (UNITS[unit.toUpperCase()] ?? Number.NaN));
  if (!(bytes > 0) || !Number.isSafeInteger(bytes)) {
    throw new InvalidArgumentError('It must be a size such as 500MB or 4GB.');
  }
  return bytes;
}

const MEANT: Readonly<Record<Role, string>> = {
  source: 'the node from which an edge goes',
  target: 'the node to which it goes',
  relation: 'the relation',
  date: 'the day or time of an edge',
  speaker: 'who says so',
  weight: 'the weight',
  id: "a node's id",
  label: "a node's name",
  type: "a node's kind",
};

interface ReadingOptions extends Readonly<Partial<Record<`${Role}Column`, string>>> {
  readonly nodeList?: string;
  readonly maxUnpacked?: number;
  readonly mapping?: readonly string[];
  readonly context?: ReadonlyMap<string, unknown>;
  readonly explainMapping?: boolean;
  readonly skipBroken?: boolean;
  readonly lang?: readonly string[];
  /** `--no-cache` says false. */
  readonly cache?: boolean;
}

/** Of the one command that runs in this process. */
let asked: ReadingOptions = {};

/** What that command has said of what is passed over: a folder may be gone through more than once. */
const said = new Set<string>();

function noteOnce(what: string): void {
  if (said.has(what)) return;
  said.add(what);
  note(what);
}

/** Gives each command that reads data the option; called once they are all there. */
export function addReadingOption(program: Command): void {
  for (const command of program.commands) {
    if (WITHOUT_DATA.has(command.name())) continue;
    const help = `most that a .gz file may open to (default: ${saySize(MAX_UNPACKED)})`;
    command.addOption(new Option('--max-unpacked <size>', help).argParser(size));
    command.addOption(
      new Option('--mapping <file>', 'what the terms of another vocabulary are; may be repeated').argParser(
        (value, all: readonly string[] = []) => [...all, value],
      ),
    );
    command.addOption(
      new Option(
        '--lang <tags>',
        'languages of names, the first first: fr,ar; then English, no language, the others',
      ).argParser(languageTags),
    );
    command.addOption(
      new Option('--context <url=file>', 'a context that JSON-LD names; none is fetched').argParser(context),
    );
    for (const role of ROLES)
      command.option(`--${role}-column <name>`, `of a table of edges or nodes: the column of ${MEANT[role]}`);
    command.option('--node-list <file>', 'a table that names the nodes of a table of edges, by their ids');
    command.option('--skip-broken', 'leave out rows and entities that cannot be read, and say which');
    command.option(
      '--no-cache',
      'read all files, and keep nothing of them in .claimgraph/ of the data folder',
    );
    command.option('--explain-mapping', 'say how each property of other vocabularies was read');
  }
  program.hook('preAction', (_, command) => {
    said.clear();
    asked = command.opts<ReadingOptions>();
  });
}

/** Option value: `fr` or `fr-ML,ar`. */
function languageTags(value: string): readonly string[] {
  const tags = value.split(',').map((tag) => tag.trim());
  if (!tags.every(isLanguageTag))
    throw new InvalidArgumentError('It must be tags of languages, such as fr or fr,ar.');
  return tags;
}

/** Option value: `https://example.org/context.jsonld=context.json`. */
function context(value: string, all: ReadonlyMap<string, unknown> = new Map()): ReadonlyMap<string, unknown> {
  const [, address, file] = /^(https?:.+?)=(.+)$/.exec(value) ?? [];
  if (address === undefined || file === undefined)
    throw new InvalidArgumentError('It must be an address and a file: https://example.org/c.jsonld=c.json.');
  try {
    return new Map([...all, [address, JSON.parse(readFileSync(file, 'utf8'))]]);
  } catch (cause) {
    throw new InvalidArgumentError(`${file} cannot be read as JSON: ${(cause as Error).message}.`);
  }
}

function columnsAsked(): ColumnChoice {
  return Object.fromEntries(
    ROLES.flatMap((role) => {
      const column = asked[`${role}Column`];
      return column === undefined ? [] : [[role, column] as const];
    }),
  );
}

/** Takes what somebody answered as if it had been typed behind the command. */
export function answerColumns(columns: ColumnChoice): void {
  asked = {
    ...asked,
    ...Object.fromEntries(Object.entries(columns).map(([role, column]) => [`${role}Column`, column])),
  };
}

/** Whether the command that runs may take what was kept of the data, and keep what it makes. */
export const mayKeep = (): boolean => asked.cache !== false;

/** Whether the command that runs reads data as every other does: no option says how. */
export function isReadAsItIs(): boolean {
  const { maxUnpacked, mapping, context: contexts, explainMapping, skipBroken, nodeList, lang } = asked;
  const given = [maxUnpacked, mapping, contexts, explainMapping, skipBroken, nodeList, lang];
  return given.every((option) => option === undefined) && Object.keys(columnsAsked()).length === 0;
}

/** How the command that runs reads data. */
export function reading(): SourceOptions {
  const { maxUnpacked, mapping, context: contexts, explainMapping, skipBroken, nodeList, lang } = asked;
  return {
    ...(maxUnpacked === undefined ? {} : { maxUnpacked }),
    ...(mapping === undefined ? {} : { mappings: mapping }),
    ...(contexts === undefined ? {} : { contexts }),
    ...(skipBroken === undefined ? {} : { skipBroken }),
    ...(nodeList === undefined ? {} : { nodeList }),
    ...(lang === undefined ? {} : { languages: lang }),
    columns: columnsAsked(),
    onSkipped: noteOnce,
    onImported: (imported) => {
      if (said.has(imported.file)) return;
      said.add(imported.file);
      sayImported(imported, explainMapping === true);
    },
  };
}
