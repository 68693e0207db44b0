/** A claim as a program is told it: what is said, by whom, through whom, where it stands, and the words that stand there. */
import { chainOf, speakersOf } from '../../../compare/standing/chain.js';
import { shorten } from '../../../model/namespaces.js';
import type { Claim, Corpus, Evidence, Iri } from '../../../model/records.js';
import { sayClaim } from '../../../words/claims.js';
import { labelOf } from '../../../words/labels.js';
import type { PassageOf } from '../../show/passages.js';

export interface Named {
  readonly id: string;
  readonly label: string;
}

/** A quotation from a report, in code points of its text; the words where the text is at hand. */
export interface ToldPassage {
  readonly report: string;
  /** 0 is the title. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text?: string;
}

export interface ToldClaim {
  /** Its IRI, `claim:003-50525bbc`. */
  readonly claim: string;
  /** `JNIM claims responsibility: JNIM carried out “Ambush at Ber”`. */
  readonly says: string;
  readonly speakers: readonly Named[];
  /** From the report to whoever says it. */
  readonly chain: readonly (Named & { readonly speakers: readonly Named[] })[];
  readonly act: string;
  readonly polarity: string;
  readonly relation: string;
  readonly where: string;
  readonly when?: string | undefined;
  /** The speaker's own loaded word. */
  readonly wording?: string | undefined;
  readonly passages: readonly ToldPassage[];
  readonly view: string;
}

export interface ClaimTeller {
  readonly corpus: Corpus;
  readonly passageOf: PassageOf | undefined;
  readonly address: (parts: Readonly<Record<string, string | readonly Iri[] | undefined>>) => string;
}

export function toldClaim({ corpus, passageOf, address }: ClaimTeller, claim: Claim): ToldClaim {
  const { said, where, when } = sayClaim(corpus, claim);
  const named = (id: Iri): Named => ({ id: shorten(id), label: labelOf(corpus, id) });
  return {
    claim: shorten(claim.id),
    says: said,
    speakers: speakersOf(corpus, claim).map(named),
    chain: chainOf(corpus, claim).map(({ id, speakers }) => ({
      ...named(id),
      speakers: speakers.map(named),
    })),
    act: claim.speechAct,
    polarity: claim.polarity,
    relation: shorten(claim.proposition.predicate),
    where,
    when,
    wording: claim.wording,
    passages: claim.evidence.map((each) => toldPassage(each, passageOf)),
    view: address({ node: [claim.id] }),
  };
}

export function toldPassage(evidence: Evidence, passageOf: PassageOf | undefined): ToldPassage {
  const { report, paragraph, start, end } = evidence;
  const text = passageOf?.(evidence);
  return { report: shorten(report), paragraph, start, end, ...(text === undefined ? {} : { text }) };
}

/** Claims by their IRIs, those that the corpus has. */
export function toldClaims(teller: ClaimTeller, ids: readonly Iri[]): readonly ToldClaim[] {
  return ids.flatMap((id) => {
    const claim = teller.corpus.claims.get(id);
    return claim === undefined ? [] : [toldClaim(teller, claim)];
  });
}

export function claimLines(told: ToldClaim, margin = ''): readonly string[] {
  const { claim, says, chain, wording, passages, view } = told;
  const way = chain.map(({ id, label, speakers }) =>
    speakers.length === 0 ? `${label} (${id})` : `${speakers.map((each) => each.label).join(', ')} (${id})`,
  );
  return [
    `${margin}- ${says}`,
    `${margin}  ${claim}, by way of ${way.join(' > ')}, ${view}`,
    ...(wording === undefined ? [] : [`${margin}  in the speaker's words: “${wording}”`]),
    ...passages.map((each) => `${margin}  ${sayPassage(each)}`),
  ];
}

/** Claims under a word for what they do; nothing where there are none. */
export function claimsUnder(head: string, claims: readonly ToldClaim[]): readonly string[] {
  return claims.length === 0 ? [] : [`  ${head}:`, ...claims.flatMap((each) => claimLines(each, '    '))];
}

/** `report:003, paragraph 7, characters 1480 to 1503: “…”`. */
export function sayPassage({ report, paragraph, start, end, text }: ToldPassage): string {
  const where = paragraph === 0 ? 'title' : `paragraph ${paragraph}`;
  const place = `${report}, ${where}, characters ${start} to ${end}`;
  return text === undefined ? place : `${place}: “${text}”`;
}
