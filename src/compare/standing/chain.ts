/** A claim to the chain by which it reached us: the report, each utterance it relays, down to the one that claims. */
import type { Claim, Corpus, Iri, Utterance } from '../../model/records.js';
import { memo } from '../../structures/memo.js';

type Chain = readonly Utterance[];

/** By the utterances of a corpus, which its parts share: by report and innermost utterance. */
const known = new WeakMap<Corpus['utterances'], Map<Iri, Map<Iri, Chain>>>();

/**
 * The chain of a claim from its report (outermost) to the innermost utterance, by the shortest way over `quotes`
 * (of equally short ways the first by IRI). Where no way is recorded the chain is the report and the innermost
 * utterance, as far as the corpus holds them. Claims of one utterance in one report have one and the same.
 */
export function chainOf(corpus: Corpus, { report, madeIn }: Pick<Claim, 'report' | 'madeIn'>): Chain {
  const before = known.get(corpus.utterances)?.get(report)?.get(madeIn);
  if (before !== undefined) return before;
  const chains = known.get(corpus.utterances) ?? new Map<Iri, Map<Iri, Chain>>();
  known.set(corpus.utterances, chains);
  const ofReport = chains.get(report) ?? new Map<Iri, Chain>();
  chains.set(report, ofReport);
  const way = shortestWay(corpus, report, madeIn) ?? [...new Set([report, madeIn])];
  const chain = way.flatMap((id) => corpus.utterances.get(id) ?? []);
  ofReport.set(madeIn, chain);
  return chain;
}

/** The actors who put the claim forward: the speakers of the innermost utterance. */
export function speakersOf(corpus: Corpus, claim: Pick<Claim, 'madeIn'>): readonly Iri[] {
  return corpus.utterances.get(claim.madeIn)?.speakers ?? [];
}

/** What is made of the chains of claims, once for all claims that have one chain. */
export function byChain<T>(corpus: Corpus, make: (chain: Chain) => T): (claim: Claim) => T {
  const made = new Map<Chain, { readonly value: T }>();
  return (claim) => {
    const chain = chainOf(corpus, claim);
    const before = made.get(chain);
    if (before !== undefined) return before.value;
    const value = make(chain);
    made.set(chain, { value });
    return value;
  };
}

/** How many claims reach us through each report, utterance and speaker: those whose chain it stands in. */
export const claimsThrough = memo((corpus: Corpus): ReadonlyMap<Iri, number> => {
  const byWay = new Map<Chain, number>();
  for (const claim of corpus.claims.values()) {
    const chain = chainOf(corpus, claim);
    byWay.set(chain, (byWay.get(chain) ?? 0) + 1);
  }
  const counts = new Map<Iri, number>();
  for (const [chain, claims] of byWay) {
    const ids = new Set(chain.flatMap(({ id, speakers }) => [id, ...speakers]));
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + claims);
  }
  return counts;
});

function shortestWay(corpus: Corpus, from: Iri, to: Iri): Iri[] | undefined {
  const cameFrom = waysFrom(corpus.utterances, from);
  return cameFrom.has(to) ? wayBack(cameFrom, to) : undefined;
}

/** Ways from so many reports are kept: those of one report are asked for one after the other. */
const KEPT = 16;
const kept = new WeakMap<Corpus['utterances'], Map<Iri, ReadonlyMap<Iri, Iri | undefined>>>();

/** What one relays, each with the one from which the shortest way to it comes. */
function waysFrom(utterances: Corpus['utterances'], from: Iri): ReadonlyMap<Iri, Iri | undefined> {
  const before = kept.get(utterances) ?? new Map<Iri, ReadonlyMap<Iri, Iri | undefined>>();
  kept.set(utterances, before);
  const known = before.get(from);
  if (known !== undefined) return known;
  const cameFrom = new Map<Iri, Iri | undefined>([[from, undefined]]);
  for (const here of cameFrom.keys()) {
    for (const next of [...(utterances.get(here)?.quotes ?? [])].sort()) {
      if (!cameFrom.has(next)) cameFrom.set(next, here);
    }
  }
  if (before.size >= KEPT) before.clear();
  before.set(from, cameFrom);
  return cameFrom;
}

function wayBack(cameFrom: ReadonlyMap<Iri, Iri | undefined>, to: Iri): Iri[] {
  const way: Iri[] = [];
  for (let at: Iri | undefined = to; at !== undefined; at = cameFrom.get(at)) way.push(at);
  return way.reverse();
}
