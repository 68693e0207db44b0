/** `claimgraph parse`: takes a text file, prints its sentences with their trees, and on wish its dates and numbers. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { readNamed, sayName } from '../../files/read-file.js';
import { findNumbers, type NumberExpression } from '../../language/counts/numbers.js';
import { type DateExpression, findDates } from '../../language/dates/dates.js';
import { parseIsoDay } from '../../language/dates/resolve/calendar.js';
import type { EnglishParser, Sentence } from '../../language/types.js';
import { escapeSteering } from '../../model/steering.js';
import { decodeUtf8 } from '../../reports/utf8.js';
import { note, paint, stream, streamForReading } from '../terminal/terminal.js';
import { conlluBlock } from './conllu.js';
import { dateLines, daysInWords, numberLines } from './found.js';
import { ParseProgress } from './progress.js';
import { printable, treeLines, wrapped } from './tree.js';

interface ParseCommandOptions {
  readonly beam: number;
  readonly date?: string;
  readonly conllu?: true;
  readonly json?: true;
}

/** Gives the parser; loaded only when there is a text to read. */
export type LoadEnglish = () => Promise<EnglishParser>;

/** Adds the command to the program. `load` is another parser than the one that ships with the package. */
export function addParse(program: Command, load: LoadEnglish = shipped): void {
  program
    .command('parse')
    .summary('the sentences of a text, with their trees')
    .description(
      'Read an English text, split it into sentences and words, and print the dependency tree of each. Needs no network. Ends with 1 where the text holds no words.',
    )
    .usage('<file> [options]')
    .argument('<file>', 'a UTF-8 text file of up to 16 MB, or - for standard input')
    .addOption(new Option('--conllu', 'print CoNLL-U').conflicts('json'))
    .option('--json', 'print JSON')
    .option('--beam <n>', '2 or more: both networks read, half as fast and more exact', beamWidth, 1)
    .option('--date <day>', 'list dates and numbers too, dates set against this day', calendarDay)
    .addHelpText('after', EXAMPLES)
    .action((file: string, options: ParseCommandOptions) => parse(file, options, load));
}

const EXAMPLES = `
Examples:
  # the trees of a report
  $ claimgraph parse report.txt
  # the more exact parse, as CoNLL-U
  $ claimgraph parse report.txt --beam 2 --conllu
  # dates and numbers too; "on Sunday" is the Sunday before the 15th
  $ claimgraph parse report.txt --date 2023-08-15
  # one sentence, from a pipe, as JSON
  $ echo "Rebels took the town." | claimgraph parse - --json
`;

const MOST_BEAMS = 64;

function beamWidth(value: string): number {
  const beam = Number(value);
  if (!/^\d+$/.test(value) || beam < 1 || beam > MOST_BEAMS) {
    throw new InvalidArgumentError(`It must be a whole number, 1 to ${MOST_BEAMS}.`);
  }
  return beam;
}

function calendarDay(value: string): string {
  if (parseIsoDay(value) === undefined) throw new InvalidArgumentError('It must be a day like 2023-08-15.');
  return value;
}

const shipped: LoadEnglish = async () => {
  const { readEnglish } = await import('../../language/parse/weights-file.js');
  return readEnglish();
};

async function parse(file: string, options: ParseCommandOptions, load: LoadEnglish): Promise<void> {
  const text = decodeUtf8(await readNamed(file), sayName(file)).replace(/^\ufeff/, '');
  const progress = new ParseProgress(text.length);
  if (options.date !== undefined) progress.say('finding dates and numbers');
  const dates = options.date === undefined ? [] : findDates(text, { reportDate: options.date });
  const found: Found = { dates, numbers: options.date === undefined ? [] : findNumbers(text, { dates }) };
  const sentences = /\S/.test(text)
    ? withTexts(text, (await load()).sentences(text, { beam: options.beam }))
    : [];
  const form = options.json ? asJson : options.conllu ? asConllu : asTrees;
  const count = { sentences: 0 };
  const chunks = form(counted(progress.over(sentences), count), found, options);
  await (form === asTrees ? streamForReading(chunks) : stream(chunks));
  progress.end();
  if (count.sentences > 0) return;
  note(`no words in ${sayName(file)}`);
  process.exitCode = 1;
}

interface Found {
  readonly dates: readonly DateExpression[];
  readonly numbers: readonly NumberExpression[];
}

interface SentenceWithText {
  readonly sentence: Sentence;
  readonly text: string;
}

function* counted<T>(items: Iterable<T>, count: { sentences: number }): Generator<T> {
  for (const item of items) {
    count.sentences += 1;
    yield item;
  }
}

/** Each sentence with its slice of the text; one walk, as the sentences come in order. */
function* withTexts(text: string, sentences: Iterable<Sentence>): Generator<SentenceWithText> {
  let [unit, point] = [0, 0];
  const advance = (to: number): number => {
    for (; point < to && unit < text.length; point += 1) unit += text.codePointAt(unit)! > 0xffff ? 2 : 1;
    return unit;
  };
  for (const sentence of sentences) {
    const start = advance(sentence.start);
    yield { sentence, text: text.slice(start, advance(sentence.end)) };
  }
}

function* asJson(
  sentences: Iterable<SentenceWithText>,
  found: Found,
  { date }: ParseCommandOptions,
): Generator<string> {
  yield '{\n"sentences": [';
  let first = true;
  for (const { sentence, text } of sentences) {
    const { start, end, paragraphStart, tokens } = sentence;
    yield `${first ? '' : ','}\n${json({ start, end, paragraphStart, text, tokens })}`;
    first = false;
  }
  yield '\n]';
  if (date !== undefined) {
    yield `,\n"reportDate": ${json(date)}`;
    yield* list('dates', found.dates);
    yield* list('numbers', found.numbers);
  }
  yield '\n}\n';
}

function* list(name: string, items: readonly unknown[]): Generator<string> {
  yield `,\n"${name}": [`;
  for (const [at, item] of items.entries()) yield `${at === 0 ? '' : ','}\n${json(item)}`;
  yield '\n]';
}

function* asConllu(sentences: Iterable<SentenceWithText>, { dates }: Found): Generator<string> {
  let id = 0;
  let date = 0;
  for (const { sentence, text } of sentences) {
    id += 1;
    const comments = [...(sentence.paragraphStart ? ['newpar'] : []), `sent_id = ${id}`];
    for (; date < dates.length && dates[date]!.start < sentence.end; date += 1) {
      const { start, end, wording } = dates[date]!;
      comments.push(`date = ${start}:${end} ${wording}: ${daysInWords(dates[date]!)}`);
    }
    yield conlluBlock(sentence, text, comments);
  }
}

function* asTrees(
  sentences: Iterable<SentenceWithText>,
  found: Found,
  { date }: ParseCommandOptions,
): Generator<string> {
  const width = process.stdout.isTTY ? Math.min(120, Math.max(60, process.stdout.columns ?? 80)) : 80;
  let id = 0;
  for (const { sentence, text } of sentences) {
    id += 1;
    const title = wrapped(`${id}. ${printable(text)}`, width).map(paint.bold);
    yield `${[...title, ...treeLines(sentence, width, paint)].join('\n')}\n\n`;
  }
  if (date === undefined || id === 0) return;
  yield* section(`Dates, set against ${date}`, dateLines(found.dates, width, paint));
  yield* section('Numbers', numberLines(found.numbers, width, paint));
}

function* section(title: string, lines: readonly string[]): Generator<string> {
  yield `${paint.bold(title)}\n${lines.length === 0 ? '  none' : lines.join('\n')}\n\n`;
}

/** What would steer a terminal is escaped. */
function json(value: unknown): string {
  return escapeSteering(JSON.stringify(value));
}
