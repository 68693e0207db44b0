/** `claimgraph compare-lenses`: takes two speakers, prints what each says that the other does not, and where they differ. */
import type { Command } from 'commander';
import type { InOtherWords } from '../compare/lenses/in-other-words.js';
import { lensComparison } from '../compare/lenses/lens-comparison.js';
import { throughLens } from '../compare/lenses/lenses.js';
import type { Comparison } from '../compare/verdicts/verdict.js';
import { shorten } from '../model/namespaces.js';
import type { Claim, Corpus } from '../model/records.js';
import { sayClaim } from '../words/claims.js';
import { sayInOtherWords } from '../words/in-other-words.js';
import { labelOf } from '../words/labels.js';
import { count, inSeries } from '../words/phrases.js';
import { sayComparison } from '../words/verdicts.js';
import { examples, splitWords } from './options/arguments.js';
import { type MergeOptions, mergeOf, mergeOption } from './options/merged.js';
import { type NamingOptions, named, onOf, onOption } from './options/naming.js';
import { opened } from './options/opened.js';
import { UsageError } from './terminal/failure.js';
import { paragraph } from './terminal/layout.js';
import { columns, paint, print, printJson } from './terminal/terminal.js';

interface CompareLensesOptions extends MergeOptions, NamingOptions {
  readonly geography?: true;
  readonly json?: true;
}

export function addCompareLenses(program: Command): void {
  program
    .command('compare-lenses')
    .summary('what each of two speakers says that the other does not')
    .description(
      'Compare the world as two speakers tell it: what only one of them says, what both say, to the letter or in other words, and where both speak of one thing and differ. Several speakers are joined by a comma.',
    )
    .usage('[data...] <a> <b> [options]')
    .argument('[words...]')
    .addOption(mergeOption())
    .addOption(onOption())
    .option(
      '--geography',
      'list too what only one says of how places lie to each other, and of parts that bear their whole in their name',
    )
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
  const { data, rest } = splitWords(words, 2);
  if (rest.length !== 2)
    throw new UsageError('compare-lenses needs two speakers: claimgraph compare-lenses [data...] <a> <b>');
  const graph = await opened(data, { ...mergeOf(options), ...onOf(options) });
  const { corpus } = graph;
  const sides = rest.map((names) => names.split(',').map((name) => named(graph, name.trim()).id));
  const [left, right] = sides.map((speakers) => throughLens(corpus, { speakers })) as [Corpus, Corpus];
  const found = lensComparison(corpus, left, right);
  const labels = sides.map((speakers) => speakers.map((iri) => labelOf(corpus, iri)));
  const names = labels.map((each) => each.join(', ')) as [string, string];
  const say = (each: Comparison) => sayComparison(corpus, each);
  const sayBoth = (each: InOtherWords) => sayInOtherWords(corpus, each, names);
  if (options.json) {
    const claims = (some: readonly Claim[]) =>
      inOrder(corpus, some).map((claim) => ({ claim: shorten(claim.id), ...sayClaim(corpus, claim) }));
    const both = (each: InOtherWords) => ({
      sentence: sayBoth(each),
      left: claims(each.left),
      right: claims(each.right),
      links: each.links.map(({ kind, from, to }) => ({ kind, from: shorten(from), to: shorten(to) })),
    });
    printJson({
      left: names[0],
      right: names[1],
      onlyLeft: claims(found.onlyLeft),
      onlyRight: claims(found.onlyRight),
      both: claims(found.both),
      differ: found.differ.map(say),
      compatible: found.compatible.map(say),
      agree: found.agree.map(say),
      inOtherWords: found.inOtherWords.map(both),
      ifOneEvent: found.ifOneEvent.map(both),
      bothSayWhere: found.bothSayWhere.map(both),
      geographyLeft: claims(found.geographyLeft),
      geographyRight: claims(found.geographyRight),
    });
    return;
  }
  const width = columns();
  const part = (title: string, lines: readonly string[], more: readonly string[] = []) => [
    paint.bold(`${title} (${lines.length})`),
    ...lines.flatMap((line) => paragraph(line, width, '  ', '    ')),
    ...more,
    '',
  ];
  const only = (side: 0 | 1, claims: readonly Claim[], geography: readonly Claim[]) => {
    const speakers = sides[side] ?? [];
    const several = speakers.length > 1 || speakers.some((id) => corpus.entities.get(id)?.plural);
    const places = sentences(corpus, geography);
    const shown = [...sentences(corpus, claims), ...(options.geography ? places : [])];
    const hidden = options.geography ? 0 : places.length;
    const folded = `  ${paint.dim(`and ${count(hidden, 'statement')} of what lies in what (--geography lists them)`)}`;
    return part(
      `Only ${inSeries(labels[side] ?? [])} ${several ? 'say' : 'says'}`,
      shown,
      hidden === 0 ? [] : [folded],
    );
  };
  const where = found.bothSayWhere.map(sayBoth);
  print(
    part('Both speak of it and differ', found.differ.map(say)),
    part('Both speak of it, and both can be true', found.compatible.map(say)),
    part('Both say', sentences(corpus, found.both)),
    part('Both say, in other words', [...found.inOtherWords.map(sayBoth), ...found.agree.map(say)]),
    found.ifOneEvent.length === 0 ? [] : part(IF_ONE, found.ifOneEvent.map(sayBoth)),
    where.length === 0 ? [] : part(WHERE, where),
    only(0, found.onlyLeft, found.geographyLeft),
    only(1, found.onlyRight, found.geographyRight).slice(0, -1),
  );
}

const IF_ONE = 'Both say, if what may be one event is one';
const WHERE = 'Both say where; whether one place is in the other is not told';

/** By what they speak of, as it is named, and then by relation: what is said of one event stands together. */
function inOrder(corpus: Corpus, claims: readonly Claim[]): readonly Claim[] {
  const place = ({ proposition: { subject, predicate, key } }: Claim) =>
    [labelOf(corpus, subject), predicate, key].join('\n');
  return claims.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

const sentences = (corpus: Corpus, claims: readonly Claim[]) => [
  ...new Set(inOrder(corpus, claims).map((claim) => sayClaim(corpus, claim).sentence)),
];
