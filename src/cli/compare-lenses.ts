/** `claimgraph compare-lenses`: takes two speakers, prints what each says that the other does not, and where they differ. */
import type { Command } from 'commander';
import { compatibleBetween, differencesBetween } from '../compare/lenses/lens-differences.js';
import { compareLenses, throughLens } from '../compare/lenses/lenses.js';
import type { Comparison } from '../compare/verdicts/verdict.js';
import { shorten } from '../model/namespaces.js';
import type { Claim, Corpus } from '../model/records.js';
import { labelOf } from '../words/labels.js';
import { sayClaim, sentence } from '../words/sentences.js';
import { sayComparison } from '../words/verdicts.js';
import { examples, splitWords } from './options/arguments.js';
import { type MergeOptions, mergeOf, mergeOption } from './options/merged.js';
import { type NamingOptions, named, onOf, onOption } from './options/naming.js';
import { opened } from './options/opened.js';
import { UsageError } from './terminal/failure.js';
import { paragraph } from './terminal/layout.js';
import { columns, paint, print, printJson } from './terminal/terminal.js';

interface CompareLensesOptions extends MergeOptions, NamingOptions {
  readonly json?: true;
}

export function addCompareLenses(program: Command): void {
  program
    .command('compare-lenses')
    .summary('what each of two speakers says that the other does not')
    .description(
      'Compare the world as two speakers tell it: what only one of them says, what both say, and where both speak of one thing and differ. Several speakers are joined by a comma.',
    )
    .usage('[folder] <a> <b> [options]')
    .argument('[words...]')
    .addOption(mergeOption())
    .addOption(onOption())
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph compare-lenses JNIM "Malian army"', 'two accounts side by side'],
        ['claimgraph compare-lenses army,junta MINUSMA --json', 'as JSON'],
      ),
    )
    .action(compare);
}

async function compare(words: readonly string[], options: CompareLensesOptions): Promise<void> {
  const { folder, rest } = splitWords(words, 2);
  if (rest.length !== 2)
    throw new UsageError('compare-lenses needs two speakers: claimgraph compare-lenses [folder] <a> <b>');
  const graph = await opened(folder, { ...mergeOf(options), ...onOf(options) });
  const { corpus } = graph;
  const sides = rest.map((names) => names.split(',').map((name) => named(graph, name.trim()).id));
  const [left, right] = sides.map((speakers) => throughLens(corpus, { speakers })) as [Corpus, Corpus];
  const { onlyLeft, onlyRight, both } = compareLenses(left, right);
  const say = (each: Comparison) => sayComparison(corpus, each);
  const differ = differencesBetween(corpus, left, right).map(say);
  const compatible = compatibleBetween(corpus, left, right).map(say);
  const names = sides.map((speakers) => speakers.map((iri) => corpus.entities.get(iri)?.label).join(', '));
  if (options.json) {
    const sides = (claims: readonly Claim[]) =>
      inOrder(corpus, claims).map((claim) => ({ claim: shorten(claim.id), ...sayClaim(corpus, claim) }));
    printJson({
      left: names[0],
      right: names[1],
      onlyLeft: sides(onlyLeft),
      onlyRight: sides(onlyRight),
      both: sides(both),
      differ,
      compatible,
    });
    return;
  }
  const width = columns();
  const part = (title: string, lines: readonly string[]) => [
    paint.bold(`${title} (${lines.length})`),
    ...lines.flatMap((line) => paragraph(line, width, '  ', '    ')),
    '',
  ];
  print(
    ...part('Both speak of it and differ', differ),
    ...part('Both speak of it, and both can be true', compatible),
    ...part('Both say', sentences(corpus, both)),
    ...part(`Only ${names[0]} says`, sentences(corpus, onlyLeft)),
    ...part(`Only ${names[1]} says`, sentences(corpus, onlyRight)).slice(0, -1),
  );
}

/** By what they speak of, as it is named, and then by relation: what is said of one event stands together. */
function inOrder(corpus: Corpus, claims: readonly Claim[]): readonly Claim[] {
  const place = ({ proposition: { subject, predicate, key } }: Claim) =>
    [labelOf(corpus, subject), predicate, key].join('\n');
  return claims.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

const sentences = (corpus: Corpus, claims: readonly Claim[]) => [
  ...new Set(
    inOrder(corpus, claims).map(({ proposition, polarity, dateBasis }) =>
      sentence(corpus, proposition, polarity, dateBasis),
    ),
  ),
];
