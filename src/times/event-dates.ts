/** Claims to the dates that are told of events: which accounts are kept, and how they are said in one line. */
import { claimsOf } from '../compare/standing/claim-index.js';
import { isToldAsDone, type Modality, modalityOf } from '../model/modality.js';
import type { Claim, Corpus, Iri } from '../model/records.js';
import { cg, EVENT_DATES } from '../model/vocabulary.js';
import { groupBy } from '../structures/group-by.js';
import { memo } from '../structures/memo.js';
import { dateAsTold, phrase } from '../words/dates-as-told.js';

const tellings = memo((claims: Corpus['claims']) =>
  groupBy(claimsOf({ claims } as Corpus, EVENT_DATES), ({ proposition }) => proposition.subject),
);

/** The events of which someone gives a date, with the claims that count for it. */
export function toldDates(corpus: Corpus): ReadonlyMap<Iri, readonly Claim[]> {
  return new Map(
    [...tellings(corpus.claims)].flatMap(([event, claims]) => {
      const kept = counting(claims);
      return kept.length === 0 ? [] : [[event, kept] as const];
    }),
  );
}

/**
 * The claims of one event's date that count: affirmed ones, of each property those told as done before those that are
 * planned, and none that only says less closely what another says: `2023-06` beside `2023-06-30`.
 */
function counting(claims: readonly Claim[]): readonly Claim[] {
  const affirmed = claims.filter(({ polarity }) => polarity === 'affirmed');
  return [...groupBy(affirmed, ({ proposition }) => proposition.predicate).values()].flatMap((same) => {
    const done = same.filter(isToldAsDone);
    const accounts = done.length > 0 ? done : same;
    return accounts.filter((claim) => !accounts.some((other) => saysMore(other, claim)));
  });
}

/** Whether the first lies within the second, which gives no days of its own such as `Friday and Saturday`. */
function saysMore(one: Claim, other: Claim): boolean {
  if (one === other || givesDays(other)) return false;
  const [from, to] = [one.earliest ?? '', one.latest ?? '9999'];
  const [start, end] = [other.earliest ?? '', other.latest ?? '9999'];
  if (start > from || end < to) return false;
  return start < from || end > to || (isDoubted(other) && !isDoubted(one));
}

function givesDays({ proposition, dateWording = '' }: Claim): boolean {
  return /day\b/.test(dateWording) && /^\d{4}-\d\d-\d\d/.test(proposition.object.value);
}

/** EDTF: uncertain, approximate, both. */
export function isDoubted({ proposition, when }: Claim): boolean {
  return /[?~%]/.test(when ?? proposition.object.value);
}

/**
 * When an event happened, as told: `on a Sunday, perhaps 13 August 2023`, `since 2012`, `began on 31 October 2023`,
 * `planned for late November 2023`. Where accounts differ all are said. Undefined where nobody gives a date.
 */
export function eventDateInWords(corpus: Corpus, event: Iri): string | undefined {
  const claims = eventDateClaims(corpus, event);
  if (claims.length === 0) return undefined;
  return [cg.date, cg.startedOn, cg.endedOn]
    .flatMap((property) => {
      const own = claims.filter(({ proposition }) => proposition.predicate === property);
      return own.length === 0 ? [] : [eventDatesInWords(property, own)];
    })
    .join(', ');
}

/** The claims that give the date of an event which `eventDateInWords` says. */
export function eventDateClaims(corpus: Corpus, event: Iri): readonly Claim[] {
  return counting(tellings(corpus.claims).get(event) ?? []);
}

/** Of one property, the dates of its claims: `began on 31 October 2023`. */
export function eventDatesInWords(property: Iri, claims: readonly Claim[]): string {
  const lasting = property === cg.startedOn && claims.every(saysSince);
  if (claims.some(isToldAsDone)) {
    const all = datesInWords(claims, lasting ? since : claimDateInWords);
    if (property === cg.endedOn) return `ended ${all}`;
    return property === cg.date || lasting ? all : `began ${notBefore(all)}`;
  }
  // A plan and a fear are two things, whose days are not accounts of one.
  return [...groupBy(claims, (claim) => modalityOf([claim]) ?? 'planned')]
    .map(([modality, some]) => notDoneInWords(property, modality, datesInWords(some)))
    .join(', ');
}

/** What nobody tells as done, before its day, and before the verb of its beginning or end. */
const NOT_DONE: Readonly<Record<Modality, readonly [day: string, verb: string]>> = {
  planned: ['planned', 'to'],
  'given up': ['first planned', 'was at first to'],
  sought: ['sought', 'sought to'],
  demanded: ['asked', 'asked to'],
  expected: ['expected', 'expected to'],
  feared: ['feared', 'feared to'],
  suspected: ['suspected', 'suspected to have'],
};

/** `planned for late November 2023`, `feared to begin in July 2023`, `suspected on 3 June 2021`. */
function notDoneInWords(property: Iri, modality: Modality, days: string): string {
  const [day, verb] = NOT_DONE[modality];
  const isPast = modality === 'suspected';
  if (property === cg.date) return `${day} ${isPast ? days : planDay(days)}`;
  if (property === cg.endedOn) return `${verb} ${isPast ? 'ended' : 'end'} ${days}`;
  return `${verb} ${isPast ? 'begun' : 'begin'} ${notBefore(days)}`;
}

/** Whether the words of a date say already that nobody tells of it as done. */
export function saysNotDone(date: string): boolean {
  return /^to \p{L}|\b(?:planned|sought|asked|expected|feared|suspected)\b/u.test(date);
}

/** A plan is for a day, or for a time from one on: nobody says when it was made. */
const planDay = (date: string) => date.replace(/^(?:in|on) /, 'for ').replace(/^since (.*)$/, 'from $1 on');

/** What began at some time after a day did not begin "since" it. */
const notBefore = (date: string) =>
  date.replace(/^since (.*)$/, (_, day: string) => `${/^\d+ /.test(day) ? 'on' : 'in'} or after ${day}`);

/** The dates of claims in their order, each once: `in July 2023, or by another account in early August 2023`. */
export function datesInWords(claims: readonly Claim[], inWords = claimDateInWords): string {
  const key = (claim: Claim) => `${dayOf(claim)} ${claim.latest ?? '9999'} ${inWords(claim)}`;
  const inOrder = claims.toSorted((a, b) => compare(key(a), key(b)));
  const [first = '', ...others] = new Set(inOrder.map(inWords));
  if (others.length === 0) return first;
  return `${first}, or by ${others.length === 1 ? 'another account' : 'other accounts'} ${others.join(' or ')}`;
}

/** The date of a claim with its preposition: of one that is a date, or that holds for a time; '' where it has none. */
export function claimDateInWords({ when, proposition, dateWording }: Claim): string {
  const edtf = when ?? (EVENT_DATES.has(proposition.predicate) ? proposition.object.value : undefined);
  if (edtf === undefined) return '';
  return phrase(dateAsTold({ edtf, wording: dateWording }));
}

function saysSince({ dateWording = '' }: Claim): boolean {
  return /^since\b/i.test(dateWording);
}

/** Of a state that began then and lasts. */
function since({ proposition, dateWording }: Claim): string {
  const { text } = dateAsTold({ edtf: proposition.object.value, wording: dateWording });
  return text.startsWith('since ') ? text : `since ${text}`;
}

/** By what stands at the front of a sort: the first day that is known, else the last. */
export function dayOf({
  earliest,
  latest,
}: {
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
}): string {
  return earliest ?? latest ?? '9999';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
