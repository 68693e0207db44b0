/** Reports into a project: each is read, and waits in the inbox with what is proposed of it; what was read before is left as it is. */
import { setFlagsFromString } from 'node:v8';
import { projectOf } from '../../files/project.js';
import type { AddedReport, KnownReport } from '../../intake/project/shelf.js';
import { ClaimgraphError } from '../../model/errors.js';
import { withoutSteering } from '../../model/steering.js';
import { READER_VERSION } from '../../reader/reader-version.js';
import type { Reading, ReadingReport } from '../../reading/reading.js';
import { count } from '../../words/phrases.js';
import { addedLines, knownLines, nextLines } from '../add/added-text.js';
import { knownData } from '../options/known-data.js';
import { reading as readingOptions } from '../options/reading.js';
import { EXIT } from '../terminal/failure.js';
import { onInterrupt } from '../terminal/interrupt.js';
import { type Progress, startProgress } from '../terminal/progress.js';
import { note, print } from '../terminal/terminal.js';
import { givenOf } from './print-reading.js';
import type { ReadCommandOptions } from './read-options.js';
import { withSecondReader } from './second-reader.js';

export async function handOver(
  data: string,
  words: readonly string[],
  options: ReadCommandOptions,
): Promise<void> {
  const project = projectOf(data, options);
  // Of a thousand reports no more is kept than what is said at the end.
  const done: Pick<AddedReport | KnownReport, 'outcome' | 'proposed'>[] = [];
  let all = 0;
  const finished = onInterrupt(() => keptLine(done.length, all));
  const progress = startProgress();
  progress.step('loading English, and the names of the data');
  const [{ sourcesOf }, { Shelf }, { readReportAsync }, { readEnglish }] = await Promise.all([
    import('../../intake/sources/source-of.js'),
    import('../../intake/project/shelf.js'),
    import('../../reader/read-report.js'),
    import('../../language/parse/weights-file.js'),
  ]);
  const sources = (await Promise.all(words.map((word) => sourcesOf(word, { onSkipped: note })))).flat();
  all = sources.length;
  // Of each report nearly all is garbage: a folder of them is read in half the memory, and no slower, where it is collected
  // as soon as the heap is half as large again as what is held, and not four times.
  if (sources.length > 1) setFlagsFromString('--heap-growing-percent=50');
  const english = readEnglish();
  const corpus = await knownData(data);
  const shelf = await Shelf.open(project, readingOptions()).finally(progress.done);
  const given = givenOf(options);
  const proposeOf = (name: string, step: Progress, say: string) => async (text: string, first: Reading) => {
    if (
      !options.again &&
      first.reader?.version === READER_VERSION &&
      first.reader.model === options.modelName
    )
      return undefined;
    const report: ReadingReport = { ...first.report, ...given };
    const { title } = first.text;
    const own = await readReportAsync(text, {
      english,
      ...(corpus === undefined ? {} : { corpus }),
      onDoubt: (why) => note(`${name} does not read like English news: ${why}`),
      onProgress: (share) => step.step(`${say}: ${Math.floor(100 * share)} %`),
      report,
      unread: first.unread,
      ...(title === undefined ? {} : { title }),
      ...(options.beam === undefined ? {} : { beam: options.beam }),
    });
    const read = await withSecondReader(own, text, options, progress, project);
    if (read.claims.length > 0 || first.claims.length === 0) return read;
    note(
      `nothing is proposed of ${name} now, so what was proposed before stands: ${count(first.claims.length, 'claim')}`,
    );
    return undefined;
  };
  let failed = 0;
  for (const [i, source] of sources.entries()) {
    const step = startProgress();
    const name = withoutSteering(source.name);
    const say = sources.length === 1 ? 'reading' : `${i + 1} of ${sources.length}: ${name}`;
    step.step(say);
    try {
      const each = await shelf.add(await source.read(), {
        given: {
          ...(options.date === undefined ? {} : { date: options.date }),
          ...(options.title === undefined ? {} : { title: options.title }),
          ...(options.publisher === undefined ? {} : { publisher: options.publisher }),
        },
        propose: proposeOf(name, step, say),
      });
      step.done();
      done.push({
        outcome: each.outcome,
        ...(each.proposed === undefined ? {} : { proposed: each.proposed }),
      });
      print(each.outcome === 'added' ? addedLines(each, project) : knownLines(each, project), '');
    } catch (error) {
      step.done();
      if (sources.length === 1 || !(error instanceof ClaimgraphError)) throw error;
      failed += 1;
      note(error.message);
    }
  }
  finished();
  print(nextLines(done, failed, project));
  if (failed > 0) process.exitCode = EXIT.usage;
}

/** What was read before somebody stopped it. */
function keptLine(read: number, all: number): string {
  if (read === 0) return 'nothing was read to its end, and nothing is written';
  return `${read} of ${count(all, 'report')} ${read === 1 ? 'was' : 'were'} read and ${read === 1 ? 'waits' : 'wait'} in the inbox; the same command goes on with the rest`;
}
