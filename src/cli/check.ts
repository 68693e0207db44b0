/** `claimgraph check`: takes a data folder and, where there are, the reports' texts; prints findings. */
import { type Command, Option } from 'commander';
import type { Finding } from '../check/finding.js';
import { folderOf } from '../data-folder.js';
import { escapeSteering } from '../model/steering.js';
import { count } from '../words/phrases.js';
import { DATA, examples, wholeNumber } from './options/arguments.js';
import { addEndpoint, dataOrEndpoint, storeIn } from './options/endpoint.js';
import { reading } from './options/reading.js';
import { BESIDE, type Texts, textsFor } from './options/texts.js';
import { EXIT } from './terminal/failure.js';
import { paragraph } from './terminal/layout.js';
import { startProgress } from './terminal/progress.js';
import { columns, here, note, paint, print, stream } from './terminal/terminal.js';

interface CheckOptions {
  readonly texts?: string;
  readonly limit?: number;
  readonly json?: true;
}

/** Findings that are printed unless told otherwise: more than anyone mends in one sitting. */
const SHOWN = 200;

export function addCheck(program: Command): void {
  addEndpoint(program.command('check'))
    .summary('look for mistakes in the data')
    .description(
      'Check syntax, shapes, references, dates, bounds, names, circles, decisions and relations that stand in no claim and, where the texts are at hand, every passage against the text it was taken from. Ends with 1 where there are errors; warnings alone end with 0.',
    )
    .argument('[data...]', DATA)
    .option('--texts <dir>', `folder with the reports' texts, recognised by their hash (${BESIDE})`)
    .addOption(
      new Option(
        '--limit <number>',
        `findings to print, the others are counted (default: ${SHOWN}; as JSON all)`,
      ).argParser(wholeNumber(0)),
    )
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph check', './data, and its passages where ./texts is there'],
        ['claimgraph check data --texts ~/reports', 'with texts that lie elsewhere'],
        ['claimgraph check data --limit 1000', 'the first thousand findings'],
        ['claimgraph check data/reports/003.ttl --json', 'one file, as JSON'],
      ),
    )
    .action(checkData);
}

async function checkData(words: readonly string[], options: CheckOptions): Promise<void> {
  const data = dataOrEndpoint(words);
  const { checkFirst } = await import('../check/check.js');
  const texts = textsFor(folderOf(data), options.texts);
  const progress = startProgress();
  progress.step('checking');
  const most = options.limit ?? (options.json ? Number.POSITIVE_INFINITY : SHOWN);
  const store = storeIn(data);
  const { errors, warnings, first } = await checkFirst(
    store === undefined ? data : await givenBy(store),
    most,
    {
      ...reading(),
      ...(texts === undefined ? {} : { texts: texts.folder }),
    },
  ).finally(progress.done);
  if (options.json) await stream(asJson(errors, warnings, first));
  else {
    print(first.flatMap(findingLines));
    if (first.length < errors + warnings) print(sayRest(errors + warnings, first.length));
    print(...summary(errors, warnings, texts));
  }
  if (errors + warnings === 0 && data.length === 1)
    await (await import('./options/blank.js')).sayIfBlank(data[0]);
  if (errors > 0) process.exitCode = EXIT.findings;
}

async function givenBy({ endpoint, timeout }: NonNullable<ReturnType<typeof storeIn>>) {
  const { readStore } = await import('../store/read-store.js');
  const quads = await readStore(endpoint, {
    onNote: note,
    ...(timeout === undefined ? {} : { timeout }),
  });
  return { name: endpoint, quads };
}

/** `{ errors, warnings, findings }` in pieces: a hundred thousand findings are no string that should be made at once. */
function* asJson(errors: number, warnings: number, findings: readonly Finding[]): Iterable<string> {
  yield `{\n  "errors": ${errors},\n  "warnings": ${warnings},\n  "findings": [`;
  for (const [at, finding] of findings.entries()) {
    yield `${at === 0 ? '' : ','}\n    ${escapeSteering(JSON.stringify(finding, null, 2))
      .split('\n')
      .join('\n    ')}`;
  }
  yield `${findings.length === 0 ? '' : '\n  '}]\n}\n`;
}

function sayRest(all: number, shown: number): string {
  return paint.dim(`… and ${count(all - shown, 'more finding')}: --limit ${all} prints them all`);
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

function summary(errors: number, warnings: number, texts: Texts | undefined): string[] {
  const found =
    errors + warnings === 0
      ? paint.green('no findings')
      : `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  if (texts === undefined) return [`${found}; passages were not compared with texts (--texts DIR)`];
  return texts.found
    ? paragraph(`${found}; passages were compared with the texts in ${here(texts.folder)}`, columns())
    : [found];
}
