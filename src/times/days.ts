/** Claims to days: the first and last day on which each event may have happened, and that of any claim. */
import { isToldAsDone } from '../model/modality.js';
import type { Claim, Corpus, Iri } from '../model/records.js';
import { cg } from '../model/vocabulary.js';
import { toldDates } from './event-dates.js';

/** A day or an end is undefined where nobody gives one. */
export interface Span {
  readonly earliest: string | undefined;
  readonly latest: string | undefined;
}

export const UNDATED: Span = { earliest: undefined, latest: undefined };

/** For each event with a date (affirmed date, start or end), the span over the accounts of it that count: see toldDates. */
export function eventDays(corpus: Corpus): ReadonlyMap<Iri, Span> {
  return new Map(
    [...toldDates(corpus)].map(([event, claims]) => [event, claims.map<Span>(plain).reduce(join)] as const),
  );
}

function plain({ earliest, latest }: Span): Span {
  return { earliest, latest };
}

/** The span of a claim: its own dates, or those of the event it is about. */
export function claimDays(events: ReadonlyMap<Iri, Span>, claim: Claim): Span {
  if (claim.earliest !== undefined || claim.latest !== undefined) return claim;
  const { subject, object } = claim.proposition;
  return events.get(subject) ?? (object.kind === 'iri' ? events.get(object.value) : undefined) ?? UNDATED;
}

/**
 * The same as it may stand alone, without words beside it: a start without an end is open, and where some tell of the
 * event as done, what is only planned adds no day.
 */
export function eventSpans(corpus: Corpus): ReadonlyMap<Iri, Span> {
  return new Map([...toldDates(corpus)].map(([event, claims]) => [event, spanTold(claims)] as const));
}

function spanTold(claims: readonly Claim[]): Span {
  const done = claims.filter(isToldAsDone);
  const told = done.length > 0 ? done : claims;
  const but = (property: Iri) => told.filter(({ proposition }) => proposition.predicate !== property);
  return { earliest: hull(but(cg.endedOn)).earliest, latest: hull(but(cg.startedOn)).latest };
}

/**
 * The same, account by account: the times in which an event may have happened, apart where accounts of its date lie apart.
 * What has a beginning or an end of its own is one time.
 */
export function eventSpells(corpus: Corpus): ReadonlyMap<Iri, readonly Span[]> {
  return new Map([...toldDates(corpus)].map(([event, claims]) => [event, spellsTold(claims)] as const));
}

function spellsTold(claims: readonly Claim[]): readonly Span[] {
  const done = claims.filter(isToldAsDone);
  const told = done.length > 0 ? done : claims;
  return told.every(({ proposition }) => proposition.predicate === cg.date)
    ? spellsOf(told.map(plain))
    : spellsOf([spanTold(claims)]);
}

/** Spans that meet or follow day on day are one; in order of time, without what has no date. */
export function spellsOf(spans: readonly Span[]): readonly Span[] {
  const inOrder = spans
    .filter(isDated)
    .toSorted((a, b) => ((a.earliest ?? '') < (b.earliest ?? '') ? -1 : 1));
  const spells: Span[] = [];
  for (const span of inOrder) {
    const last = spells.at(-1);
    const isApart =
      last?.latest !== undefined && span.earliest !== undefined && span.earliest > dayAfter(last.latest);
    if (last === undefined || isApart) spells.push(plain(span));
    else spells[spells.length - 1] = hull([last, span]);
  }
  return spells;
}

function dayAfter(day: string): string {
  const next = Date.parse(day) + 86_400_000;
  return Number.isNaN(next) ? day : new Date(next).toISOString().slice(0, 10);
}

/** The smallest span that holds all of them, open where one of them is; what has no date is left out. */
export function hull(spans: readonly Span[]): Span {
  const dated = spans.filter(isDated);
  if (dated.length === 0) return UNDATED;
  const isOpen = (end: keyof Span) => dated.some((span) => span[end] === undefined);
  const { earliest, latest } = dated.reduce(join);
  return {
    earliest: isOpen('earliest') ? undefined : earliest,
    latest: isOpen('latest') ? undefined : latest,
  };
}

/** The smallest span that holds both; a side that only one of them gives is taken from it. */
export function join(a: Span, b: Span): Span {
  return { earliest: pick(a.earliest, b.earliest, -1), latest: pick(a.latest, b.latest, 1) };
}

function pick(a: string | undefined, b: string | undefined, sign: 1 | -1): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b === sign > 0 ? a : b;
}

export function isDated({ earliest, latest }: Span): boolean {
  return earliest !== undefined || latest !== undefined;
}

/** Days, both included; an end that is undefined is open. */
export interface Window {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Whether a day of the span may lie in the window; what has no date does not. */
export function mayTouch(span: Span, { from, to }: Window): boolean {
  if (!isDated(span)) return false;
  return (
    (to === undefined || (span.earliest ?? '') <= to) &&
    (from === undefined || (span.latest ?? '9999') >= from)
  );
}

/** The span as attributes: absent where undefined. */
export function dayAttributes({ earliest, latest }: Span): { earliest?: string; latest?: string } {
  return { ...(earliest === undefined ? {} : { earliest }), ...(latest === undefined ? {} : { latest }) };
}
