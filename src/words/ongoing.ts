/** Events to whether they go on as the reports tell them: an end is only planned. */
import { claimsOf } from '../compare/standing/claim-index.js';
import { isToldAsDone } from '../model/modality.js';
import type { Corpus, Iri } from '../model/records.js';
import { cg } from '../model/vocabulary.js';
import { memo } from '../structures/memo.js';

const ongoing = memo((corpus: Corpus): ReadonlySet<Iri> => {
  const ends = claimsOf(corpus, [cg.endedOn]).filter(({ polarity }) => polarity === 'affirmed');
  const over = new Set(ends.filter(isToldAsDone).map(({ proposition }) => proposition.subject));
  return new Set(ends.map(({ proposition }) => proposition.subject).filter((event) => !over.has(event)));
});

/** Whether an end of the event is planned and told by nobody as come. */
export function isOngoing(corpus: Corpus, event: Iri): boolean {
  return ongoing(corpus).has(event);
}
