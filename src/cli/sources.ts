/** `claimgraph sources`: takes a data folder, prints what rests on each utterance, speaker and report. */
import { type Command, Option } from 'commander';
import type { LostPair } from '../compare/sources/leave-out.js';
import { type Loss, type Source, type SourceKind, Sources } from '../compare/sources/sources.js';
import { type ActorPair, onOnePartysWord, type Tie } from '../compare/sources/ties.js';
import { shorten } from '../model/namespaces.js';
import type { Corpus } from '../model/records.js';
import { findSource } from '../names/find-source.js';
import { formatColumns } from '../query/results/table.js';
import { labelOf } from '../words/labels.js';
import { sayProposition } from '../words/sentences.js';
import { DATA, dataPaths, examples, wholeNumber } from './options/arguments.js';
import { type LensOptions, lensOf, lensOption } from './options/lens.js';
import { type MergeOptions, mergeOf, mergeOption } from './options/merged.js';
import { opened } from './options/opened.js';
import { EXIT } from './terminal/failure.js';
import { paragraph } from './terminal/layout.js';
import { columns, paint, print, printJson } from './terminal/terminal.js';

interface SourcesOptions extends MergeOptions, Pick<LensOptions, 'lens'> {
  readonly without?: string;
  readonly kind?: SourceKind;
  readonly limit: number;
  readonly json?: true;
}

export function addSources(program: Command): void {
  program
    .command('sources')
    .summary('what rests on whom: what falls if a source is taken out')
    .description(
      'For every speaker, report and utterance: how many propositions nobody else would affirm, and which actors would lose their only tie. With --without, all that falls with one of them, and the paths that break.',
    )
    .argument('[data...]', DATA)
    .option('--without <name>', 'take out this speaker, report or utterance')
    .addOption(new Option('--kind <kind>', 'only these').choices(['speaker', 'report', 'utterance']))
    .option('--limit <n>', 'how many rows at most', wholeNumber(1), 20)
    .addOption(lensOption())
    .addOption(mergeOption())
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph sources', 'the ranking, in ./data'],
        ['claimgraph sources data --kind utterance', 'utterances alone'],
        ['claimgraph sources data --without SITE', 'what falls without SITE'],
        ['claimgraph sources data --without 003', 'what falls without a report'],
        ['claimgraph sources data --lens MINUSMA', 'what rests on whom as MINUSMA tells it'],
      ),
    )
    .action(list);
}

async function list(words: readonly string[], options: SourcesOptions): Promise<void> {
  const { corpus } = await opened(dataPaths(words), {
    ...mergeOf(options),
    ...(options.lens === undefined ? {} : lensOf({ lens: options.lens })),
  });
  const sources = new Sources(corpus);
  if (options.without !== undefined) {
    const loss = sources.without(findSource(corpus, options.without));
    if (options.json) printJson(lossRecord(corpus, loss));
    else print(lossLines(corpus, loss, columns()));
    if (loss.propositions.length === 0) process.exitCode = EXIT.findings;
    return;
  }
  const ranked = sources.ranked.filter(({ kind }) => options.kind === undefined || kind === options.kind);
  const weighty = ranked.filter(({ propositions, pairs }) => propositions + pairs > 0);
  const alone = sources.pairs.filter(onOnePartysWord);
  if (options.json) {
    printJson({
      sources: weighty.map((source) => ({
        ...sourceRecord(corpus, source),
        paths: pathsThrough(sources, source),
      })),
      onOnePartysWord: alone.map((pair) => pairRecord(corpus, pair)),
    });
  } else
    print(
      rankingLines(corpus, sources, weighty, options.limit, columns()),
      aloneLines(corpus, alone, columns()),
    );
  if (weighty.length === 0) process.exitCode = EXIT.findings;
}

function rankingLines(
  corpus: Corpus,
  sources: Sources,
  ranked: readonly Source[],
  limit: number,
  width: number,
): string[] {
  const rows = ranked.slice(0, limit);
  const numbers = (name: string, of: (source: Source) => number) => ({
    name,
    numeric: true,
    cells: rows.map((source) => String(of(source))),
  });
  const table = formatColumns(
    [
      { name: 'without', numeric: false, cells: rows.map(({ id }) => labelOf(corpus, id)) },
      { name: 'kind', numeric: false, cells: rows.map(({ kind }) => kind) },
      numbers('propositions', ({ propositions }) => propositions),
      numbers('ties', ({ pairs }) => pairs),
      numbers('paths', (source) => pathsThrough(sources, source)),
    ],
    { width },
  );
  const more = ranked.length - rows.length;
  return [
    ...table.trimEnd().split('\n'),
    ...(more > 0 ? [paint.dim(`and ${more} more: --limit ${ranked.length}`)] : []),
    '',
    ...paragraph(
      'propositions: nobody else affirms them; ties: pairs of actors that lose their only tie; paths: of these, pairs that no path joins any more.',
      width,
    ),
  ];
}

/** How many pairs of actors no path would join any more. */
function pathsThrough(sources: Sources, { id, pairs }: Source): number {
  return pairs === 0 ? 0 : sources.without(id).pairs.filter(({ steps }) => steps === undefined).length;
}

function aloneLines(corpus: Corpus, pairs: readonly ActorPair[], width: number): string[] {
  if (pairs.length === 0) return [];
  return [
    '',
    paint.bold(`Ties that rest on one party's word alone (${pairs.length})`),
    ...pairs.flatMap((pair) =>
      paragraph(`${pairLabel(corpus, pair)}: ${tieWords(corpus, pair)}`, width, '  ', '    '),
    ),
  ];
}

function lossLines(corpus: Corpus, { source, propositions, pairs }: Loss, width: number): string[] {
  const name = labelOf(corpus, source);
  const head = (words: string, count: number) => paint.bold(`${words} (${count})`);
  const lost = ({ pair, steps }: LostPair) =>
    `${pairLabel(corpus, pair)}: ${tieWords(corpus, pair)}; ${
      steps === undefined ? 'no path is left between them' : `then ${steps} steps apart`
    }${onOnePartysWord(pair) ? "; this tie rests on one party's word alone" : ''}`;
  return [
    head(`Without ${name}, nobody affirms`, propositions.length),
    ...propositions.flatMap((each) => paragraph(sayProposition(corpus, each), width, '  ', '    ')),
    '',
    head(`Without ${name}, these lose their only tie`, pairs.length),
    ...pairs.flatMap((each) => paragraph(lost(each), width, '  ', '    ')),
  ];
}

const pairLabel = (corpus: Corpus, { one, other }: ActorPair) =>
  `${labelOf(corpus, one)} – ${labelOf(corpus, other)}`;

/** What ties the two and who says so: `JNIM attacked MINUSMA (JNIM)`. */
const tieWords = (corpus: Corpus, { ties }: ActorPair) =>
  ties
    .map(
      ({ proposition, speakers }) =>
        `${sayProposition(corpus, proposition)} (${speakers.map((speaker) => labelOf(corpus, speaker)).join(', ')})`,
    )
    .join(', ');

const sourceRecord = (corpus: Corpus, { id, ...source }: Source) => ({
  source: shorten(id),
  label: labelOf(corpus, id),
  ...source,
});

function pairRecord(corpus: Corpus, pair: ActorPair): object {
  return {
    between: [pair.one, pair.other].map(shorten),
    labels: [pair.one, pair.other].map((actor) => labelOf(corpus, actor)),
    onOnePartysWord: onOnePartysWord(pair),
    ties: pair.ties.map(({ proposition, derived, partyOnly, speakers }: Tie) => ({
      key: proposition.key,
      sentence: sayProposition(corpus, proposition),
      derived,
      partyOnly,
      speakers: speakers.map(shorten),
    })),
  };
}

const lossRecord = (corpus: Corpus, { source, propositions, pairs }: Loss) => ({
  without: shorten(source),
  label: labelOf(corpus, source),
  propositions: propositions.map((each) => ({ key: each.key, sentence: sayProposition(corpus, each) })),
  pairs: pairs.map(({ pair, steps }) => ({ ...pairRecord(corpus, pair), stepsThen: steps ?? null })),
});
