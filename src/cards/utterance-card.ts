/** An utterance or a report to its card: who says it, when, through whom it reaches us, what it quotes and what is claimed in it. */
import { chainOf } from '../compare/standing/chain.js';
import type { Corpus, Evidence, Iri, Utterance } from '../model/records.js';
import type { Whereabouts } from '../model/whereabouts.js';
import { groupBy } from '../structures/group-by.js';
import { memo } from '../structures/memo.js';
import { dateInWords } from '../words/dates.js';
import { labelOf } from '../words/labels.js';
import { type CardClaim, cardClaim, inReadingOrder } from './card-claim.js';
import { originsOf, type Passed } from './passed-on.js';

/** Something with its name, for a list. */
export interface Named {
  readonly id: Iri;
  readonly label: string;
}

/** An utterance that quotes this one or is quoted by it, with the passages that show it. */
export interface Quoted extends Named {
  readonly speakers: readonly Named[];
  readonly when: string | undefined;
  readonly evidence: readonly Evidence[];
  /** Number of claims made in it. */
  readonly claims: number;
}

export interface UtteranceCard extends Named {
  readonly speakers: readonly Named[];
  readonly media: readonly Named[];
  /** EDTF, and the same in words. */
  readonly saidOn: string | undefined;
  readonly when: string | undefined;
  /** The passages that name who said it; none of a report itself. */
  readonly evidence: readonly Evidence[];
  readonly quotedBy: readonly Quoted[];
  readonly quotes: readonly Quoted[];
  /** What is claimed in its own voice, in order of report and passage. */
  readonly claims: readonly CardClaim[];
  /** All that reaches us through it, its own voice included: number of claims, and whose they are, most first. */
  readonly through: { readonly claims: number; readonly origins: Passed['origins'] };
  readonly report: ReportCard | undefined;
}

/** What only a report has. */
export interface ReportCard {
  readonly number: string;
  readonly title: string;
  readonly language: string;
  readonly textSha256: string;
  /** The publisher, where more is known of it than this report; empty where it is not. */
  readonly outlets: readonly Named[];
  readonly distributors: readonly Named[];
  readonly credits: readonly Named[];
  readonly whereabouts: Whereabouts;
}

export function utteranceCardOf(corpus: Corpus, utterance: Utterance): UtteranceCard {
  const { id, report } = utterance;
  const named = (iris: readonly Iri[]) => iris.map((iri) => ({ id: iri, label: labelOf(corpus, iri) }));
  const through = [...corpus.claims.values()].filter((claim) =>
    chainOf(corpus, claim).some((link) => link.id === id),
  );
  const quoted = (other: Utterance, evidence: readonly Evidence[]): Quoted => ({
    id: other.id,
    label: labelOf(corpus, other.id),
    speakers: named(other.speakers),
    when: whenOf(other),
    evidence,
    claims: claimsIn(corpus).get(other.id) ?? 0,
  });
  return {
    id,
    label: labelOf(corpus, id),
    speakers: named(utterance.speakers),
    media: named(utterance.media),
    saidOn: utterance.saidOn,
    when: whenOf(utterance),
    evidence: utterance.evidence,
    quotedBy: [...corpus.utterances.values()]
      .filter(({ quotes }) => quotes.includes(id))
      .map((other) => quoted(other, relayEvidence(other, id))),
    quotes: utterance.quotes.flatMap((iri) => {
      const other = corpus.utterances.get(iri);
      return other === undefined ? [] : [quoted(other, relayEvidence(utterance, iri))];
    }),
    claims: inReadingOrder(through.filter(({ madeIn }) => madeIn === id)).map((claim) =>
      cardClaim(corpus, claim),
    ),
    through: { claims: through.length, origins: originsOf(corpus, through) },
    report: report && {
      number: report.number,
      title: report.title,
      language: report.language,
      textSha256: report.textSha256,
      outlets: named(
        utterance.speakers.filter((speaker) => corpus.entities.get(speaker)?.appearsIn === undefined),
      ),
      distributors: named(report.distributors),
      credits: named(report.credits),
      whereabouts: report.whereabouts,
    },
  };
}

/** The passages that show that one utterance passes on another. */
export function relayEvidence(utterance: Utterance, quoted: Iri): readonly Evidence[] {
  return (relaysOf(utterance).get(quoted) ?? []).flatMap(({ evidence }) => evidence);
}

/** By what is passed on: a report may pass on thousands. */
const relaysOf = memo((utterance: Utterance) => groupBy(utterance.relays, ({ quoted }) => quoted));

/** Utterance -> number of claims made in it. */
const claimsIn = memo((corpus: Corpus) => {
  const counts = new Map<Iri, number>();
  for (const { madeIn } of corpus.claims.values()) counts.set(madeIn, (counts.get(madeIn) ?? 0) + 1);
  return counts;
});

/** When it was said, in words. */
export function whenOf({ saidOn }: Utterance): string | undefined {
  return saidOn === undefined ? undefined : dateInWords(saidOn).text;
}
