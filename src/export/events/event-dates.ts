/** An event to its days as they are told, with how precisely: the codes of UCDP GED (`date_prec`) and of ACLED (`time_precision`). */
import { claimsOf } from '../../compare/standing/claim-index.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { EVENT_DATES } from '../../model/vocabulary.js';
import { groupBy } from '../../structures/group-by.js';
import { join, type Span, UNDATED } from '../../times/days.js';

export interface ToldDays extends Span {
  /** 1 the day, 2 within 6 days, 3 a week, 4 a month, 5 a year; undefined where an end is open. */
  readonly ucdpPrecision: number | undefined;
  /** 1 the day, 2 a week, 3 a month; undefined where an end is open or it is longer than a month. */
  readonly acledPrecision: number | undefined;
}

/** Which claims are asked for. */
export type Which = (claim: Claim) => boolean;

/** Looks at every date once, so that many events can be asked for. */
export function toldDays(corpus: Corpus): (events: readonly Iri[], which: Which) => ToldDays {
  const byEvent = groupBy(
    claimsOf(corpus, EVENT_DATES).filter(({ polarity }) => polarity === 'affirmed'),
    ({ proposition }) => proposition.subject,
  );
  return (events, which) => {
    const told = exactest(events.flatMap((event) => byEvent.get(event) ?? []).filter(which));
    return daysOf(told);
  };
}

/** The days of several claims on dates together. */
export function daysOf(told: readonly Claim[]): ToldDays {
  const span = told.map((claim): Span => claim).reduce(join, UNDATED);
  const openStart = told.some(({ earliest }) => earliest === undefined);
  const openEnd = told.some(({ latest }) => latest === undefined);
  const days = {
    earliest: openStart ? undefined : span.earliest,
    latest: openEnd ? undefined : span.latest,
  };
  const doubt = told.some(({ proposition: { object } }) => object.value.includes('?')) ? 1 : 0;
  return {
    ...days,
    ucdpPrecision: precision(days, [1, 6, 7, 31, 366], doubt),
    acledPrecision: precision(days, [1, 7, 31], doubt),
  };
}

/** Leaves out a month, a year or an open time in which a date that someone tells more exactly lies. */
function exactest(claims: readonly Claim[]): readonly Claim[] {
  const within = (one: Claim, other: Claim) =>
    one !== other &&
    (other.earliest ?? '') <= (one.earliest ?? '') &&
    (one.latest ?? '9999') <= (other.latest ?? '9999') &&
    (one.earliest !== other.earliest || one.latest !== other.latest);
  const vague = ({ proposition: { object }, earliest, latest }: Claim) =>
    /^\d{4}(-\d{2})?[?~%]?$/.test(object.value) || earliest === undefined || latest === undefined;
  return claims.filter((claim) => !vague(claim) || !claims.some((other) => within(other, claim)));
}

/** The first step (from 1) that holds the number of days of the span, one further where it is marked as uncertain. */
function precision({ earliest, latest }: Span, steps: readonly number[], doubt: number): number | undefined {
  if (earliest === undefined || latest === undefined) return undefined;
  const days = (Date.parse(latest) - Date.parse(earliest)) / 86_400_000 + 1;
  const at = steps.findIndex((step) => days <= step);
  return at < 0 ? undefined : Math.min(at + 1 + doubt, steps.length);
}
