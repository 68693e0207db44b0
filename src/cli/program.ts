/** The whole command line: takes the words after `claimgraph`, loads the module of the command they name, runs it. */
import { Command, CommanderError } from 'commander';
import { inOneLine } from '../model/steering.js';
import { addReadingOption } from './options/reading.js';
import { EXIT, fail, UsageError } from './terminal/failure.js';
import { version } from './terminal/version.js';

type AddCommand = (program: Command) => void;

/** Each command stands in a module of its own, which is loaded only when it is called: starting up stays quick. */
const COMMANDS: ReadonlyMap<string, () => Promise<AddCommand>> = new Map([
  ['init', async () => (await import('./init.js')).addInit],
  ['add', async () => (await import('./add/add.js')).addAdd],
  ['build', async () => (await import('./view/build.js')).addBuild],
  ['view', async () => (await import('./view/view.js')).addView],
  ['review', async () => (await import('./view/review.js')).addReview],
  ['check', async () => (await import('./check.js')).addCheck],
  ['query', async () => (await import('./query/query.js')).addQuery],
  ['questions', async () => (await import('./query/questions.js')).addQuestions],
  ['export', async () => (await import('./export/export.js')).addExport],
  ['show', async () => (await import('./show/show.js')).addShow],
  ['cite', async () => (await import('./cite.js')).addCite],
  ['path', async () => (await import('./path/path.js')).addPath],
  ['timeline', async () => (await import('./timeline/timeline.js')).addTimeline],
  ['disagreements', async () => (await import('./disagreements.js')).addDisagreements],
  ['serve', async () => (await import('./serve/serve.js')).addServe],
  ['mcp', async () => (await import('./mcp/mcp.js')).addMcp],
  ['compare-lenses', async () => (await import('./compare-lenses.js')).addCompareLenses],
  ['read', async () => (await import('./read/read.js')).addRead],
  ['parse', async () => (await import('./parse/parse.js')).addParse],
  ['stats', async () => (await import('./stats/stats.js')).addStats],
  ['casualties', async () => (await import('./casualties/casualties.js')).addCasualties],
  ['sources', async () => (await import('./sources.js')).addSources],
  ['push', async () => (await import('./store/push.js')).addPush],
  ['derive', async () => (await import('./store/derive.js')).addDerive],
  ['pull', async () => (await import('./store/pull.js')).addPull],
  ['import', async () => (await import('./import.js')).addImport],
  ['inbox', async () => (await import('./review/inbox.js')).addInbox],
  ['accept', async () => (await import('./review/accept.js')).addAccept],
  ['reject', async () => (await import('./review/accept.js')).addReject],
  ['propose', async () => (await import('./review/propose.js')).addPropose],
  ['correct-report', async () => (await import('./review/correct-report.js')).addCorrectReport],
  ['remove-report', async () => (await import('./review/remove-report.js')).addRemoveReport],
  ['undo-report', async () => (await import('./review/undo-report.js')).addUndoReport],
  ['diff', async () => (await import('./diff/diff.js')).addDiff],
  ['duplicates', async () => (await import('./duplicates.js')).addDuplicates],
  ['same', async () => (await import('./identity.js')).addSame],
  ['different', async () => (await import('./identity.js')).addDifferent],
  ['unsure', async () => (await import('./identity.js')).addUnsure],
  ['undo', async () => (await import('./identity.js')).addUndo],
]);

/** Run the command line; gives the exit code: 0, 1 for findings or nothing found, 2 for wrong use or input. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  const program = new Command('claimgraph')
    .description('A knowledge graph of who says what about whom, every edge with its source.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showSuggestionAfterError()
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(sayMisuse(text)),
    })
    .addHelpText('after', TOPICS);
  try {
    stand();
    for (const add of await commandsFor(words)) add(program);
    addReadingOption(program);
    if (words.length === 0) {
      program.outputHelp();
      return EXIT.ok;
    }
    await program.parseAsync(commandOrHelp(words), { from: 'user' });
    return Number(process.exitCode ?? EXIT.ok);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    return fail(error);
  }
}

/** Paths are meant from the folder in which one stands. @throws UsageError where it is gone. */
function stand(): void {
  try {
    process.cwd();
  } catch {
    throw new UsageError('the folder in which you stand is gone: go to one that is there (cd)');
  }
}

/** The one command that the words name, or all of them: for the help, and to say "did you mean". */
async function commandsFor(words: readonly string[]): Promise<readonly AddCommand[]> {
  const named = COMMANDS.get(words[0] ?? '');
  return named === undefined ? Promise.all([...COMMANDS.values()].map((load) => load())) : [await named()];
}

/** The help of what is no command is refused like that command: the parser would print all of the help, and not say why. */
function commandOrHelp(words: readonly string[]): readonly string[] {
  const [help, named] = words;
  if (help !== 'help' || named === undefined || named.startsWith('-') || COMMANDS.has(named)) return words;
  return [named];
}

/** What the parser of options says, in a line; what it suggests stands in another. */
function sayMisuse(text: string): string {
  const [, said = '', hint = ''] = /^(?:error: )?(.*?)(\n\(Did you mean [^\n]*\))?\n?$/s.exec(text) ?? [];
  return `claimgraph: ${inOneLine(said)}${hint && `\n${inOneLine(hint.trim())}`}\n`;
}

const TOPICS = `
The data folder comes first and defaults to ./data; where there is none, the
Mali graph that ships with the package is used. Every command takes --json.

Examples:
  $ claimgraph build data        build the graph into ./build
  $ claimgraph view data         look at it in the browser
  $ claimgraph show JNIM         one entity: who says what about it
  $ claimgraph path JNIM CMA     how two entities are tied
  $ claimgraph init isle         a project of your own; claimgraph add FILE

Exit codes: 0 all well, 1 findings or nothing found, 2 wrong use or input, or
output that could not be written whole. A closed pipe (| head) is a quiet end.
`;
