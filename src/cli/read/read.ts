/** `claimgraph read`: takes a report in English, prints what its reader proposes, each with its passage. */
import { type Command, InvalidArgumentError } from 'commander';
import { readNamed, sayName } from '../../files/read-file.js';
import { parseIsoDay } from '../../language/dates/resolve/calendar.js';
import { decodeUtf8 } from '../../reports/utf8.js';
import { stream } from '../terminal/terminal.js';

interface ReadCommandOptions {
  readonly date?: string;
  readonly data?: string;
  readonly json?: true;
}

export function addRead(program: Command): void {
  program
    .command('read')
    .summary('what a report says, as proposals with their passages')
    .usage('<file> [options]')
    .argument('<file>', 'a UTF-8 text file of up to 16 MB, or - for standard input')
    .option('--json', 'print the reading as JSON')
    .option('--data <folder>', 'a data folder: its names are known, and linked to')
    .option('--date <day>', 'the day of the report, YYYY-MM-DD', calendarDay)
    .action(read);
}

function calendarDay(value: string): string {
  if (parseIsoDay(value) === undefined)
    throw new InvalidArgumentError('is no calendar day written YYYY-MM-DD.');
  return value;
}

async function read(file: string, { date, data }: ReadCommandOptions): Promise<void> {
  const text = decodeUtf8(await readNamed(file), sayName(file));
  const [{ readReport }, { readEnglish }, { openGraph }] = await Promise.all([
    import('../../reader/read-report.js'),
    import('../../language/parse/weights-file.js'),
    import('../../open.js'),
  ]);
  const corpus = data === undefined ? undefined : (await openGraph(data)).corpus;
  const reading = readReport(text, {
    english: readEnglish(),
    ...(corpus === undefined ? {} : { corpus }),
    ...(date === undefined ? {} : { report: { date, dateBasis: 'given' as const } }),
  });
  await stream([`${JSON.stringify(reading, undefined, 2)}\n`]);
}
