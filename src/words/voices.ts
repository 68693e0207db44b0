/** Who puts claims forward, as names in a sentence. Names may be plural, so what follows them is in the past tense, or no verb. */
import { chainOf, speakersOf } from '../compare/standing/chain.js';
import type { Claim, Corpus } from '../model/records.js';
import { labelOf } from './labels.js';
import { inSeries } from './phrases.js';

/** The speakers, each once, in the order of the claims; the utterance where it names nobody. */
export function voicesInWords(corpus: Corpus, claims: readonly Claim[]): string {
  const names = claims.flatMap((claim) => {
    const speakers = speakersOf(corpus, claim);
    return (speakers.length === 0 ? [claim.madeIn] : speakers).map((iri) => labelOf(corpus, iri));
  });
  return inSeries([...new Set(names)]);
}

/**
 * The voice of one claim. Whoever expects, fears or suspects is named with who told so, where that is neither the speaker nor
 * the report: `Malian junta, as told by a police officer`.
 */
export function voiceInWords(corpus: Corpus, claim: Claim): string {
  const voice = voicesInWords(corpus, [claim]);
  if (claim.speechAct !== 'expects' && claim.speechAct !== 'fears' && claim.speechAct !== 'suspects')
    return voice;
  const between = chainOf(corpus, claim).slice(1, -1);
  const told = between.flatMap(({ speakers }) => speakers.map((iri) => labelOf(corpus, iri)));
  return told.length === 0 ? voice : `${voice}, as told by ${inSeries(told)}`;
}
