/** A corpus through a lens: only what chosen speakers put forward, or all but what comes through someone. */
import type { Claim, Corpus, Derivation, Iri } from '../model/records.js';
import { byChain, speakersOf } from './chain.js';
import { stillDerived } from './still-derived.js';

export interface Lens {
  /** Keep the claims whose innermost utterance has one of these speakers; empty keeps every speaker. */
  readonly speakers?: readonly Iri[];
  /** Drop the claims that reach us through one of these: as speaker or relay anywhere in the chain. */
  readonly without?: readonly Iri[];
}

/** The corpus as a lens shows it: its claims, and the derivations that rest on these alone. Entities stay. */
export function throughLens(corpus: Corpus, { speakers = [], without = [] }: Lens): Corpus {
  const wanted = new Set(speakers);
  const unwanted = new Set(without);
  const comesThrough = byChain(corpus, (chain) =>
    chain.some(({ speakers: links }) => links.some((link) => unwanted.has(link))),
  );
  return withClaims(
    corpus,
    (claim) =>
      (wanted.size === 0 || speakersOf(corpus, claim).some((speaker) => wanted.has(speaker))) &&
      (unwanted.size === 0 || !comesThrough(claim)),
  );
}

/** The corpus with some of its claims; a derivation stays where its rule would still make it of these. */
export function withClaims(corpus: Corpus, keep: (claim: Claim) => boolean): Corpus {
  const claims = new Map<Iri, Claim>();
  for (const [id, claim] of corpus.claims) if (keep(claim)) claims.set(id, claim);
  const isLeft = (id: Iri) => claims.has(id);
  const derivations = new Map<Iri, Derivation>();
  for (const [id, derivation] of corpus.derivations) {
    const left = stillDerived(corpus, derivation, isLeft);
    if (left !== undefined) derivations.set(id, left);
  }
  return { ...corpus, claims, derivations };
}

/** Speakers with the number of claims in their own utterances, most first, then by IRI. */
export function speakersByClaims(
  corpus: Corpus,
): readonly { readonly speaker: Iri; readonly claims: number }[] {
  const counts = new Map<Iri, number>();
  for (const claim of corpus.claims.values()) {
    for (const speaker of speakersOf(corpus, claim)) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return [...counts]
    .map(([speaker, claims]) => ({ speaker, claims }))
    .toSorted((a, b) => b.claims - a.claims || (a.speaker < b.speaker ? -1 : 1));
}

export interface LensDifference {
  /** Propositions (keys) with their claims that only one lens holds, and those that both hold. */
  readonly onlyLeft: readonly Claim[];
  readonly onlyRight: readonly Claim[];
  readonly both: readonly Claim[];
}

/** What each of two lenses says that the other does not; a proposition affirmed here and denied there is in neither `both`. */
export function compareLenses(left: Corpus, right: Corpus): LensDifference {
  const key = (claim: Claim) => `${claim.proposition.key} ${claim.polarity}`;
  const keys = ({ claims }: Corpus) => new Set([...claims.values()].map(key));
  const [inLeft, inRight] = [keys(left), keys(right)];
  return {
    onlyLeft: [...left.claims.values()].filter((claim) => !inRight.has(key(claim))),
    onlyRight: [...right.claims.values()].filter((claim) => !inLeft.has(key(claim))),
    both: [...left.claims.values()].filter((claim) => inRight.has(key(claim))),
  };
}
