/** A corpus through a lens: only what chosen speakers put forward, or all but what comes through someone. */

import type { Way } from '../../asked/asked-claims.js';
import { modalityOf } from '../../model/modality.js';
import type { Claim, Corpus, Derivation, Iri } from '../../model/records.js';
import { PatchedMap } from '../../structures/patched-map.js';
import { chainOf, speakersOf } from '../standing/chain.js';
import { derivationsFrom, waysOf } from '../standing/claim-index.js';
import { stillDerived } from '../standing/still-derived.js';

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
  const isLost = (way: Pick<Way, 'report' | 'madeIn'>): boolean =>
    (wanted.size > 0 && !speakersOf(corpus, way).some((speaker) => wanted.has(speaker))) ||
    (unwanted.size > 0 &&
      chainOf(corpus, way).some((link) => link.speakers.some((speaker) => unwanted.has(speaker))));
  return withoutWays(corpus, isLost);
}

/** The corpus with some of its claims; a derivation stays where its rule would still make it of these. */
export function withClaims(corpus: Corpus, keep: (claim: Claim) => boolean): Corpus {
  return without(
    corpus,
    [...corpus.claims.values()].filter((claim) => !keep(claim)),
  );
}

/** The corpus with what one report tells, in its own voice or another's. */
export function inReport(corpus: Corpus, report: Iri): Corpus {
  return withClaims(corpus, (claim) => claim.report === report);
}

/** The same, where all claims that reach us by one chain are lost together or stay. */
export function withoutWays(
  corpus: Corpus,
  isLost: (way: Pick<Way, 'report' | 'madeIn'>) => boolean,
): Corpus {
  return without(
    corpus,
    waysOf(corpus)
      .filter(isLost)
      .flatMap(({ claims }) => claims()),
  );
}

/** Where more than this share goes, what is left is gathered anew. */
const MOST = 0.5;

function without(corpus: Corpus, lost: readonly Claim[]): Corpus {
  const gone = new Map(lost.map(({ id }) => [id, undefined]));
  const isLeft = (id: Iri): boolean => corpus.claims.has(id) && !gone.has(id);
  const touched = new Set(lost.flatMap(({ id }) => derivationsFrom(corpus, id)));
  const changed = new Map([...touched].map((each) => [each.id, stillDerived(corpus, each, isLeft)]));
  const claims = new PatchedMap<Iri, Claim>(corpus.claims, gone);
  const derivations = new PatchedMap<Iri, Derivation>(corpus.derivations, changed);
  if (lost.length <= corpus.claims.size * MOST) return { ...corpus, claims, derivations };
  return { ...corpus, claims: new Map(claims), derivations: new Map(derivations) };
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

/** What makes two claims say the same to the letter: proposition, polarity, and whether it is told as done. */
export function sayingOf(claim: Claim): string {
  return `${claim.proposition.key} ${claim.polarity} ${modalityOf([claim]) ?? ''}`;
}

/**
 * What each of two lenses says that the other does not, to the letter; a proposition affirmed here and denied there, or
 * planned here and told as done there, is not in `both`.
 */
export function compareLenses(left: Corpus, right: Corpus): LensDifference {
  const keys = ({ claims }: Corpus) => new Set([...claims.values()].map(sayingOf));
  const [inLeft, inRight] = [keys(left), keys(right)];
  return {
    onlyLeft: [...left.claims.values()].filter((claim) => !inRight.has(sayingOf(claim))),
    onlyRight: [...right.claims.values()].filter((claim) => !inLeft.has(sayingOf(claim))),
    both: [...left.claims.values()].filter((claim) => inRight.has(sayingOf(claim))),
  };
}
