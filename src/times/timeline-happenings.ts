/** Events, and relations that are told with a day of their own, to the entries of a time line: one for each date that is told. */

import { chainOf, speakersOf } from '../compare/standing/chain.js';
import { originsOf } from '../compare/standing/origins.js';
import { byManner, type PropositionStanding, vouching } from '../compare/standing/standing.js';
import { type Modality, modalityOf } from '../model/modality.js';
import type { Claim, Corpus, Iri } from '../model/records.js';
import { EDTF, EVENT_DATES } from '../model/vocabulary.js';
import { addTo, groupBy } from '../structures/group-by.js';
import { dateAsTold, phrase } from '../words/dates-as-told.js';
import { labelOf } from '../words/labels.js';
import { sentenceAsTold } from '../words/sentences.js';
import { tenseOf } from '../words/time-in-sentence.js';
import type { AskedAbout } from './asked-about.js';
import { UNDATED } from './days.js';
import { claimDateInWords, eventDatesInWords, isDoubted, toldDates } from './event-dates.js';
import type { TimelineEntry } from './timeline-entry.js';
import { closest, othersThan, type ToldDate, toldDatesOf } from './told-dates.js';

type Judged = ReadonlyMap<string, PropositionStanding>;

export function eventEntries(
  corpus: Corpus,
  judged: Judged,
  asked: AskedAbout | undefined,
): readonly TimelineEntry[] {
  const told = toldDates(corpus);
  const standings = groupBy(inTheirManners(corpus, judged), ({ proposition }) => proposition.subject);
  const named = asked === undefined ? undefined : namedWith(corpus, judged, asked);
  return [...corpus.entities.values()].flatMap(({ id, kind }): readonly TimelineEntry[] => {
    if (kind !== 'event') return [];
    if (asked !== undefined && !asked.has(id) && !named?.has(id)) return [];
    const about = standings.get(id) ?? [];
    const others = about.filter(isNoDate);
    const disputed = others.filter(({ standing }) => standing === 'contested');
    const parts = named === undefined ? disputed : (named.get(id) ?? []).filter(isNoDate);
    const dates = about.filter(({ proposition }) => EVENT_DATES.has(proposition.predicate));
    const whole = { kind: 'event', id, title: labelOf(corpus, id), parts } as const;
    const counted = new Set(told.get(id));
    if (counted.size === 0) return undated(corpus, whole, others);
    return [...groupBy(dates, ({ proposition }) => proposition.predicate)].flatMap(([property, same]) => {
      const all = toldDatesOf(affirmed(same), (claim) => eventDatesInWords(property, [claim]));
      const silent = withoutDate(
        corpus,
        affirmed(others),
        all.flatMap(({ claims }) => claims),
      );
      return all
        .filter(({ claims }) => claims.some((claim) => counted.has(claim)))
        .map((date) => ({ ...whole, ...entryOf(corpus, date, all, same), alsoToldBy: silent }));
    });
  });
}

/** Relations whose claims have a day: a withdrawal that is told without its event, the year of an agreement. */
export function datedRelations(
  corpus: Corpus,
  judged: Judged,
  asked: AskedAbout | undefined,
): readonly TimelineEntry[] {
  return inTheirManners(corpus, judged).flatMap((standing): readonly TimelineEntry[] => {
    const { proposition, affirmedBy, deniedBy } = standing;
    if (EVENT_DATES.has(proposition.predicate)) return [];
    if (asked !== undefined && !asked.named(proposition)) return [];
    const isDate = proposition.object.kind === 'literal' && proposition.object.datatype === EDTF;
    const dated = affirmedBy.filter(({ when }) => isDate || when !== undefined);
    const dates = toldDatesOf(dated, isDate ? objectInWords : (claim) => relationDate(corpus, claim));
    return closest(dates).map((date) => ({
      kind: 'relation',
      id: proposition.key,
      title: sentenceAsTold(corpus, proposition, { affirmedBy: date.claims, deniedBy }),
      parts: [],
      ...entryOf(corpus, date, dates, [standing]),
      alsoToldBy: withoutDate(corpus, affirmedBy, dated),
    }));
  });
}

/** A plan that was given up is no account of the date of one that stands. */
function inTheirManners(corpus: Corpus, judged: Judged): readonly PropositionStanding[] {
  return [...judged.values()].flatMap((standing) => byManner(corpus, standing));
}

/** An event of which nobody gives a date; one of which nothing else is told either is none. */
function undated(
  corpus: Corpus,
  whole: Pick<TimelineEntry, 'kind' | 'id' | 'title' | 'parts'>,
  others: readonly PropositionStanding[],
): readonly TimelineEntry[] {
  const claims = affirmed(others);
  if (claims.length === 0) return [];
  const date = { when: '', span: UNDATED, claims };
  // That one thing about an event is denied is no denial of the event.
  return [
    {
      ...whole,
      ...entryOf(corpus, date, [], others),
      when: undefined,
      sure: false,
      deniedBy: [],
      alsoToldBy: [],
    },
  ];
}

function entryOf(
  corpus: Corpus,
  date: ToldDate,
  all: readonly ToldDate[],
  standings: readonly PropositionStanding[],
) {
  const own = standings.filter(({ affirmedBy }) => affirmedBy.some((claim) => date.claims.includes(claim)));
  return {
    when: date.when,
    span: date.span,
    sure: !date.claims.some(isDoubted),
    ownDate: true,
    modality: modalityOf(date.claims),
    affirmedBy: date.claims,
    deniedBy: own.flatMap(({ deniedBy }) => deniedBy),
    origins: originsOf(corpus, vouching(date.claims)),
    partyOnly: own.length > 0 && own.every(({ partyOnly }) => partyOnly),
    otherDates: othersThan(date, all),
  };
}

function affirmed(standings: readonly PropositionStanding[]): readonly Claim[] {
  return standings.flatMap(({ affirmedBy }) => affirmedBy);
}

/** The propositions that name what is asked about, by the event at either end. */
function namedWith(
  corpus: Corpus,
  judged: Judged,
  asked: AskedAbout,
): ReadonlyMap<Iri, readonly PropositionStanding[]> {
  const found = new Map<Iri, PropositionStanding[]>();
  for (const standing of inTheirManners(corpus, judged)) {
    const { proposition } = standing;
    if (!asked.named(proposition)) continue;
    const { subject, object } = proposition;
    for (const end of object.kind === 'iri' ? [subject, object.value] : [subject])
      addTo(found, end, standing);
  }
  return found;
}

/** What a day stands for that is told of something not told as done. */
const NOT_YET: Readonly<Record<Modality, string>> = {
  planned: 'to come ',
  'given up': 'at first to come ',
  sought: 'sought ',
  demanded: 'asked for ',
  expected: 'expected ',
  feared: 'feared ',
  suspected: '',
};

/** `in June 2023`, `to come by 31 December 2023` of a plan, `until 2020` of what ended. */
function relationDate(corpus: Corpus, claim: Claim): string {
  const date = claimDateInWords(claim);
  const modality = modalityOf([claim]);
  if (modality !== undefined) return NOT_YET[modality] + date;
  return tenseOf(corpus, claim.proposition, claim.when) === 'ended' ? date.replace(/^by /, 'until ') : date;
}

function objectInWords({ proposition, dateWording }: Claim): string {
  return phrase(dateAsTold({ edtf: proposition.object.value, wording: dateWording }));
}

function isNoDate({ proposition }: PropositionStanding): boolean {
  return !EVENT_DATES.has(proposition.predicate);
}

/** Of what is told of something that by those who neither date it nor pass on what somebody says who does. */
function withoutDate(corpus: Corpus, told: readonly Claim[], dated: readonly Claim[]): readonly Claim[] {
  const dating = new Set(
    dated.flatMap((claim) => [
      ...voicesOf(corpus, claim),
      ...chainOf(corpus, claim).flatMap(({ speakers }) => speakers),
    ]),
  );
  return told.filter((claim) => !voicesOf(corpus, claim).some((voice) => dating.has(voice)));
}

/** Speakers, or the utterance where it names none. */
function voicesOf(corpus: Corpus, claim: Claim): readonly Iri[] {
  const speakers = speakersOf(corpus, claim);
  return speakers.length === 0 ? [claim.madeIn] : speakers;
}
