/** `claimgraph duplicates`: takes data, prints pairs that are likely one, each with the reason and the command that decides on it. */
import { type Command, Option } from 'commander';
import { type DataPaths, folderOf } from '../data-folder.js';
import { shorten } from '../model/namespaces.js';
import type { Corpus, EntityKind, Iri } from '../model/records.js';
import type { Duplicate } from '../review/duplicates/duplicates.js';
import { groupBy } from '../structures/group-by.js';
import { labelOf } from '../words/labels.js';
import { count } from '../words/phrases.js';
import { DATA, dataPaths, examples, wholeNumber } from './options/arguments.js';
import { reading } from './options/reading.js';
import { EXIT } from './terminal/failure.js';
import { paragraph } from './terminal/layout.js';
import { startProgress } from './terminal/progress.js';
import { columns, paint, print, printJson } from './terminal/terminal.js';

const KINDS = ['actor', 'place', 'event', 'agreement', 'document', 'materiel', 'thing'] as const;

interface DuplicatesOptions {
  readonly kind?: EntityKind;
  readonly limit: number;
  readonly report?: true;
  readonly json?: true;
}

export function addDuplicates(program: Command): void {
  program
    .command('duplicates')
    .summary('what is likely twice in the data, to decide on')
    .description(
      'List pairs of nodes that may be one, the surest first: one name, one of its other names, an acronym, nearly the same spelling, or of places one point; of events, those of different reports that share kind, place, day and somebody in them, then those that share a spot, a day and no name, but forces of a state, a count of the killed or a source, and last violence at one spot on one day of which kinds or sides differ. Each has its reason and the commands that decide on it. Pairs on which somebody has decided are left out, and nothing is merged. The page of claimgraph review lists them too, to decide on there. Ends with 1 where there are none.',
    )
    .argument('[data...]', DATA)
    .addOption(new Option('--kind <kind>', 'only these').choices(KINDS))
    .option('--limit <n>', 'how many pairs at most', wholeNumber(1), 20)
    .option('--report', 'count them by kind and reason, and list none')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph duplicates', 'in ./data'],
        ['claimgraph duplicates data ucdp.csv', 'of the data and a table beside them'],
        ['claimgraph duplicates data --kind event', 'events that may be one'],
        ['claimgraph duplicates data --report', 'how many, of what kind, and why'],
      ),
    )
    .action(list);
}

async function list(words: readonly string[], options: DuplicatesOptions): Promise<void> {
  const data = dataPaths(words);
  const { readRecords } = await import('../imports/read-corpus.js');
  const { likelyDuplicates } = await import('../review/duplicates/duplicates.js');
  const progress = startProgress();
  progress.step('reading');
  const { corpus } = await readRecords(data, reading()).finally(progress.done);
  const all = likelyDuplicates(corpus).filter(
    ({ kind }) => options.kind === undefined || kind === options.kind,
  );
  const shown = options.report ? [] : all.slice(0, options.limit);
  if (options.json) {
    printJson({
      pairs: all.length,
      ...share(corpus, all),
      byReason: reasons(all),
      duplicates: shown.map((each) => asRecord(corpus, data, each)),
    });
  } else {
    print(...shown.flatMap((each) => lines(corpus, data, each)), ...sums(corpus, all, options));
    if (shown.length < all.length && !options.report)
      print(
        paint.dim(
          `… and ${count(all.length - shown.length, 'more pair')}: --limit ${all.length} lists them all`,
        ),
      );
  }
  if (all.length === 0) process.exitCode = EXIT.findings;
}

/** How many nodes there are, and how many of them are in a pair. */
function share(corpus: Corpus, all: readonly Duplicate[]) {
  const inPairs = new Set(all.flatMap(({ left, right }) => [left, right])).size;
  return { nodes: corpus.entities.size, inPairs };
}

function reasons(all: readonly Duplicate[]) {
  return [...groupBy(all, ({ kind, link }) => `${kind} ${link}`)].map(([key, some]) => {
    const [kind, link] = key.split(' ');
    return { kind, reason: link, pairs: some.length };
  });
}

function sums(corpus: Corpus, all: readonly Duplicate[], { report }: DuplicatesOptions): readonly string[] {
  if (all.length === 0) return ['No likely duplicates on which nobody has decided.'];
  const { nodes, inPairs } = share(corpus, all);
  const percent = ((100 * inPairs) / nodes).toFixed(1);
  const whole = `${count(all.length, 'pair')} to decide on: ${inPairs} of ${count(nodes, 'node')}, ${percent} %`;
  if (!report) return [whole];
  return [
    whole,
    ...reasons(all).map(
      ({ kind, reason, pairs }) => `  ${pairs}  ${kind}: ${REASONS[reason ?? ''] ?? reason}`,
    ),
  ];
}

const REASONS: Readonly<Record<string, string>> = {
  label: 'one name',
  alias: 'another name',
  acronym: 'first letters',
  near: 'nearly one spelling',
  'same-point': 'one point',
  'same-kind-place-and-day': 'kind, place, day and somebody in it',
  'same-place-and-other-signs': 'kind, place and day, with another sign and nobody by one name',
  'same-spot-and-day': 'spot and day, where kinds or sides differ',
};

function lines(corpus: Corpus, data: DataPaths, each: Duplicate): readonly string[] {
  const width = columns();
  const [same, different] = commands(data, each);
  return [
    ...paragraph(`${paint.bold(`${named(corpus, each.left)} = ${named(corpus, each.right)}?`)}`, width),
    ...paragraph(`${each.kind}: ${each.why}`, width, '  '),
    // Whole, however long: to be copied.
    `  ${same}`,
    `  ${different}`,
    '',
  ];
}

const named = (corpus: Corpus, id: Iri) => `${labelOf(corpus, id)} (${shorten(id)})`;

function asRecord(corpus: Corpus, data: DataPaths, each: Duplicate) {
  const [same, different] = commands(data, each);
  const side = (id: Iri) => ({ id: shorten(id), label: labelOf(corpus, id) });
  const { left, right, kind, link, why } = each;
  return { kind, left: side(left), right: side(right), reason: link, why, same, different };
}

/** The folder stands first: the decision is written into it. */
function commands(data: DataPaths, { left, right, why }: Duplicate): readonly [string, string] {
  const folder = folderOf(data);
  const paths = [folder, ...data.filter((path) => path !== folder)];
  const words = [...paths, shorten(left), shorten(right)].map(quoted).join(' ');
  const reason = `--reason ${quoted(`${why[0]?.toUpperCase()}${why.slice(1)}.`)}`;
  return [`claimgraph same ${words} ${reason}`, `claimgraph different ${words} --reason ${quoted('…')}`];
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
