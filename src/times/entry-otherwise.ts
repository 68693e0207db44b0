/** Who tells an entry of a time line otherwise than those who give its date. */
import { speakersOf } from '../compare/standing/chain.js';
import { type ToldOtherwise, toldOtherwiseIn } from '../compare/verdicts/told-otherwise.js';
import type { Claim, Corpus } from '../model/records.js';
import { EVENT_DATES } from '../model/vocabulary.js';
import type { TimelineEntry } from './timeline-entry.js';

/** Without those who give this very date or are on the side that is asked for, and without quarrels about another date. */
export function entryToldOtherwise(
  corpus: Corpus,
  { kind, id, affirmedBy }: TimelineEntry,
): readonly ToldOtherwise[] {
  const own = new Set(affirmedBy.flatMap((claim) => speakersOf(corpus, claim)));
  const speaksHere = (claim: Claim) => speakersOf(corpus, claim).some((speaker) => own.has(speaker));
  // A quarrel about when it began is none about when it is to end.
  const isOfOtherDate = (told: readonly Claim[]) =>
    kind === 'event' &&
    told.every(({ proposition }) => EVENT_DATES.has(proposition.predicate)) &&
    !told.some((claim) => affirmedBy.includes(claim));
  const told = toldOtherwiseIn(corpus);
  const all = kind === 'event' ? told.ofEvent(id) : told.ofProposition({ key: id });
  return all.filter(
    ({ speakers, told: claims }) =>
      !isOfOtherDate(claims) && !speakers.some((speaker) => own.has(speaker)) && claims.some(speaksHere),
  );
}
