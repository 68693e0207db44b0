/** `claimgraph disagreements`: takes a data folder, prints every comparison of claims with verdict, reason and sentence. */
import { type Command, Option } from 'commander';
import { comparisonsAsFound, comparisonsOf } from '../compare/verdicts/comparisons.js';
import {
  type IndirectSupport,
  indirectSupport,
  type SupportOfSides,
} from '../compare/verdicts/indirect-support.js';
import { touches } from '../compare/verdicts/touches.js';
import { type Comparison, VERDICTS, type Verdict } from '../compare/verdicts/verdict.js';
import { shorten } from '../model/namespaces.js';
import type { Claim, Corpus } from '../model/records.js';
import { groupBy } from '../structures/group-by.js';
import { sayClaim } from '../words/claims.js';
import { inSeries } from '../words/phrases.js';
import {
  comparisonInWords,
  countVerdicts,
  reasonInWords,
  sayComparison,
  sayIndirectSupport,
  VERDICT_WORDS,
} from '../words/verdicts.js';
import { DATA, examples } from './options/arguments.js';
import { addEndpoint, dataOrEndpoint, type StoreAsked, storeIn } from './options/endpoint.js';
import { type LensOptions, lensOf, lensOption, withoutOption } from './options/lens.js';
import { type MergeOptions, mergeOf, mergeOption } from './options/merged.js';
import { type NamingOptions, named, onOf, onOption } from './options/naming.js';
import { opened } from './options/opened.js';
import { EXIT } from './terminal/failure.js';
import { paragraph } from './terminal/layout.js';
import { startProgress } from './terminal/progress.js';
import { columns, note, paint, print, printJson, streamJsonLines } from './terminal/terminal.js';

/** Listed where nothing else is asked for. */
const GRAVE: readonly Verdict[] = ['contradictory', 'inTension'];

interface DisagreementsOptions extends LensOptions, MergeOptions, NamingOptions {
  readonly verdict?: (Verdict | 'all')[];
  readonly all?: true;
  readonly about?: string;
  readonly json?: true;
  readonly jsonLines?: true;
}

export function addDisagreements(program: Command): void {
  addEndpoint(program.command('disagreements'))
    .summary('where the accounts part, and where they can both be true')
    .description(
      'List the comparisons of claims, gravest first: contradictory, in tension, compatible, agrees, not comparable; each with both sides and why. Without --all or --verdict, contradictory and in tension are listed, and the others counted.',
    )
    .argument('[data...]', DATA)
    .option('--all', 'all: also what can both be true, agrees, or cannot be compared')
    .addOption(new Option('--verdict <verdict...>', 'only these').choices([...VERDICTS, 'all']))
    .option('--about <name>', 'only those that speak of this entity, or in which it speaks')
    .addOption(lensOption())
    .addOption(withoutOption())
    .addOption(mergeOption())
    .addOption(onOption())
    .addOption(new Option('--json', 'print JSON').conflicts('jsonLines'))
    .option(
      '--json-lines',
      'print each as JSON on a line of its own, as soon as it is found and not sorted: for many claims; of a store part by part',
    )
    .addHelpText(
      'after',
      examples(
        ['claimgraph disagreements', 'contradictory and in tension, in ./data'],
        ['claimgraph disagreements --all', 'also what can both be true, with the reason why'],
        ['claimgraph disagreements --verdict compatible', 'only that'],
        ['claimgraph disagreements --about Wagner', 'those that speak of Wagner, or in which it speaks'],
        ['claimgraph disagreements --all --json-lines | head -5', 'five of them, for a script'],
      ),
    )
    .action(list);
}

async function list(words: readonly string[], options: DisagreementsOptions): Promise<void> {
  const view = { ...lensOf(options), ...mergeOf(options), ...onOf(options) };
  const data = dataOrEndpoint(words);
  if (options.jsonLines && options.about === undefined && Object.keys(view).length === 0) {
    const store = storeIn(data);
    if (store !== undefined && (await listRangeByRange(store, options))) return;
  }
  const graph = await opened(data, view, options.about);
  const { corpus } = graph;
  const about = options.about === undefined ? undefined : named(graph, options.about).id;
  const isAsked = (each: Comparison) => about === undefined || touches(corpus, each, about);
  const isWanted = wanted(options);
  if (options.jsonLines) {
    const isBoth = (each: Comparison) => isWanted(each) && isAsked(each);
    const found = await streamJsonLines(oneByOne(corpus, comparisonsAsFound(corpus), isBoth));
    if (found === 0) process.exitCode = EXIT.findings;
    return;
  }
  const support = indirectSupport(corpus);
  const asked = comparisonsOf(corpus).filter(isAsked);
  const found = asked.filter(isWanted);
  if (options.json) printJson(found.map((each) => asJson(corpus, each, support(each))));
  else {
    const rest = options.all || options.verdict ? [] : asked.filter((each) => !found.includes(each));
    print(lines(corpus, found, support, columns()), others(rest, columns()));
  }
  if (found.length === 0) process.exitCode = EXIT.findings;
}

function wanted({ all, verdict }: DisagreementsOptions): (comparison: Comparison) => boolean {
  const some: readonly string[] = all ? ['all'] : (verdict ?? GRAVE);
  return (each) => some.includes('all') || some.includes(each.verdict);
}

/** None is kept once it is told. */
function* oneByOne(
  corpus: Corpus,
  comparisons: Iterable<Comparison>,
  isWanted: (comparison: Comparison) => boolean,
): Generator<unknown> {
  const support = indirectSupport(corpus);
  for (const each of comparisons) if (isWanted(each)) yield asJson(corpus, each, support(each));
}

/** Of a store range by range of names, so that it may be larger than this machine; false where it is to be read as a whole. */
async function listRangeByRange(
  { endpoint, timeout }: StoreAsked,
  options: DisagreementsOptions,
): Promise<boolean> {
  const { comparisonsInStore } = await import('../store/ranges/comparisons-in-store.js');
  // Where lines and progress go to one terminal, the lines say how far it is.
  const progress = process.stdout.isTTY ? undefined : startProgress();
  const ranges = await comparisonsInStore(endpoint, {
    ...(timeout === undefined ? {} : { timeout }),
    ...(progress && { onStep: progress.step }),
    onNote: note,
  });
  if (ranges === undefined) {
    progress?.done();
    return false;
  }
  const isWanted = wanted(options);
  async function* all(): AsyncGenerator<unknown> {
    for await (const { corpus, comparisons } of ranges ?? []) yield* oneByOne(corpus, comparisons, isWanted);
  }
  const found = await streamJsonLines(all()).finally(() => progress?.done());
  if (found === 0) process.exitCode = EXIT.findings;
  return true;
}

/** What is not listed, counted: `Also 34 compatible, 6 that agree and 7 not comparable; --all shows them, each with its reason.` */
function others(rest: readonly Comparison[], width: number): string[] {
  if (rest.length === 0) return [];
  const counts = [...groupBy(rest, ({ verdict }) => verdict)].map(([verdict, some]) =>
    countVerdicts(some.length, verdict),
  );
  return ['', ...paragraph(`Also ${inSeries(counts)}; --all shows them, each with its reason.`, width, '')];
}

function asJson(corpus: Corpus, comparison: Comparison, { affirmed, denied }: SupportOfSides): unknown {
  const side = (claims: readonly Claim[]) =>
    claims.map((claim) => ({ claim: shorten(claim.id), ...sayClaim(corpus, claim) }));
  const voice = ({ claims, links }: IndirectSupport) => ({
    sentence: sayIndirectSupport(corpus, { claims, links }),
    claims: side(claims),
    links: side(links),
  });
  return {
    verdict: comparison.verdict,
    reason: comparison.reason,
    about: shorten(comparison.about),
    ...(comparison.silent === undefined ? {} : { silent: comparison.silent }),
    sentence: sayComparison(corpus, comparison),
    why: comparisonInWords(corpus, comparison).why,
    left: side(comparison.left),
    right: side(comparison.right),
    bearing: { affirmed: affirmed.map(voice), denied: denied.map(voice) },
  };
}

function lines(
  corpus: Corpus,
  found: readonly Comparison[],
  support: (comparison: Comparison) => SupportOfSides,
  width: number,
): string[] {
  if (found.length === 0) return ['No such comparison.'];
  return VERDICTS.flatMap((verdict) => {
    const those = found.filter((each) => each.verdict === verdict);
    if (those.length === 0) return [];
    const head = paint.bold(`${VERDICT_WORDS[verdict]} (${those.length})`);
    return [head, ...those.flatMap((each) => [...said(corpus, each, support(each), width), ''])];
  }).slice(0, -1);
}

function said(
  corpus: Corpus,
  comparison: Comparison,
  { affirmed, denied }: SupportOfSides,
  width: number,
): string[] {
  const where = (claims: readonly Claim[]) =>
    [...new Set(claims.map((claim) => sayClaim(corpus, claim).where))].join('; ');
  const others = (how: string, supports: readonly IndirectSupport[]) =>
    supports.flatMap((each) =>
      paragraph(
        `${sayIndirectSupport(corpus, each)} (${where(each.claims)})`,
        width,
        `    ${how}: `,
        '      ',
      ),
    );
  const { left, right, why } = comparisonInWords(corpus, comparison);
  return [
    ...paragraph(`${left}.`, width, '  ', '    '),
    ...paragraph(`${right}.`, width, '  ', '    '),
    ...paragraph(why, width, '    '),
    ...paragraph(
      `${comparison.reason} (${reasonInWords(comparison)}): ${where(comparison.left)}, beside ${where(comparison.right)}`,
      width,
      '    ',
      '      ',
    ).map((line) => paint.dim(line)),
    ...others('speaks for it', affirmed),
    ...others('speaks against it', denied),
  ];
}
