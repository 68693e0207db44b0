/** A corpus to its counts of casualties by event, group and outcome: what counting begins with. */
import { isToldAsDone } from '../../model/modality.js';
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import type { UnionFind } from '../../structures/union-find.js';
import { sameThings } from '../identity/same-things.js';
import { speakersOf } from '../standing/chain.js';
import { conceptLattice, type Lattice } from '../verdicts/lattice.js';
import type { Account } from './estimate.js';
import { type EventTree, eventTreeOf } from './event-tree.js';

/** Stands above every group; a figure without a group counts people. */
export const EVERYONE = expand('code:people');

export interface CasualtyCount {
  /** Node of the event tree. */
  readonly event: Iri;
  readonly group: Iri;
  readonly outcome: Iri;
  readonly claim: Claim;
  readonly account: Account;
}

export interface CasualtyCounts {
  readonly tree: EventTree;
  readonly concepts: Lattice;
  readonly counts: readonly CasualtyCount[];
  /** Claims that count the losses of an actor, over a time that no event bounds: never part of a total. */
  readonly withoutEvent: readonly Claim[];
}

/**
 * The claims that count this outcome or a narrower one. Left out: plans, what stands only in a title, and words that
 * overlap with the outcome without lying in it (`neutralised` is not `killed`).
 * @param outcome code IRI
 */
export function casualtyCounts(corpus: Corpus, outcome: Iri): CasualtyCounts {
  const tree = eventTreeOf(corpus);
  const concepts = conceptLattice(corpus.ontology.concepts);
  const voices = voicesOf(corpus);
  const counts: CasualtyCount[] = [];
  const withoutEvent: Claim[] = [];
  for (const claim of corpus.claims.values()) {
    const { subject, predicate, object } = claim.proposition;
    if (predicate !== cg.casualties || claim.headline || !isToldAsDone(claim)) continue;
    const figure = corpus.figures.get(object.value);
    if (figure?.outcome === undefined || !concepts.isWithin(figure.outcome, outcome)) continue;
    if (corpus.entities.get(subject)?.kind === 'actor') {
      withoutEvent.push(claim);
      continue;
    }
    counts.push({
      event: tree.nodeOf(subject),
      group: figure.group ?? EVERYONE,
      outcome: figure.outcome,
      claim,
      account: {
        claim: claim.id,
        voice: voices.find(claim.madeIn),
        figure,
        denied: claim.polarity === 'negated',
      },
    });
  }
  return { tree, concepts, counts, withoutEvent };
}

/** Utterances that share a speaker, or may be one, are one voice. */
function voicesOf(corpus: Corpus): UnionFind {
  const voices = sameThings(corpus.identities.values(), ['same', 'unsure']);
  for (const claim of corpus.claims.values()) {
    if (claim.proposition.predicate !== cg.casualties) continue;
    for (const speaker of speakersOf(corpus, claim)) voices.join(claim.madeIn, speaker);
  }
  return voices;
}
