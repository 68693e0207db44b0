/** `claimgraph casualties`: takes a data folder, prints low, best and high of the dead per event and in total, and how each number is made. */
import { type Command, Option } from 'commander';
import { casualties } from '../../compare/casualties/casualties.js';
import { EVENT_COLUMNS, type EventColumns } from '../../export/events/event-columns.js';
import { writeEventTable } from '../../export/events/event-table.js';
import { NotFoundError } from '../../model/errors.js';
import { expand, shorten } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import { DATA, examples } from '../options/arguments.js';
import { type BomOptions, bomOption, marked, refuseBom } from '../options/bom.js';
import { addEndpoint, dataOrEndpoint } from '../options/endpoint.js';
import { type LensOptions, lensOf, lensOption, withoutOption } from '../options/lens.js';
import { type MergeOptions, mergeOf, mergeOption } from '../options/merged.js';
import { opened } from '../options/opened.js';
import { EXIT, UsageError } from '../terminal/failure.js';
import { paragraph } from '../terminal/layout.js';
import { columns, print, printJson, stream } from '../terminal/terminal.js';
import { casualtiesAsJson } from './as-json.js';
import { explanation, type Split, table } from './as-text.js';

interface CasualtiesOptions extends BomOptions, LensOptions, MergeOptions {
  readonly by?: Split;
  readonly explain?: true;
  readonly outcome: string;
  readonly format: 'table' | 'csv' | 'json';
  readonly columns?: EventColumns;
  readonly json?: true;
}

export function addCasualties(program: Command): void {
  addEndpoint(program.command('casualties'))
    .summary('low, best and high of the dead, per event and in total')
    .description(
      'Count casualties by the rule of docs/casualties.md: no part is added to its whole, no event that is told twice counts twice, no word such as "neutralised" counts as killed, and what a party says of others than its own raises the high alone. A + says that an account leaves the upper bound open, a – that no account may carry the number.',
    )
    .argument('[data...]', DATA)
    .addOption(new Option('--by <what>', 'split each event').choices(['group', 'speaker']))
    .option('--explain', 'unfold each number into the sum that makes it, with speakers and reports')
    .option('--outcome <code>', 'what befell them: killed, wounded, neutralised, …', 'killed')
    .addOption(
      new Option('-f, --format <format>', 'format').choices(['table', 'csv', 'json']).default('table'),
    )
    .addOption(
      new Option(
        '--columns <set>',
        'columns of the CSV: those of UCDP GED or of ACLED; theirs count the dead alone, claimgraph_low, _best and _high any outcome',
      ).choices(EVENT_COLUMNS),
    )
    .addOption(bomOption())
    .addOption(lensOption())
    .addOption(withoutOption())
    .addOption(mergeOption())
    .option('--json', 'the same as --format json')
    .addHelpText(
      'after',
      examples(
        ['claimgraph casualties', 'the dead, in ./data'],
        ['claimgraph casualties --explain', 'how each number is made, and who says so'],
        ['claimgraph casualties data --by speaker', 'what each speaker tells, by the same rule'],
        [
          'claimgraph casualties data --lens JNIM',
          'what JNIM tells: its own dead in low and best, all in the high',
        ],
        ['claimgraph casualties data --outcome wounded --by group', 'the wounded'],
        ['claimgraph casualties data --format csv --columns ucdp', 'to stand beside UCDP GED'],
      ),
    )
    .action(count);
}

const HEARD_ALONE =
  'Heard alone, a party is counted by the same rule: what it says of others than its own is in the high alone. Its low and best are not all that it counts.';

async function count(words: readonly string[], options: CasualtiesOptions): Promise<void> {
  const format = options.json ? 'json' : options.format;
  if (options.explain && format !== 'table') {
    throw new UsageError('--explain is for the table: JSON holds the sums in any case');
  }
  refuseBom(options, format === 'csv');
  if (options.columns !== undefined && format !== 'csv') {
    throw new UsageError('--columns is for CSV: add --format csv');
  }
  const { corpus } = await opened(dataOrEndpoint(words), { ...lensOf(options), ...mergeOf(options) });
  const found = casualties(corpus, { outcome: outcomeNamed(corpus, options.outcome) });
  if (format === 'json') printJson(casualtiesAsJson(corpus, found));
  else if (format === 'csv')
    await stream(marked(writeEventTable(corpus, found, options.columns ?? 'ucdp'), options));
  else {
    const isAlone = options.lens !== undefined || options.by === 'speaker';
    if (isAlone && found.events.length > 0) print(paragraph(HEARD_ALONE, columns()), '');
    print(table(corpus, found, options.by, columns(), options.explain === true));
    if (options.explain) print('', explanation(corpus, found, options.by, columns()));
  }
  if (found.events.length === 0) process.exitCode = EXIT.findings;
}

/** `killed` or `code:killed` to the code. What holds both dead and hurt is refused: they are not added up. */
export function outcomeNamed({ ontology }: Corpus, name: string, option = '--outcome'): Iri {
  const iri = expand(name.includes(':') ? name : `code:${name}`);
  const scheme = expand('code:outcomes');
  const outcomes = [...ontology.concepts.values()].filter((concept) => concept.scheme === scheme);
  const isWhole = (id: Iri) => outcomes.some(({ broader }) => broader.includes(id));
  const top = outcomes.filter(({ id, broader }) => broader.length === 0 && isWhole(id)).map(({ id }) => id);
  const usable = outcomes.map(({ id }) => id).filter((id) => !top.includes(id));
  if (usable.includes(iri)) return iri;
  throw new NotFoundError(
    `${option} ${name} cannot be counted: take one of ${usable.map((id) => shorten(id).slice('code:'.length)).join(', ')}`,
  );
}
