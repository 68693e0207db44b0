/** A claim to the chain by which it reached us: the report, each utterance it relays, down to the one that claims. */
import type { Claim, Corpus, Iri, Utterance } from '../model/records.js';

/**
 * The chain of a claim from its report (outermost) to the innermost utterance, by the shortest way over `quotes`
 * (of equally short ways the first by IRI). Where no way is recorded the chain is the report and the innermost
 * utterance, as far as the corpus holds them.
 */
export function chainOf(corpus: Corpus, claim: Claim): Utterance[] {
  const way = shortestWay(corpus, claim.report, claim.madeIn) ?? [...new Set([claim.report, claim.madeIn])];
  return way.flatMap((id) => corpus.utterances.get(id) ?? []);
}

/** The actors who put the claim forward: the speakers of the innermost utterance. */
export function speakersOf(corpus: Corpus, claim: Claim): readonly Iri[] {
  return corpus.utterances.get(claim.madeIn)?.speakers ?? [];
}

/** What is made of the chains of claims, once for all claims of one utterance in one report: they come the same way. */
export function byChain<T>(corpus: Corpus, make: (chain: readonly Utterance[]) => T): (claim: Claim) => T {
  const made = new Map<Iri, Map<Iri, { readonly value: T }>>();
  return (claim) => {
    const ofReport = made.get(claim.report) ?? new Map<Iri, { readonly value: T }>();
    made.set(claim.report, ofReport);
    const known = ofReport.get(claim.madeIn) ?? { value: make(chainOf(corpus, claim)) };
    ofReport.set(claim.madeIn, known);
    return known.value;
  };
}

/** How many claims reach us through each report, utterance and speaker: those whose chain it stands in. */
export function claimsThrough(corpus: Corpus): ReadonlyMap<Iri, number> {
  const counts = new Map<Iri, number>();
  const wayOf = byChain(corpus, (chain) => new Set(chain.flatMap(({ id, speakers }) => [id, ...speakers])));
  for (const claim of corpus.claims.values()) {
    for (const id of wayOf(claim)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function shortestWay(corpus: Corpus, from: Iri, to: Iri): Iri[] | undefined {
  const cameFrom = new Map<Iri, Iri | undefined>([[from, undefined]]);
  const queue = [from];
  for (const here of queue) {
    if (here === to) return wayBack(cameFrom, to);
    for (const next of [...(corpus.utterances.get(here)?.quotes ?? [])].sort()) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, here);
      queue.push(next);
    }
  }
  return undefined;
}

function wayBack(cameFrom: ReadonlyMap<Iri, Iri | undefined>, to: Iri): Iri[] {
  const way: Iri[] = [];
  for (let at: Iri | undefined = to; at !== undefined; at = cameFrom.get(at)) way.push(at);
  return way.reverse();
}
