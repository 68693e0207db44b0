/** A corpus to its counts of casualties by event, group and outcome: what counting begins with. */
import { decisionsOnThings } from '../../model/decided.js';
import { isToldAsDone } from '../../model/modality.js';
import type { Claim, Concept, Corpus, Iri } from '../../model/records.js';
import { cg, EVENT_DATES } from '../../model/vocabulary.js';
import { addTo } from '../../structures/group-by.js';
import type { UnionFind } from '../../structures/union-find.js';
import { sameThings } from '../identity/same-things.js';
import { conceptLattice, type Lattice } from '../nesting/lattice.js';
import { speakersOf } from '../standing/chain.js';
import { claimsOf } from '../standing/claim-index.js';
import type { Account } from './estimate.js';
import { type EventTree, eventTreeOf } from './event-tree.js';
import { EVERYONE, type Stance, stanceOf } from './stance.js';

export interface CasualtyCount {
  /** Node of the event tree. */
  readonly event: Iri;
  readonly group: Iri;
  readonly outcome: Iri;
  readonly claim: Claim;
  readonly account: Account;
}

/** First and last day; an end that nobody gives is undefined. */
export interface Days {
  readonly earliest: string | undefined;
  readonly latest: string | undefined;
}

export interface CasualtyCounts {
  readonly tree: EventTree;
  readonly concepts: Lattice;
  /** In order of claim. */
  readonly counts: readonly CasualtyCount[];
  /** Claims that count the losses of an actor, over a time that no event bounds: never part of a total. */
  readonly withoutEvent: readonly Claim[];
  /** Counts that stand only in a title, which sums up what the report says below it. */
  readonly inTitles: readonly Claim[];
  /** Counts under a word that may hold this outcome, or overlaps with it, and does not lie in it: dead, neutralised. */
  readonly otherWords: readonly Claim[];
  /** Node -> the days on which it may have happened, where someone dates it. */
  readonly days: ReadonlyMap<Iri, Days>;
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
  const stanceIn = stanceOf(corpus, tree);
  const counts: CasualtyCount[] = [];
  const withoutEvent: Claim[] = [];
  const inTitles: Claim[] = [];
  const otherWords: Claim[] = [];
  const overlapping = new Set(overlapsOf(corpus.ontology.concepts).get(outcome));
  for (const claim of claimsOf(corpus, [cg.casualties])) {
    const { subject, object } = claim.proposition;
    const figure = corpus.figures.get(object.value);
    if (figure?.outcome === undefined || !isToldAsDone(claim)) continue;
    if (!concepts.isWithin(figure.outcome, outcome)) {
      const mayHold = overlapping.has(figure.outcome) || concepts.isWithin(outcome, figure.outcome);
      if (mayHold && claim.polarity === 'affirmed') otherWords.push(claim);
      continue;
    }
    if (claim.headline) {
      inTitles.push(claim);
      continue;
    }
    if (corpus.entities.get(subject)?.kind === 'actor') {
      withoutEvent.push(claim);
      continue;
    }
    const group = figure.group ?? EVERYONE;
    const stance: Stance = stanceIn(claim, group);
    counts.push({
      event: tree.nodeOf(subject),
      group,
      outcome: figure.outcome,
      claim,
      account: {
        claim: claim.id,
        voice: voices.find(claim.madeIn),
        stance,
        event: subject,
        group,
        figure,
        denied: claim.polarity === 'negated',
      },
    });
  }
  counts.sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
  return { tree, concepts, counts, withoutEvent, inTitles, otherWords, days: daysIn(corpus, tree, counts) };
}

/** Codes that overlap (`skos:related`), read from both ends. */
export function overlapsOf(concepts: ReadonlyMap<Iri, Concept>): ReadonlyMap<Iri, readonly Iri[]> {
  const overlaps = new Map<Iri, Iri[]>();
  for (const { id, related } of concepts.values()) {
    for (const other of related) {
      addTo(overlaps, id, other);
      addTo(overlaps, other, id);
    }
  }
  return overlaps;
}

/** Utterances that share a speaker, or may be one, are one voice. */
function voicesOf(corpus: Corpus): UnionFind {
  const voices = sameThings(decisionsOnThings(corpus), ['same', 'unsure']);
  for (const claim of claimsOf(corpus, [cg.casualties])) {
    for (const speaker of speakersOf(corpus, claim)) voices.join(claim.madeIn, speaker);
  }
  return voices;
}

/** No event is later than the report that tells of it. */
function daysIn(corpus: Corpus, tree: EventTree, counts: readonly CasualtyCount[]): ReadonlyMap<Iri, Days> {
  const days = new Map<Iri, Days>();
  for (const { proposition, polarity, earliest, latest } of claimsOf(corpus, EVENT_DATES)) {
    if (polarity !== 'affirmed') continue;
    const node = tree.nodeOf(proposition.subject);
    const known = days.get(node);
    days.set(node, known === undefined ? { earliest, latest } : hull(known, { earliest, latest }));
  }
  for (const { event, claim } of counts) {
    const told = corpus.utterances.get(claim.report)?.latest;
    const known = days.get(event);
    if (told !== undefined && told < (known?.latest ?? '9999'))
      days.set(event, { earliest: known?.earliest, latest: told });
  }
  return days;
}

/** What holds both; an end that one of them leaves open stays open. */
const hull = (a: Days, b: Days): Days => ({
  earliest: a.earliest && b.earliest && (a.earliest < b.earliest ? a.earliest : b.earliest),
  latest: a.latest && b.latest && (a.latest > b.latest ? a.latest : b.latest),
});
