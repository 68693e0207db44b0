/** Who affirms and denies one thing: not two sides, but one speaker who took a word back, or says both. */
import { isToldAsDone } from '../../model/modality.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { speakersOf } from './chain.js';

export interface BothWays {
  readonly speaker: Iri;
  readonly affirmed: readonly Claim[];
  readonly denied: readonly Claim[];
}

/** Each speaker who is heard on both sides, in order of IRI. */
export function bothWays(
  corpus: Corpus,
  affirmedBy: readonly Claim[],
  deniedBy: readonly Claim[],
): readonly BothWays[] {
  const told = (claims: readonly Claim[], speaker: Iri) =>
    claims.filter((claim) => isToldAsDone(claim) && speakersOf(corpus, claim).includes(speaker));
  const speakers = new Set(deniedBy.flatMap((claim) => speakersOf(corpus, claim)));
  return [...speakers]
    .sort()
    .map((speaker) => ({
      speaker,
      affirmed: told(affirmedBy, speaker),
      denied: told(deniedBy, speaker),
    }))
    .filter(({ affirmed, denied }) => affirmed.length > 0 && denied.length > 0);
}

/** Whether all of both sides is what the same speakers say. */
export function isOneVoice(corpus: Corpus, left: readonly Claim[], right: readonly Claim[]): boolean {
  const voices = [...left, ...right].map((claim) => speakersOf(corpus, claim).toSorted().join(' '));
  return voices[0] !== '' && new Set(voices).size === 1;
}
