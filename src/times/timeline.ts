/** A corpus to its time line: what happened and what was said, in order, each date as it is told, with the claims that say so. */
import type { PropositionStanding } from '../compare/standing/standing.js';
import type { Corpus, Iri, Utterance } from '../model/records.js';
import { groupBy } from '../structures/group-by.js';
import { dateAfterVerb } from '../words/dates-in-sentences.js';
import { labelOf } from '../words/labels.js';
import { type AskedAbout, askedAbout } from './asked-about.js';
import { sayings } from './chronicle.js';
import { mayTouch, type Span, UNDATED, type Window } from './days.js';
import { dayOf } from './event-dates.js';
import type { TimelineEntry } from './timeline-entry.js';
import { datedRelations, eventEntries } from './timeline-happenings.js';

export interface Timeline {
  /** In order of the first day that is known, else of the last. */
  readonly entries: readonly TimelineEntry[];
  /** What has no date, by name. A window of days leaves it as it is. */
  readonly undated: readonly TimelineEntry[];
}

export interface TimelineOptions extends Window {
  /** Only what it takes part in, what happened at it or in it, and what it says. */
  readonly about?: Iri | undefined;
  /** The corpus of which this one is what a lens leaves: by it, things lie in each other. */
  readonly whole?: Corpus | undefined;
}

/** @param judged the standings of the corpus. */
export function timeline(
  corpus: Corpus,
  judged: ReadonlyMap<string, PropositionStanding>,
  { about, whole, ...window }: TimelineOptions = {},
): Timeline {
  const asked = about === undefined ? undefined : askedAbout(corpus, about, whole);
  const all = [
    ...eventEntries(corpus, judged, asked),
    ...datedRelations(corpus, judged, asked),
    ...utteranceEntries(corpus, asked),
  ];
  const inOrder = all.toSorted((a, b) => compare(sortKey(a), sortKey(b)));
  return {
    entries: inOrder.filter(({ when, span }) => when !== undefined && isWithin(span, window)),
    undated: inOrder.filter(({ when }) => when === undefined),
  };
}

function isWithin(span: Span, window: Window): boolean {
  return (window.from === undefined && window.to === undefined) || mayTouch(span, window);
}

function utteranceEntries(corpus: Corpus, asked: AskedAbout | undefined): readonly TimelineEntry[] {
  const claims = groupBy(corpus.claims.values(), ({ madeIn }) => madeIn);
  const { entries, undated } = sayings(corpus);
  const dated = new Map(entries.map((entry) => [entry.id, entry]));
  return [...entries.map(({ id }) => id), ...undated].flatMap((id): TimelineEntry[] => {
    const utterance = corpus.utterances.get(id);
    if (utterance === undefined || !isAsked(utterance, asked)) return [];
    const entry = dated.get(id);
    return [
      {
        kind: 'utterance',
        id,
        title: labelOf(corpus, id),
        when: saidWhen(utterance) ?? entry?.when,
        span: entry?.span ?? UNDATED,
        sure: entry?.sure ?? false,
        ownDate: utterance.saidOn !== undefined,
        modality: undefined,
        affirmedBy: claims.get(id) ?? [],
        deniedBy: [],
        origins: [id],
        partyOnly: false,
        otherDates: [],
        alsoToldBy: [],
        parts: [],
      },
    ];
  });
}

/** Something is said on one day, however many it may have been; undefined where its date is none of several. */
function saidWhen({ saidOn = '' }: Utterance): string | undefined {
  const days = saidOn.replaceAll('?', '');
  const between = dateAfterVerb(days, undefined, 'point');
  if (!between.startsWith('between ')) return undefined;
  return days === saidOn ? between : `perhaps ${between}`;
}

function isAsked({ speakers }: Utterance, asked: AskedAbout | undefined): boolean {
  return asked === undefined || speakers.some((speaker) => asked.has(speaker));
}

/** By day; at one day the closer date first, what happened before what was said. */
function sortKey({ span, when, kind, title }: TimelineEntry): string {
  return [dayOf(span), span.latest ?? '9999', when ?? '', kind === 'utterance' ? 1 : 0, title].join('\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
