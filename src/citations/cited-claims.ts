/** What is cited with a name: the claims that stand behind it. */
import { chainOf } from '../compare/standing/chain.js';
import type { Claim, Corpus, Iri } from '../model/records.js';

/**
 * The claim itself; what is told in the report or the utterance; what is said of the entity, or where nothing is said of
 * it, what it says and passes on. In order of IRI; none for what the corpus does not hold.
 */
export function claimsBehind(corpus: Corpus, id: Iri): readonly Claim[] {
  const claim = corpus.claims.get(id);
  if (claim !== undefined) return [claim];
  const all = [...corpus.claims.values()];
  const utterance = corpus.utterances.get(id);
  if (utterance !== undefined)
    return all.filter((each) => (utterance.report === undefined ? each.madeIn : each.report) === id);
  const told = all.filter(({ proposition: { subject, object } }) => subject === id || object.value === id);
  if (told.length > 0) return told;
  return all.filter((each) => chainOf(corpus, each).some(({ speakers }) => speakers.includes(id)));
}
