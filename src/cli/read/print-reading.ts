/** One report, read and printed: as lines, as JSON, or as the Turtle that it would be. Writes nothing. */
import { readNamed, sayName } from '../../files/read-file.js';
import { expand } from '../../model/namespaces.js';
import { PassagesOfText } from '../../reading/passages-of-text.js';
import type { Reading, ReadingReport } from '../../reading/reading.js';
import { decodeUtf8 } from '../../reports/utf8.js';
import { knownData } from '../options/known-data.js';
import { EXIT } from '../terminal/failure.js';
import { onInterrupt } from '../terminal/interrupt.js';
import { startProgress } from '../terminal/progress.js';
import { note, print, stream } from '../terminal/terminal.js';
import type { ReadCommandOptions } from './read-options.js';
import { readingLines } from './reading-lines.js';
import { withSecondReader } from './second-reader.js';

/** What a report is called that has no number yet. */
const THIS = expand('report:this');

export async function printReading(
  source: string,
  data: string | undefined,
  options: ReadCommandOptions,
): Promise<void> {
  const text = decodeUtf8(await readNamed(source), sayName(source));
  const finished = onInterrupt(() => 'the report was not read to its end, and nothing is written');
  const progress = startProgress();
  progress.step('loading English');
  const [{ readReportAsync }, { readEnglish }] = await Promise.all([
    import('../../reader/read-report.js'),
    import('../../language/parse/weights-file.js'),
  ]);
  const corpus = data === undefined ? undefined : await knownData(data);
  progress.step('reading');
  const report = givenOf(options);
  const own = await readReportAsync(text, {
    english: readEnglish(),
    onProgress: (share) => progress.step(`reading: ${Math.floor(100 * share)} %`),
    onDoubt: (why) => note(`${sayName(source)} does not read like English news: ${why}`),
    ...(corpus === undefined ? {} : { corpus }),
    ...(report === undefined ? {} : { report }),
    ...(options.beam === undefined ? {} : { beam: options.beam }),
  });
  const reading = await withSecondReader(own, text, options, progress);
  progress.done();
  finished();
  if (options.json) await stream([`${JSON.stringify(reading, undefined, 2)}\n`]);
  else await printAsData(reading, text, source, options);
  if (reading.claims.length > 0) return;
  note(`nothing is proposed of ${sayName(source)}`);
  process.exitCode = EXIT.findings;
}

async function printAsData(
  reading: Reading,
  text: string,
  source: string,
  { turtle, explain }: ReadCommandOptions,
): Promise<void> {
  const [{ readingAsData }, { withPassages }, { loadOntologyDataset, readOntology }] = await Promise.all([
    import('../../review/proposed/reading-as-data.js'),
    import('../../review/with-passages.js'),
    import('../../dataset/records/ontology.js'),
  ]);
  const ontology = readOntology(await loadOntologyDataset());
  const { quads, inWords } = readingAsData(withPassages(reading, text), THIS, ontology);
  if (turtle) {
    const { writeTurtle } = await import('../../dataset/write/write-turtle.js');
    await stream(writeTurtle(quads));
    return;
  }
  const passages = new PassagesOfText(text);
  print(
    readingLines({
      name: sayName(source),
      reading,
      inWords,
      explain: explain === true,
      slice: (range) => passages.slice(range),
    }),
  );
}

/** What the command line says of the report. */
export function givenOf({ date, publisher, title }: ReadCommandOptions): ReadingReport | undefined {
  if (date === undefined && publisher === undefined && title === undefined) return undefined;
  return {
    ...(date === undefined ? {} : { date, dateBasis: 'given' }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(title === undefined ? {} : { title }),
  };
}
