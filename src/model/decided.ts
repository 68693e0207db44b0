/** A corpus to the decisions on identity that can be followed: those on two things that it describes, of one kind. */
import type { Corpus, IdentityDecision, Iri } from './records.js';

/** What makes an actor one with a class, a code, an event or what is described nowhere joins nothing; `check` tells it. */
export function decisionsOnThings({
  identities,
  entities,
  utterances,
}: Pick<Corpus, 'identities' | 'entities' | 'utterances'>): readonly IdentityDecision[] {
  const kindOf = (id: Iri) => entities.get(id)?.kind ?? (utterances.has(id) ? 'utterance' : undefined);
  return [...identities.values()].filter(({ decision, left, right }) => {
    const kind = kindOf(left);
    return decision === 'different' || (kind !== undefined && kind === kindOf(right));
  });
}
