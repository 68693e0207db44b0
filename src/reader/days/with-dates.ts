/** Takes the events of a report, gives them with their days: of their own clause, of the clause or line above, of the event that they belong to. */
import type { ReportDocument } from '../document/report-document.js';
import type { EventDate, ReaderEvent, Trigger } from '../happenings/events.js';
import { type SentenceTree, treesOf } from '../happenings/tree.js';
import { anchoredDates } from './anchored.js';
import type { DateInReport, DatesInReport } from './dates-in-report.js';
import { linkOf } from './links.js';
import { passedOn, type SameVoice } from './passed-on.js';
import { readingOf } from './reading-of.js';

interface Candidate {
  readonly date: DateInReport;
  readonly trust: number;
  readonly own: boolean;
  readonly bound?: 'start' | 'end';
}

const HARM = /^(kill|injure|abduct|arrest|displace|destroy)$/;
/** Links that are trusted less do not date an event. */
const LEAST = 0.45;

export function withDates(
  document: ReportDocument,
  dates: DatesInReport,
  events: readonly ReaderEvent[],
  sameVoice: SameVoice,
): readonly ReaderEvent[] {
  const heads = new Set(
    events.flatMap(({ triggers }) => triggers.map(({ sentence, head }) => `${sentence} ${head}`)),
  );
  const treeOf = treesOf(document);
  const dated = events.map((event): ReaderEvent => {
    const candidates = event.triggers.flatMap((trigger) =>
      candidatesOf(trigger, dates.bySentence.get(trigger.sentence) ?? [], treeOf, heads),
    );
    const found = choose(candidates);
    return found.length === 0 ? event : { ...event, dates: [...event.dates, ...found] };
  });
  return anchoredDates(passedOn(document, dated, dates, treeOf, sameVoice), dates, treeOf);
}

function candidatesOf(
  trigger: Trigger,
  dates: readonly DateInReport[],
  treeOf: (sentence: number) => SentenceTree,
  heads: ReadonlySet<string>,
): readonly Candidate[] {
  if (dates.length === 0) return [];
  const tree = treeOf(trigger.sentence);
  if (isTotal(tree, trigger.head)) return [];
  return dates.flatMap((date): readonly Candidate[] => {
    if (date.edtf === undefined || date.granularity === 'vague') return [];
    // "the number of soldiers killed since January" counts from then, and dates no killing
    if (date.relation === 'since' && tree.is(trigger.head, 'acl') && HARM.test(trigger.sense)) return [];
    const link = linkOf(tree, date, trigger, (at) => heads.has(`${trigger.sentence} ${at}`));
    return link === undefined || link.trust < LEAST ? [] : [{ date, ...link }];
  });
}

/** "bringing to 12 the number of those hurt": over a longer time than that of the clause. */
function isTotal(tree: SentenceTree, head: number): boolean {
  const noun = tree.is(head, 'acl') ? tree.parent(head) : -1;
  const above = noun < 0 ? -1 : tree.parent(noun);
  return (
    (noun >= 0 && /^(number|total|toll)$/.test(tree.lemma(noun))) ||
    (above >= 0 && tree.caseOf(noun) === 'of' && /^(number|total|toll)$/.test(tree.lemma(above)))
  );
}

/** The most exact of those that its own words tell; else the surest that is inherited. */
function choose(candidates: readonly Candidate[]): readonly EventDate[] {
  const sorted = candidates.toSorted(
    (a, b) =>
      Number(b.own) - Number(a.own) ||
      rank(a.date) - rank(b.date) ||
      b.trust - a.trust ||
      a.date.start - b.date.start,
  );
  const start = sorted.find(
    ({ bound, date }) => bound === 'start' || (bound === undefined && date.relation === 'since'),
  );
  const end = sorted.find(
    ({ bound, date }) =>
      bound === 'end' || (bound === undefined && (date.relation === 'until' || date.relation === 'by')),
  );
  const at = sorted.find((one) => one.bound === undefined && one.date.relation === 'in');
  if (at !== undefined && !(start !== undefined && end !== undefined)) return [eventDate(at, 'date')];
  const bounds = [
    ...(start === undefined ? [] : [eventDate(start, 'startedOn')]),
    ...(end === undefined ? [] : [eventDate(end, 'endedOn')]),
  ];
  const [from, to] = [start?.date.earliest, end?.date.latest];
  if (start !== undefined && from !== undefined && to !== undefined && from < to) {
    const whole = eventDate(start, 'date');
    return [
      {
        ...whole,
        date: { ...whole.date, edtf: `${from}/${to}`, earliest: from, latest: to, basis: 'inferred' },
        by: 'date:from-start-to-end',
      },
      ...bounds,
    ];
  }
  return bounds;
}

const RANKS = [
  'minute',
  'part-of-day',
  'day',
  'weekend',
  'week',
  'part-of-month',
  'month',
  'quarter',
  'season',
  'part-of-year',
  'year',
];

function rank({ granularity }: DateInReport): number {
  const at = RANKS.indexOf(granularity);
  return at < 0 ? RANKS.length : Math.max(at, 2);
}

function eventDate({ date, own, trust }: Candidate, predicate: 'date' | 'startedOn' | 'endedOn'): EventDate {
  return {
    start: date.start,
    end: date.end,
    ...(predicate === 'date' ? {} : { predicate }),
    date: { ...readingOf(date), basis: own ? 'stated' : 'inferred' },
    by: own ? 'date:own-clause' : 'date:sentence',
    confidence: Math.round(trust * 100) / 100,
  };
}
