/** `claimgraph check`: takes a data folder and, where there are, the reports' texts; prints findings. */
import type { Command } from 'commander';
import type { Finding } from '../dataset/check/finding.js';
import { count } from '../words/phrases.js';
import { dataFolder, examples } from './options/arguments.js';
import { EXIT } from './terminal/failure.js';
import { paragraph } from './terminal/layout.js';
import { startProgress } from './terminal/progress.js';
import { columns, paint, print, printJson } from './terminal/terminal.js';

interface CheckOptions {
  readonly texts?: string;
  readonly json?: true;
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .summary('look for mistakes in the data')
    .description(
      'Check syntax, shapes, references, dates and bounds and, with --texts, every passage against the text it was taken from. Ends with 1 where there are errors; warnings alone end with 0.',
    )
    .argument('[folder]', 'data folder or RDF file (default: ./data)')
    .option('--texts <dir>', "folder with the reports' texts, recognised by their hash")
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph check data', 'the data by themselves'],
        ['claimgraph check data --texts ~/reports', 'passages too'],
        ['claimgraph check data/reports/003.ttl --json', 'one file, as JSON'],
      ),
    )
    .action(checkData);
}

async function checkData(word: string | undefined, options: CheckOptions): Promise<void> {
  const folder = dataFolder(word);
  const { check } = await import('../dataset/check/check.js');
  const progress = startProgress();
  progress.step('checking');
  const findings = await check([folder], options.texts === undefined ? {} : { texts: options.texts }).finally(
    progress.done,
  );
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  if (options.json) printJson({ errors, warnings, findings });
  else print(findings.flatMap(findingLines), summary(errors, warnings, options));
  if (errors > 0) process.exitCode = EXIT.findings;
}

/** `file:line` stands at the start of its line, where editors and terminals make a link of it. */
function findingLines({ severity, code, message, file, line, subject }: Finding): string[] {
  const where = file === undefined ? subject : line === undefined ? file : `${file}:${line}`;
  const mark = severity === 'error' ? paint.red('error') : paint.yellow('warning');
  return [
    ...(where === undefined ? [] : [paint.bold(where)]),
    ...paragraph(`${mark} ${message} ${paint.dim(`[${code}]`)}`, columns(), '  '),
  ];
}

function summary(errors: number, warnings: number, { texts }: CheckOptions): string {
  const found =
    errors + warnings === 0
      ? paint.green('no findings')
      : `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  return texts === undefined ? `${found}; passages were not compared with texts (--texts DIR)` : found;
}
