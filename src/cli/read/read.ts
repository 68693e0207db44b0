/** `claimgraph read`: takes reports in English, and gives what their reader proposes, each proposal with its passage: into the inbox for review, or printed. */
import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { DEFAULT_FOLDER } from '../../data-folder.js';
import { day, examples, wholeNumber } from '../options/arguments.js';
import { UsageError } from '../terminal/failure.js';
import { handOver } from './hand-over.js';
import { printReading } from './print-reading.js';
import type { ReadCommandOptions } from './read-options.js';
import { sayPlan } from './second-reader.js';

export function addRead(program: Command): void {
  program
    .command('read')
    .summary('what a report says, as proposals for a review')
    .description(
      'Read reports in English and propose who is named, what happened, who says what: every proposal with its passage. Nothing of it is in the graph before somebody agrees. In a project the proposals wait in the inbox, for claimgraph review; with --json, --turtle or --explain, or where there is no data folder, they are printed and nothing is written. Needs no network. Ends with 1 where nothing is proposed.',
    )
    .usage('[options] <source...>')
    .argument(
      '<source...>',
      'text files, folders of them, or - for standard input; in a project all that claimgraph add takes',
    )
    .option(
      '--data <folder>',
      'data folder: its names are known, and linked to (default: ./data, if there is one)',
    )
    .option('--date <day>', 'the day of the report: 2023-08-15; without it “on Sunday” is no day', day)
    .option('--title <text>', 'its title')
    .option('--publisher <name>', 'its outlet')
    .addOption(new Option('--json', 'print the reading as JSON').conflicts(['turtle', 'explain']))
    .addOption(
      new Option('--turtle', 'print what would be written if all were accepted').conflicts('explain'),
    )
    .option('--explain', 'print each claim with the rule that proposed it')
    .option(
      '--model <url>',
      'a language model reads too, at this endpoint: http://localhost:11434/v1; off by default',
    )
    .option('--model-name <name>', 'which model the endpoint is asked for')
    .option(
      '--model-context <tokens>',
      'what the model can hold, question and answer (default: 8192)',
      wholeNumber(1),
    )
    .option('--budget <tokens>', 'how much may be spent on a report', wholeNumber(1))
    .option('--dry-run', 'say how much would be sent to the model and where, and send nothing')
    .option('--beam <n>', '2: both networks parse, half as fast and more exact', wholeNumber(1), 1)
    .option('--again', 'also what this reader has read before: when its date was corrected, say')
    .option('--texts <dir>', "folder of the reports' texts (default: texts beside the data)")
    .option('--inbox <dir>', 'folder of readings (default: inbox beside the data)')
    .addHelpText(
      'after',
      examples(
        ['claimgraph read report.txt --date 2023-08-15', 'into the inbox; then claimgraph review'],
        ['claimgraph read reports/', 'a folder of them; what is in the inbox is not read again'],
        ['claimgraph read texts/005-ferry-held.txt --again', 'its days, by the date that it has now'],
        ['claimgraph read report.txt --explain', 'look, and write nothing'],
        ['claimgraph read report.txt --json > reading.json', 'for a script'],
        ['claimgraph read report.txt --turtle', 'as it would be written'],
        ['claimgraph read rapport.txt --model http://localhost:11434/v1 --model-name qwen3', 'with a model'],
      ),
    )
    .action(read);
}

async function read(sources: readonly string[], options: ReadCommandOptions): Promise<void> {
  if (options.dryRun) return sayPlan(sources, options);
  const data = options.data ?? (existsSync(DEFAULT_FOLDER) ? DEFAULT_FOLDER : undefined);
  const printed = options.json ?? options.turtle ?? options.explain ?? data === undefined;
  if (!printed) return handOver(data!, sources, options);
  if (sources.length > 1)
    throw new UsageError(
      'one report at a time is printed: name one, or leave out --json, --turtle, --explain',
    );
  await printReading(sources[0]!, options.data, options);
}
