/** `claimgraph diff`: takes two states of the data, or one report, prints what is new in the one against the other. */
import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { differenceOf, isEmptyDifference } from '../../compare/differences/difference.js';
import { differenceQuads } from '../../compare/differences/difference-quads.js';
import { changesOf, HELD_AGAINST, type HeldAgainst } from '../../compare/differences/report-changes.js';
import { Dataset } from '../../dataset/dataset.js';
import { writeTrig, writeTurtle } from '../../dataset/write/write-turtle.js';
import { readRecords, recordsOf } from '../../imports/read-corpus.js';
import { readSources } from '../../imports/read-sources.js';
import { readRevision } from '../../imports/revision.js';
import { NotFoundError } from '../../model/errors.js';
import { shorten } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import { findSource } from '../../names/find-source.js';
import { labelOf } from '../../words/labels.js';
import { count } from '../../words/phrases.js';
import { orderOf } from '../../words/reports/changes.js';
import { sayHeldAgainst } from '../../words/reports/held-against.js';
import { sayComparison } from '../../words/verdicts.js';
import { examples, splitWords } from '../options/arguments.js';
import { reading } from '../options/reading.js';
import { EXIT, UsageError } from '../terminal/failure.js';
import { paragraph } from '../terminal/layout.js';
import { columns, print, printJson, stream } from '../terminal/terminal.js';
import { differenceLines, differenceRecord } from './diff-text.js';

interface DiffOptions {
  readonly report?: string;
  readonly against?: HeldAgainst;
  readonly format: 'words' | 'json' | 'turtle' | 'trig';
  readonly json?: true;
}

/** A dataset with its records, before and after; `data` is what the difference is of, in RDF. */
interface States {
  readonly before: Corpus;
  readonly after: Corpus;
  /** What stands before the difference in words: which reports are held against which. */
  readonly said: readonly string[];
  readonly added: () => Dataset;
  readonly gone: () => Dataset;
}

export function addDiff(program: Command): void {
  program
    .command('diff')
    .summary('what a report, or a change of the data, adds to the rest')
    .description(
      'Compare two states of the data (folders, files or git revisions): new entities and propositions, what is newly corroborated by an independent origin or newly contradicted, bounds and standings that changed. With --report, what one report adds to the others. Ends with 1 where nothing differs.',
    )
    .usage('<before> [after] [options]\n       claimgraph diff [folder] --report <number>')
    .argument('[words...]')
    .option('--report <number>', 'what this report adds to the others')
    .addOption(
      new Option(
        '--against <which>',
        'with --report: all other reports, those dated before it, or what those dated after it brought since',
      ).choices([...HELD_AGAINST]),
    )
    .addOption(
      new Option(
        '-f, --format <format>',
        'words, JSON, the new triples as Turtle, or those and what changed as TriG',
      )
        .choices(['words', 'json', 'turtle', 'trig'])
        .default('words'),
    )
    .option('--json', 'the same as --format json')
    .addHelpText(
      'after',
      examples(
        ['claimgraph diff data --report 003', 'what report 003 added'],
        ['claimgraph diff --report 004 --against before', 'what it changed in what was told until then'],
        ['claimgraph diff HEAD~1 data', 'what changed since a git revision'],
        ['claimgraph diff v1:data v2:data --json', 'between two, as JSON'],
        ['claimgraph diff old new --format turtle', 'the new triples'],
        ['claimgraph diff old new --format trig', 'and what changed, as RDF'],
      ),
    )
    .action(diff);
}

async function diff(words: readonly string[], options: DiffOptions): Promise<void> {
  const { report, against } = options;
  if (report === undefined && against !== undefined)
    throw new UsageError(
      'diff --against needs a report to hold against the others: claimgraph diff --report 003 --against before',
    );
  const order = report === undefined ? 'in time' : orderOf(against ?? 'others');
  const { before, after, said, added, gone } =
    report === undefined ? await twoStates(words) : await reportStates(words, report, against);
  const difference = differenceOf(before, after);
  const format = options.json ? 'json' : options.format;
  if (format === 'json') printJson(differenceRecord(before, after, difference));
  else if (format === 'turtle') await stream(writeTurtle(added()));
  else if (format === 'trig') {
    const changed = differenceQuads(after, difference, (each) => sayComparison(after, each));
    await stream(writeTrig([...added(), ...changed]));
  } else if (!isEmptyDifference(difference))
    print([...said, ...differenceLines(before, after, difference, order, columns())]);
  else print([...said, triplesInWords(added().size, gone().size)]);
  const isSame = format === 'turtle' ? added().size === 0 : isEmptyDifference(difference);
  if (isSame && (format === 'turtle' || added().size + gone().size === 0)) process.exitCode = EXIT.findings;
}

/** What differs where nothing is told otherwise: spellings, coordinates, decisions, words beside a claim. */
function triplesInWords(added: number, gone: number): string {
  if (added + gone === 0) return 'No difference.';
  const changed = `${count(added, 'triple')} new, ${gone} gone`;
  return `No difference in what is told; in what is said beside it (names, kinds, places, decisions) ${changed}: --format turtle prints the new ones, and the two the other way round those that are gone.`;
}

async function twoStates(words: readonly string[]): Promise<States> {
  const [from, to = './data'] = words;
  if (from === undefined || words.length > 2) {
    throw new UsageError(
      `diff compares two states and got ${words.length}: claimgraph diff <before> [after], folders, files or git revisions; or --report 003`,
    );
  }
  const folder = words.find((word) => existsSync(word)) ?? 'data';
  const [old, now] = [await stateNamed(from, folder), await stateNamed(to, folder)];
  const only = (some: Dataset, others: Dataset) => new Dataset([...some].filter((quad) => !others.has(quad)));
  return {
    before: await recordsOf(old),
    after: await recordsOf(now),
    said: [],
    added: () => only(now, old),
    gone: () => only(old, now),
  };
}

function stateNamed(word: string, folder: string): Promise<Dataset> {
  return existsSync(word) ? readSources([word], reading()) : readRevision(word, folder, reading());
}

async function reportStates(
  words: readonly string[],
  name: string,
  against: HeldAgainst | undefined,
): Promise<States> {
  const { data, rest } = splitWords(words, 0);
  if (rest.length > 0) throw new UsageError('diff --report takes a folder and nothing else');
  const { dataset, corpus } = await readRecords(data, reading());
  const report = findSource(corpus, name);
  if (corpus.utterances.get(report)?.report === undefined) throw noReport(corpus, report);
  const changes = changesOf(corpus, report, against ?? 'others');
  const { before, after } = changes;
  const brought = against === 'since' ? changes.reports : [report];
  return {
    before,
    after,
    said: against === undefined ? [] : [...paragraph(sayHeldAgainst(corpus, changes), columns(), '', ''), ''],
    added: () => quadsOf(dataset, before, after, brought),
    gone: () => new Dataset(),
  };
}

function noReport(corpus: Corpus, iri: Iri): NotFoundError {
  const reports = [...corpus.utterances.values()].flatMap(({ report }) => report?.number ?? []);
  return new NotFoundError(
    `${labelOf(corpus, iri)} (${shorten(iri)}) is no report: the reports here are ${reports.join(', ')}`,
  );
}

/** The triples of reports: their graphs, and what is said of the nodes and figures that they alone bring in. */
function quadsOf(dataset: Dataset, before: Corpus, after: Corpus, reports: readonly Iri[]): Dataset {
  const namedIn = ({ claims }: Corpus) =>
    new Set([...claims.values()].map(({ proposition }) => proposition.object.value));
  const [old, now] = [namedIn(before), namedIn(after)];
  const isNew = (id: string) =>
    (after.entities.has(id) && !before.entities.has(id)) ||
    (after.utterances.has(id) && !before.utterances.has(id)) ||
    (after.figures.has(id) && now.has(id) && !old.has(id));
  return new Dataset(
    [...dataset].filter(({ subject, graph }) => reports.includes(graph.value) || isNew(subject.value)),
  );
}
