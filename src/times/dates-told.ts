/** Claims of one relation to the dates that they tell it with: their own, and those of the events that they are about. */
import type { Claim, Corpus, Iri } from '../model/records.js';
import { claimDateInWords, datesInWords, eventDateInWords } from './event-dates.js';

/** Each date once, in words: `on a Sunday, perhaps 13 August 2023`. Empty where nobody gives one. */
export function datesTold(corpus: Corpus, claims: readonly Claim[]): readonly string[] {
  const timed = claims.filter(({ when }) => when !== undefined);
  const events = new Set(
    claims.filter(({ when }) => when === undefined).flatMap((claim) => datedEnd(corpus, claim) ?? []),
  );
  return [
    ...new Set([
      ...(timed.length === 0 ? [] : [datesInWords(timed, claimDateInWords)]),
      ...[...events].sort().flatMap((event) => eventDateInWords(corpus, event) ?? []),
    ]),
  ];
}

/** The event whose date it is: of two events the first, as the other happened at a time of its own. */
function datedEnd({ entities }: Corpus, { proposition: { subject, object } }: Claim): Iri | undefined {
  return [subject, object.value].find((end) => entities.get(end)?.kind === 'event');
}
