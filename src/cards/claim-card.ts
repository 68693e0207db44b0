/** A claim to its card: what it says, how it stands, and the way it took with the passages that show each step. */
import { chainOf } from '../compare/standing/chain.js';
import { byManner, type PropositionStanding } from '../compare/standing/standing.js';
import type { Claim, Corpus, Evidence, Iri, Proposition, Utterance } from '../model/records.js';
import { labelOf } from '../words/labels.js';
import { inSeries } from '../words/phrases.js';
import { type CardProposition, cardProposition } from './card.js';
import { type CardClaim, cardClaim } from './card-claim.js';
import { relayEvidence, whenOf } from './utterance-card.js';

/** One utterance on the way from the report to the one who makes the claim. */
export interface ChainLink {
  readonly id: Iri;
  readonly label: string;
  /** Who speaks in it, a joint voice as one; '' where nobody is named. */
  readonly speakers: string;
  readonly when: string | undefined;
  /** The passages of the claim's report that name who says it and who passes it on, each once; none of the report itself. */
  readonly evidence: readonly Evidence[];
}

export interface ClaimCard extends CardClaim {
  readonly proposition: Proposition;
  /** The proposition with everyone who affirms and who denies it, this claim among them. */
  readonly standing: CardProposition;
  /** From the report to the utterance that claims. */
  readonly links: readonly ChainLink[];
}

/** @param judged the standings of the same corpus. @throws TypeError for a claim of another corpus. */
export function claimCardOf(
  corpus: Corpus,
  claim: Claim,
  judged: ReadonlyMap<string, PropositionStanding>,
): ClaimCard {
  const standing = judged.get(claim.proposition.key);
  if (standing === undefined) throw new TypeError(`${claim.id} is not a claim of this corpus`);
  return {
    ...cardClaim(corpus, claim),
    proposition: claim.proposition,
    standing: cardProposition(corpus, inItsManner(corpus, standing, claim)),
    links: linksOf(corpus, claim),
  };
}

function inItsManner(corpus: Corpus, judged: PropositionStanding, claim: Claim): PropositionStanding {
  return (
    byManner(corpus, judged).find(({ affirmedBy, deniedBy }) =>
      [...affirmedBy, ...deniedBy].includes(claim),
    ) ?? judged
  );
}

/** The chain of a claim, each utterance with the passages of the claim's report that show it. */
export function linksOf(corpus: Corpus, claim: Claim): readonly ChainLink[] {
  const chain = chainOf(corpus, claim);
  return chain.map((utterance, i) => ({
    id: utterance.id,
    label: labelOf(corpus, utterance.id),
    speakers: inSeries(utterance.speakers.map((speaker) => labelOf(corpus, speaker))),
    when: whenOf(utterance),
    evidence: shownBy(utterance, chain[i - 1], claim.report),
  }));
}

function shownBy(utterance: Utterance, before: Utterance | undefined, report: Iri): readonly Evidence[] {
  const all = [
    ...(before === undefined ? [] : relayEvidence(before, utterance.id)),
    ...utterance.evidence,
  ].filter((each) => each.report === report);
  return [...new Map(all.map((each) => [`${each.start} ${each.end}`, each])).values()].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}
