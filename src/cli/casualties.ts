/** `claimgraph casualties`: takes a data folder, prints low, best and high of the dead per event and in total. */
import { type Command, Option } from 'commander';
import { type Casualties, casualties, type EventCasualties } from '../compare/casualties/casualties.js';
import type { CasualtyLine } from '../compare/casualties/cells.js';
import { EVENT_COLUMNS, type EventColumns, writeEventTable } from '../export/event-table.js';
import { NotFoundError } from '../model/errors.js';
import { expand, shorten } from '../model/namespaces.js';
import type { Corpus, Iri } from '../model/records.js';
import { type Column, formatColumns } from '../query/results/table.js';
import { labelOf } from '../words/labels.js';
import { sayClaim } from '../words/sentences.js';
import { dataFolder, examples } from './options/arguments.js';
import { type LensOptions, lensOf, lensOption, withoutOption } from './options/lens.js';
import { type MergeOptions, mergeOf, mergeOption } from './options/merged.js';
import { opened } from './options/opened.js';
import { EXIT, UsageError } from './terminal/failure.js';
import { paragraph } from './terminal/layout.js';
import { columns, print, printJson, stream } from './terminal/terminal.js';

interface CasualtiesOptions extends LensOptions, MergeOptions {
  readonly by?: 'group' | 'speaker';
  readonly outcome: string;
  readonly format: 'table' | 'csv' | 'json';
  readonly columns?: EventColumns;
  readonly json?: true;
}

export function addCasualties(program: Command): void {
  program
    .command('casualties')
    .summary('low, best and high of the dead, per event and in total')
    .description(
      'Count casualties by the rule of docs/casualties.md: no part is added to its whole, no event that is told twice counts twice, no word such as "neutralised" counts as killed. A + says that an account leaves the upper bound open.',
    )
    .argument('[folder]', 'data folder or RDF file (default: ./data)')
    .addOption(new Option('--by <what>', 'split each event').choices(['group', 'speaker']))
    .option('--outcome <code>', 'what befell them: killed, wounded, neutralised, …', 'killed')
    .addOption(
      new Option('-f, --format <format>', 'format').choices(['table', 'csv', 'json']).default('table'),
    )
    .addOption(
      new Option('--columns <set>', 'columns of the CSV: those of UCDP GED or of ACLED').choices(
        EVENT_COLUMNS,
      ),
    )
    .addOption(lensOption())
    .addOption(withoutOption())
    .addOption(mergeOption())
    .option('--json', 'the same as --format json')
    .addHelpText(
      'after',
      examples(
        ['claimgraph casualties', 'the dead, in ./data'],
        ['claimgraph casualties data --by speaker', 'as each speaker counts'],
        ['claimgraph casualties data --lens JNIM', 'as JNIM alone counts'],
        ['claimgraph casualties data --outcome wounded --by group', 'the wounded'],
        ['claimgraph casualties data --format csv --columns ucdp', 'to stand beside UCDP GED'],
      ),
    )
    .action(count);
}

async function count(word: string | undefined, options: CasualtiesOptions): Promise<void> {
  const format = options.json ? 'json' : options.format;
  if (options.columns !== undefined && format !== 'csv') {
    throw new UsageError('--columns is for CSV: add --format csv');
  }
  const { corpus } = await opened(dataFolder(word), { ...lensOf(options), ...mergeOf(options) });
  const found = casualties(corpus, { outcome: outcomeNamed(corpus, options.outcome) });
  if (format === 'json') printJson(asJson(corpus, found));
  else if (format === 'csv') await stream(writeEventTable(corpus, found, options.columns ?? 'ucdp'));
  else print(...lines(corpus, found, options.by, columns()));
  if (found.events.length === 0) process.exitCode = EXIT.findings;
}

/** `killed` or `code:killed` to the code. What holds both dead and hurt is refused: they are not added up. */
function outcomeNamed({ ontology }: Corpus, name: string): Iri {
  const iri = expand(name.includes(':') ? name : `code:${name}`);
  const scheme = expand('code:outcomes');
  const outcomes = [...ontology.concepts.values()].filter((concept) => concept.scheme === scheme);
  const isWhole = (id: Iri) => outcomes.some(({ broader }) => broader.includes(id));
  const top = outcomes.filter(({ id, broader }) => broader.length === 0 && isWhole(id)).map(({ id }) => id);
  const usable = outcomes.map(({ id }) => id).filter((id) => !top.includes(id));
  if (usable.includes(iri)) return iri;
  throw new NotFoundError(
    `--outcome ${name} cannot be counted: take one of ${usable.map((id) => shorten(id).slice('code:'.length)).join(', ')}`,
  );
}

function lines(corpus: Corpus, found: Casualties, by: CasualtiesOptions['by'], width: number): string[] {
  const outcome = labelOf(corpus, found.outcome);
  if (found.events.length === 0) return [`Nobody counts anyone ${outcome} in an event.`];
  const rows: (readonly [string, CasualtyLine])[] = [
    ...found.events.flatMap((event) => [
      [`${'· '.repeat(event.depth)}${eventLabel(corpus, event)}`, event] as const,
      ...split(corpus, event, event.depth + 1, by),
    ]),
    [`All events, ${outcome}`, found.total],
    ...split(corpus, { groups: found.byGroup, speakers: found.bySpeaker }, 1, by),
  ];
  const column = (name: string, cell: (line: CasualtyLine) => string, numeric = true): Column => ({
    name,
    numeric,
    cells: rows.map(([, line]) => cell(line)),
  });
  const table = formatColumns(
    [
      { name: outcome, numeric: false, cells: rows.map(([label]) => label) },
      column('low', ({ low }) => String(low)),
      column('best', ({ best }) => String(best)),
      column('high', ({ high, open }) => `${high}${open ? '+' : ''}`),
      column('claims', ({ claims }) => String(claims.length)),
      column('', ({ partyOnly }) => (partyOnly ? 'parties alone' : ''), false),
    ],
    { width },
  );
  const sharing = found.apart.length < found.events.filter(({ depth }) => depth === 0).length;
  const apart = found.withoutEvent.map(
    (claim) => `${sayClaim(corpus, claim).said} (${sayClaim(corpus, claim).where}).`,
  );
  return [
    ...table.trimEnd().split('\n'),
    '',
    ...paragraph(
      `A part (·) is in its whole already, and a split in its event; the total adds up wholes${sharing ? ', of those that share a part the greater' : ''}.`,
      width,
    ),
    ...apart.flatMap((said) =>
      paragraph(`Not in the total, as no event bounds it: ${said}`, width, '', '  '),
    ),
  ];
}

function split(
  corpus: Corpus,
  { groups, speakers }: Pick<EventCasualties, 'groups' | 'speakers'>,
  depth: number,
  by: CasualtiesOptions['by'],
): (readonly [string, CasualtyLine])[] {
  const named =
    by === 'group'
      ? groups.map((line) => [line.group, line] as const)
      : by === 'speaker'
        ? speakers.map((line) => [line.speaker, line] as const)
        : [];
  return named.map(([iri, line]) => [`${'· '.repeat(depth - 1)}– ${labelOf(corpus, iri)}`, line]);
}

const eventLabel = (corpus: Corpus, { events }: EventCasualties) =>
  events.map((event) => labelOf(corpus, event)).join(' / ');

function asJson(corpus: Corpus, found: Casualties): unknown {
  const line = ({ low, best, high, open, partyOnly, claims }: CasualtyLine) => ({
    low,
    best,
    high,
    highIsOpen: open,
    partyOnly,
    claims: claims.map(shorten),
  });
  const splits = ({ groups, speakers }: Pick<EventCasualties, 'groups' | 'speakers'>) => ({
    groups: groups.map((each) => ({ group: shorten(each.group), ...line(each) })),
    speakers: speakers.map((each) => ({
      speaker: shorten(each.speaker),
      label: labelOf(corpus, each.speaker),
      ...line(each),
    })),
  });
  return {
    outcome: shorten(found.outcome),
    events: found.events.map((event) => ({
      events: event.events.map(shorten),
      label: eventLabel(corpus, event),
      depth: event.depth,
      ...line(event),
      ...splits(event),
    })),
    total: { ...line(found.total), ...splits({ groups: found.byGroup, speakers: found.bySpeaker }) },
    withoutEvent: found.withoutEvent.map(({ id }) => shorten(id)),
  };
}
