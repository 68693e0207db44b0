/** Two sides that name different actors as having done a thing, to whom they name: each itself, each the other, or someone else. */
import { speakersOf } from '../../compare/standing/chain.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';

/** `Each says of itself that it did it`. */
export function whomTheyName(corpus: Corpus, left: readonly Claim[], right: readonly Claim[]): string {
  const [a, b] = [sideOf(corpus, left), sideOf(corpus, right)];
  const own = [a, b].map(({ speakers, named }) =>
    speakers.every((some, at) => some.includes(named[at] as Iri)),
  );
  if (own.every(Boolean)) return 'Each says of itself that it did it';
  if (own.some(Boolean)) return 'One says that it did it itself, the other names another';
  const blames = (one: Side, other: Side) =>
    one.named.every((actor) => other.speakers.flat().includes(actor));
  if (blames(a, b) && blames(b, a)) return 'Each names the other as the one who did it';
  return 'They name different ones as who did it';
}

interface Side {
  /** Of each claim. */
  readonly speakers: readonly (readonly Iri[])[];
  readonly named: readonly Iri[];
}

const sideOf = (corpus: Corpus, claims: readonly Claim[]): Side => ({
  speakers: claims.map((claim) => speakersOf(corpus, claim)),
  named: claims.map(({ proposition }) => proposition.object.value),
});
