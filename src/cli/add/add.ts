/** `claimgraph add`: takes files, folders, addresses or standard input, makes each a report of the project that waits in its inbox. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import { DEFAULT_FOLDER } from '../../data-folder.js';
import type { AddedReport, KnownReport } from '../../intake/project/shelf.js';
import type { Source } from '../../intake/sources/source-of.js';
import { ClaimgraphError, NotFoundError } from '../../model/errors.js';
import { withoutSteering } from '../../model/steering.js';
import type { Reading } from '../../reading/reading.js';
import { examples } from '../options/arguments.js';
import { reading } from '../options/reading.js';
import { addDetailOptions, type DetailOptions, detailsIn } from '../options/report-details.js';
import { EXIT, UsageError } from '../terminal/failure.js';
import { stands } from '../terminal/output.js';
import { startProgress } from '../terminal/progress.js';
import { note, print, printJson } from '../terminal/terminal.js';
import { addedAsJson } from './added-json.js';
import { type Arrived, addedLines, knownLines, nextLines } from './added-text.js';

interface AddCommandOptions extends DetailOptions {
  readonly id?: string;
  readonly reading?: string;
  readonly texts?: string;
  readonly inbox?: string;
  readonly allowHttp?: true;
  readonly allowPrivate?: true;
  readonly json?: true;
}

/** What can only be said of one report. */
const OF_ONE = ['title', 'date', 'author', 'address', 'archived', 'id', 'reading'] as const;

export function addAdd(program: Command): void {
  const command = program
    .command('add')
    .summary('a report comes in: its text, what is known of it')
    .description(
      'Take a report from a file (.txt, .md, .html, .pdf, .docx), a folder of them, an https address, or - for standard input. Its text goes to the folder of texts, and a reading with what its source says of itself to the inbox; the data stay as they are. What is not known stays unknown. Says which reports have the same text, or much of it.',
    )
    .usage('[options] [folder] <source...>')
    .argument('<source...>', 'data folder (default: ./data), then files, folders, https addresses, or -');
  addDetailOptions(command)
    .option('--id <id>', 'its id (default: the next number, such as 005)')
    .option('--reading <file>', 'what somebody proposes of it: a reading as JSON, held against the text')
    .option('--texts <dir>', "folder of the reports' texts (default: texts beside the data)")
    .option('--inbox <dir>', 'folder of readings (default: inbox beside the data)')
    .option('--allow-http', 'fetch by http too, which others can change on its way')
    .option('--allow-private', 'fetch from this machine and its network too')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph add report.pdf', 'a file'],
        ['claimgraph add https://example.org/news/1', 'a page of the web'],
        ['claimgraph add isle/data report.pdf', 'into another project'],
        ['claimgraph add ~/reports --publisher "The Gazette"', 'a folder of them'],
        ['claimgraph add report.txt --reading report.json', 'with what a script proposes of it'],
        ['pbpaste | claimgraph add - --date 2023-08-13', 'what was copied'],
      ),
    )
    .action(add);
}

async function add(words: readonly string[], options: AddCommandOptions): Promise<void> {
  const { data, named } = splitSources(words);
  const { projectOf } = await import('../../files/project.js');
  const folders = projectOf(data, options);
  const { sourcesOf } = await import('../../intake/sources/source-of.js');
  const { Shelf } = await import('../../intake/project/shelf.js');
  const { allowHttp = false, allowPrivate = false } = options;
  const sources: Source[] = [];
  for (const word of named) {
    sources.push(...(await sourcesOf(word, { allowHttp, allowPrivate, onSkipped: note })));
  }
  refuseForSeveral(sources.length, options);
  const proposed = await readingIn(options.reading, named);
  const progress = startProgress();
  progress.step('looking at the reports that are there');
  const shelf = await Shelf.open(folders, reading()).finally(progress.done);
  const done: (AddedReport | KnownReport)[] = [];
  const failed: { readonly source: string; readonly message: string }[] = [];
  for (const [i, source] of sources.entries()) {
    const step = startProgress();
    const name = withoutSteering(source.name);
    step.step(sources.length === 1 ? `reading ${name}` : `${i + 1} of ${sources.length}: ${name}`);
    try {
      const { id } = options;
      const each = await shelf.add(await source.read(), {
        given: detailsIn(options),
        ...(id === undefined ? {} : { id }),
        ...(proposed === undefined ? {} : { reading: proposed }),
      });
      step.done();
      done.push(each);
      const added = done.flatMap((one) => (one.outcome === 'added' ? [one.id] : []));
      if (added.length > 0) stands(`added: report ${added.join(', ')}`);
      if (!options.json)
        print(each.outcome === 'added' ? addedLines(each, folders) : knownLines(each, folders), '');
    } catch (error) {
      step.done();
      // Of several one that cannot be read does not keep the others out.
      if (sources.length === 1 || !(error instanceof ClaimgraphError)) throw error;
      failed.push({ source: source.name, message: error.message });
      note(error.message);
    }
  }
  if (options.json) printJson(addedAsJson(done, failed));
  else print(nextLines(done.map(asArrived), failed.length, folders));
  if (failed.length > 0) process.exitCode = EXIT.usage;
}

function asArrived(each: AddedReport | KnownReport): Arrived {
  return each.outcome === 'added' && each.proposed === undefined ? { ...each, unread: each.textFile } : each;
}

/** A reading that comes with the text. */
async function readingIn(path: string | undefined, named: readonly string[]): Promise<Reading | undefined> {
  if (path === undefined) return undefined;
  if (path === '-' && named.includes('-'))
    throw new UsageError('standard input is the text or the reading: name a file for one of them');
  const { parseReading } = await import('../../reading/parse-reading.js');
  const { readNamed, sayName } = await import('../../files/read-file.js');
  const { decodeUtf8 } = await import('../../reports/utf8.js');
  return parseReading(decodeUtf8(await readNamed(path), sayName(path)), sayName(path));
}

/** The first of several words is the data folder where it is a folder with RDF in it: no report is read from those. */
function splitSources(words: readonly string[]): {
  readonly data: string;
  readonly named: readonly string[];
} {
  const [first = '', ...rest] = words;
  if (rest.length > 0 && holdsRdf(first)) return { data: first, named: rest };
  if (existsSync(DEFAULT_FOLDER)) return { data: DEFAULT_FOLDER, named: words };
  throw new NotFoundError(
    `There is no data folder ${DEFAULT_FOLDER} here: go to your project, name its data folder first, or make one with claimgraph init`,
  );
}

const holdsRdf = (path: string) =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true &&
  readdirSync(path).some((name) => RDF.test(name));

const RDF = /\.(?:ttl|trig|nt|nq)(?:\.gz)?$/i;

function refuseForSeveral(sources: number, options: AddCommandOptions): void {
  if (sources === 1) return;
  const said = OF_ONE.find((name) => options[name] !== undefined);
  if (said === undefined) return;
  throw new UsageError(`--${said} can be said of one report, and these are ${sources}: add it by itself`);
}
