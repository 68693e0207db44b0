/** `claimgraph query`: takes SPARQL from a file, a question's id or the command line, prints the answer in the format asked for. */
import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { folderOf } from '../../data-folder.js';
import { readNamed, sayName } from '../../files/read-file.js';
import { decodeUtf8 } from '../../reports/utf8.js';
import { examples, seconds, splitWords, wholeNumber } from '../options/arguments.js';
import { bomOption } from '../options/bom.js';
import { type LensOptions, lensOption, withoutOption } from '../options/lens.js';
import { type MergeOptions, mergeOption } from '../options/merged.js';
import { UsageError } from '../terminal/failure.js';
import { runQuery } from './answer.js';

const FORMATS = ['table', 'json', 'csv', 'tsv', 'turtle'] as const;
export type AnswerForm = (typeof FORMATS)[number];

export interface QueryOptions extends LensOptions, MergeOptions {
  readonly execute?: string;
  readonly format?: AnswerForm;
  readonly timeout: number;
  readonly maxRows: number;
  readonly endpoint?: string;
  readonly serve?: boolean;
  readonly json?: true;
}

export function addQuery(program: Command): void {
  program
    .command('query')
    .summary('ask in SPARQL')
    .description(
      'Run a SPARQL 1.1 query: a file (- for standard input), the id of a question, or -e. The default graph is all graphs together; the prefixes of the vocabulary need no PREFIX line. Ends with 1 where nothing is found (no row, no triple, ASK false).',
    )
    .usage('[data...] [file | question] [options]')
    .argument('[words...]')
    .option('-e, --execute <sparql>', 'the query itself')
    .addOption(
      new Option(
        '-f, --format <format>',
        'format of the answer (default: table, or turtle for triples)',
      ).choices(FORMATS),
    )
    .option('--timeout <seconds>', 'stop a query that runs longer', seconds, 30)
    .option('--max-rows <n>', 'rows, or triples, that an answer may have', wholeNumber(1), 1_000_000)
    .option('--endpoint <url>', 'ask a SPARQL endpoint instead of the folder')
    .option('--no-serve', 'read the files even where a `claimgraph serve` of yours runs over them')
    .addOption(lensOption())
    .addOption(withoutOption())
    .addOption(mergeOption())
    .addOption(bomOption())
    .option('--json', 'the same as --format json')
    .addHelpText(
      'after',
      examples(
        ['claimgraph query data o03', 'one of the questions that come with the data'],
        ['claimgraph query data my.rq --format csv', 'a file, as CSV'],
        [`claimgraph query -e 'SELECT ?who WHERE { ?who a cg:ArmedGroup }'`, 'on the command line'],
        [`claimgraph query --merge 0.8 -e 'SELECT * WHERE { ?old owl:sameAs ?new }'`, 'what reads as one'],
        [`claimgraph query -e 'DESCRIBE actor:jnim'`, 'triples, as Turtle'],
      ),
    )
    .action(query);
}

async function query(words: readonly string[], options: QueryOptions): Promise<void> {
  const inline = options.execute;
  const { data, rest } = splitWords(
    words,
    inline === undefined ? 1 : 0,
    options.endpoint === undefined || (inline === undefined && words.some(isQuestion)),
  );
  const named = rest[0];
  if ((named === undefined) === (inline === undefined)) {
    throw new UsageError('name one query: a .rq file, the id of a question such as o03, or -e SPARQL');
  }
  const views = (['lens', 'without', 'merge'] as const).filter((name) => options[name] !== undefined);
  if (options.endpoint !== undefined && views.length > 0) {
    throw new UsageError(`--${views[0]} is for a folder: an endpoint answers from what it holds`);
  }
  await runQuery(data, inline ?? (await queryNamed(folderOf(data), named as string)), options);
}

/** The text of a query file, or of the question with that id. */
async function queryNamed(folder: string, name: string): Promise<string> {
  if (isQuestion(name)) {
    const { questionOf } = await import('./question-files.js');
    return (await questionOf(folder, name)).query;
  }
  return decodeUtf8(await readNamed(name), sayName(name));
}

/** Neither standard input nor a file. */
function isQuestion(name: string): boolean {
  return name !== '-' && !existsSync(name);
}
