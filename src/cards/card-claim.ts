/** A claim to what every card shows of it: its words, its voice, its place in the report. */
import { localName } from '../model/namespaces.js';
import type { Claim, Corpus, Evidence, Iri, Polarity, SpeechAct } from '../model/records.js';
import type { PassageUnit } from '../model/whereabouts.js';
import { type ClaimInWords, claimsTheDeed, passageUnit, passesOnAsSaid, sayClaim } from '../words/claims.js';

/** A claim as a card shows it: in words, with what those leave out. */
export interface CardClaim extends ClaimInWords {
  readonly id: Iri;
  readonly speechAct: SpeechAct;
  /** Of a claim of responsibility: whether it is that the speaker did the deed, not what else it tells of it. */
  readonly claimsDeed: boolean;
  /** Of what is alleged: whether the report only passes it on as said. */
  readonly passesOn: boolean;
  readonly polarity: Polarity;
  /** Number of the report, and the paragraphs in which it stands; 0 is the title. */
  readonly report: string;
  readonly paragraphs: readonly number[];
  /** What these number. */
  readonly unit: PassageUnit;
  /** Of a derived relation: the report that relays the rest says it itself; it tells a part, and is no witness to the whole. */
  readonly adds: boolean;
  readonly headline: boolean;
  readonly wording: string | undefined;
  readonly gloss: string | undefined;
  /** The passages that show it, in code points of the report's text. */
  readonly evidence: readonly Evidence[];
}

/** A claim in words, with where it stands. */
export function cardClaim(corpus: Corpus, claim: Claim): CardClaim {
  return {
    id: claim.id,
    ...sayClaim(corpus, claim),
    speechAct: claim.speechAct,
    claimsDeed: claimsTheDeed(claim),
    passesOn: passesOnAsSaid(claim),
    polarity: claim.polarity,
    report: corpus.utterances.get(claim.report)?.report?.number ?? localName(claim.report),
    paragraphs: [...new Set(claim.evidence.map(({ paragraph }) => paragraph))].sort((a, b) => a - b),
    unit: passageUnit(corpus, claim.report),
    adds: false,
    headline: claim.headline,
    wording: claim.wording,
    gloss: claim.gloss,
    evidence: claim.evidence,
  };
}

/** With those marked that are none of the tellers', where there are tellers of a derived relation. */
export function claimsUnder(
  corpus: Corpus,
  tellers: readonly Iri[],
  claims: readonly Claim[],
): readonly CardClaim[] {
  const adds = ({ madeIn }: Claim) => tellers.length > 0 && !tellers.includes(madeIn);
  return claims.map((claim) => ({ ...cardClaim(corpus, claim), adds: adds(claim) }));
}

/** By report, then by passage. */
export function inReadingOrder(claims: readonly Claim[]): Claim[] {
  const start = (claim: Claim): number => claim.evidence[0]?.start ?? 0;
  return [...claims].sort((a, b) => byText(a.report, b.report) || start(a) - start(b) || byText(a.id, b.id));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
