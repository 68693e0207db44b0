/** The count of casualties as text for a terminal: a table, and for each of its rows the sums that make its numbers. */
import type { Casualties, EventCasualties } from '../../compare/casualties/casualties.js';
import { filesAdded } from '../../compare/casualties/files-added.js';
import type { CasualtyLine } from '../../compare/casualties/line.js';
import { BOUNDS, type Bound } from '../../compare/casualties/sums.js';
import { shorten } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { type Column, formatColumns } from '../../query/results/table.js';
import {
  addendInWords,
  boundInWords,
  NIL_OF_PART,
  NUMBER_UNKNOWN,
  nilsOfParts,
  notCountedInWords,
  type SumInWords,
  sumsInWords,
  unnumbered,
} from '../../words/casualties.js';
import { sayClaim } from '../../words/claims.js';
import { labelOf } from '../../words/labels.js';
import { count, inSeries } from '../../words/phrases.js';
import { paragraph } from '../terminal/layout.js';

export type Split = 'group' | 'speaker';

interface Row {
  readonly label: string;
  readonly events: readonly Iri[];
  readonly line: CasualtyLine;
}

/** Lines for a terminal of `width` columns. */
export function table(
  corpus: Corpus,
  found: Casualties,
  by: Split | undefined,
  width: number,
  explained: boolean,
): readonly string[] {
  const outcome = labelOf(corpus, found.outcome);
  const rows = rowsOf(corpus, found, by);
  const apart = [
    ...filesInWords(corpus, found, width),
    ...found.withoutEvent.flatMap((claim) =>
      paragraph(`Not in the total, as no event bounds it: ${spoken(corpus, claim)}`, width, '', '  '),
    ),
    ...notCounted(corpus, found, width, explained),
  ];
  if (found.events.length === 0) return [`Nobody counts anyone ${outcome} in an event.`, ...apart];
  const bound = (name: Bound): Column => ({
    name,
    numeric: true,
    cells: rows.map(({ line }) => boundInWords(line, name)?.replace(' or more', '+') ?? '–'),
  });
  const text = formatColumns(
    [
      { name: outcome, numeric: false, cells: rows.map(({ label }) => label) },
      ...BOUNDS.map(bound),
      { name: 'claims', numeric: true, cells: rows.map(({ line }) => String(line.claims.length)) },
      { name: '', numeric: false, cells: rows.map(({ line }) => remark(line)) },
    ],
    { width },
  );
  const wholes = found.events.filter(({ depth }) => depth === 0);
  const running = new Set(found.total.running);
  return [
    ...text.trimEnd().split('\n'),
    '',
    ...paragraph(
      `A part (·) is in its whole already, and a split in its event; the total adds up wholes${found.apart.length < wholes.length ? ', of those that share a part the greater' : ''}. What a party says of others than its own raises the high alone; – stands where no account may carry the number.`,
      width,
    ),
    ...[...running].flatMap((id) => {
      const claim = corpus.claims.get(id);
      return claim === undefined
        ? []
        : paragraph(
            `A running total, which holds what came before: ${spoken(corpus, claim)}`,
            width,
            '',
            '  ',
          );
    }),
    ...apart,
  ];
}

const NAMED = 5;

/** Data sets know nothing of each other: what one calls an event another may tell under another name. */
function filesInWords(corpus: Corpus, { total }: Casualties, width: number): readonly string[] {
  const files = filesAdded(corpus, total);
  if (files.length === 0) return [];
  const nameOf = (id: Iri): string => {
    const report = corpus.utterances.get(id)?.report;
    return report === undefined || report.passages === 'paragraph' ? labelOf(corpus, id) : report.title;
  };
  const names = files.slice(0, NAMED).map(nameOf);
  const rest = files.length > NAMED ? [`${files.length - NAMED} more`] : [];
  return paragraph(
    `Added up are events of ${inSeries([...names, ...rest])}: what several of them tell as events of their own may be one, and then it is in the total more than once, until somebody decides that it is the same. claimgraph duplicates lists likely ones, claimgraph same decides.`,
    width,
    '',
    '  ',
  );
}

/** What a reader may miss in the numbers, and where it is to be seen. */
function notCounted(
  corpus: Corpus,
  { outcome, otherWords, inTitles }: Casualties,
  width: number,
  explained: boolean,
): string[] {
  const outcomeOf = ({ proposition: { object } }: Claim) =>
    shorten(corpus.figures.get(object.value)?.outcome ?? '').slice('code:'.length);
  // What holds both dead and hurt cannot be counted by itself.
  const names = [...new Set(otherWords.map(outcomeOf))].filter((name) => name !== 'harmed').sort();
  return [
    ...otherWords.flatMap((claim) =>
      paragraph(`${notCountedInWords(corpus, outcome, claim)}.`, width, '', '  '),
    ),
    ...names.flatMap((name) =>
      paragraph(`Counted by itself: claimgraph casualties --outcome ${name}`, width, '', '  '),
    ),
    ...(inTitles.length === 0
      ? []
      : paragraph(
          `Not counted, as only a title says it: ${count(inTitles.length, 'claim')}${explained ? ', at the end' : `; --explain shows ${inTitles.length === 1 ? 'it' : 'them'}`}.`,
          width,
          '',
          '  ',
        )),
  ];
}

/** For each row of the table its numbers, the sum that makes each, and who says so where. */
export function explanation(
  corpus: Corpus,
  found: Casualties,
  by: Split | undefined,
  width: number,
): readonly string[] {
  const rows = rowsOf(corpus, found, by).flatMap(({ label, events, line }, n) => [
    ...(n === 0 ? [] : ['']),
    ...paragraph(label, width, '', '  '),
    ...sumsInWords(line).flatMap((sum) => sumLines(corpus, sum, events, width)),
    ...unnumbered(corpus, line).flatMap((claim) =>
      paragraph(`${NUMBER_UNKNOWN}: ${spoken(corpus, claim)}`, width, '  ', '    '),
    ),
    ...nilsOfParts(corpus, line).flatMap((claim) =>
      paragraph(`${NIL_OF_PART}: ${spoken(corpus, claim)}`, width, '  ', '    '),
    ),
  ]);
  const titles = found.inTitles.flatMap((claim) => paragraph(spoken(corpus, claim), width, '  ', '    '));
  return titles.length === 0 ? rows : [...rows, '', 'Left out, as it stands only in a title', ...titles];
}

function sumLines(
  corpus: Corpus,
  { names, addends }: SumInWords,
  events: readonly Iri[],
  width: number,
): readonly string[] {
  return [
    ...paragraph(names, width, '  ', '    '),
    ...addends.flatMap((addend, n) => {
      const { counted, told } = addendInWords(corpus, addend, events.length === 1 ? events : []);
      return paragraph(
        `${counted}. ${told.map(({ text }) => text).join('; ')}`,
        width,
        n === 0 ? '    = ' : '    + ',
        '      ',
      );
    }),
  ];
}

function rowsOf(corpus: Corpus, found: Casualties, by: Split | undefined): readonly Row[] {
  const { total, byGroup, bySpeaker } = found;
  return [
    ...found.events.flatMap((event) => [
      {
        label: indent(event.depth) + eventLabel(corpus, event.events),
        events: event.events,
        line: event,
      },
      ...split(corpus, event, event.depth, by),
    ]),
    { label: `All events, ${labelOf(corpus, found.outcome)}`, events: [], line: total },
    ...split(corpus, { events: [], groups: byGroup, speakers: bySpeaker }, 0, by),
  ];
}

function split(
  corpus: Corpus,
  { events, groups, speakers }: Pick<EventCasualties, 'events' | 'groups' | 'speakers'>,
  depth: number,
  by: Split | undefined,
): readonly Row[] {
  const named =
    by === 'group'
      ? groups.map((line) => [line.group, line] as const)
      : by === 'speaker'
        ? speakers.map((line) => [line.speaker, line] as const)
        : [];
  return named.map(([iri, line]) => ({
    label: `${indent(depth)}– ${labelOf(corpus, iri)}`,
    events,
    line,
  }));
}

/** A dot for each whole that it lies in; of many, their number. */
const indent = (depth: number) => (depth <= DOTS ? '· '.repeat(depth) : `·×${depth} `);
const DOTS = 12;

/** `two events / read as one`. */
export const eventLabel = (corpus: Corpus, events: readonly Iri[]) =>
  events.map((event) => labelOf(corpus, event)).join(' / ');

const remark = (line: CasualtyLine) =>
  [
    ...(line.high === undefined ? [NUMBER_UNKNOWN] : []),
    ...(line.partyOnly ? ['parties alone'] : []),
    ...(line.running.length > 0 ? ['running total'] : []),
  ].join(', ');

function spoken(corpus: Corpus, claim: Claim): string {
  const { said, where } = sayClaim(corpus, claim);
  return `${said} (${where}).`;
}
