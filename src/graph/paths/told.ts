/** An edge to its sentence as it is told, with what nobody tells as done said so; and the direct ties that are no way. */
import { speakersOf } from '../../compare/standing/chain.js';
import { isToldAsDone, modalityOf } from '../../model/modality.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { labelOf } from '../../words/labels.js';
import { inSeries } from '../../words/phrases.js';
import { sentence, sentenceAsTold } from '../../words/sentences.js';
import type { ClaimGraph } from '../attributes.js';

/** A direct tie that a path does not follow, as nobody tells it as done: it is only denied, planned, feared … */
export interface TieApart {
  readonly edge: string;
  /** The relation affirmed, whoever denies it: `MINUSMA supplies Jihadists`. */
  readonly sentence: string;
  /** `planned`, `demanded`, `feared`, `suspected`; undefined where all that is said is that it is not so. */
  readonly modality: string | undefined;
  /** Labels of those who plan, demand, fear or suspect it, and of those who deny it. */
  readonly by: readonly string[];
  readonly deniedBy: readonly string[];
  readonly claims: readonly Iri[];
  /** `A direct tie is only feared, and nobody here tells it as done: … (feared by …; denied by …).` */
  readonly said: string;
}

/** The sentence of an edge: what nobody tells as done is said so. */
export function edgeAsTold(graph: ClaimGraph, corpus: Corpus, edge: string): string {
  const { claims, derived } = graph.getEdgeAttributes(edge);
  const affirming = claimsOf(corpus, claims).filter(({ polarity }) => polarity === 'affirmed');
  return derived ? plain(graph, corpus, edge) : sentenceAsTold(corpus, propositionOf(graph, edge), affirming);
}

function plain(graph: ClaimGraph, corpus: Corpus, edge: string): string {
  return sentence(corpus, propositionOf(graph, edge));
}

function propositionOf(graph: ClaimGraph, edge: string) {
  const [subject, object] = graph.extremities(edge);
  const predicate = graph.getEdgeAttribute(edge, 'predicate');
  return { key: edge, subject, predicate, object: { kind: 'iri' as const, value: object } };
}

/** The direct ties of two nodes that nobody tells as done, in order of sentence; none where one of the two is not in the graph. */
export function tiesApart(graph: ClaimGraph, corpus: Corpus, from: Iri, to: Iri): readonly TieApart[] {
  if (!graph.hasNode(from) || !graph.hasNode(to)) return [];
  return graph
    .edges(from, to)
    .filter((edge) => {
      const { standing, planned } = graph.getEdgeAttributes(edge);
      return standing === 'denied' || planned;
    })
    .map((edge) => tieApart(graph, corpus, edge))
    .sort((a, b) => (a.sentence < b.sentence ? -1 : 1));
}

function tieApart(graph: ClaimGraph, corpus: Corpus, edge: string): TieApart {
  const claims = claimsOf(corpus, graph.getEdgeAttribute(edge, 'claims'));
  const affirming = claims.filter(({ polarity }) => polarity === 'affirmed');
  const denying = claims.filter((claim) => claim.polarity === 'negated' && isToldAsDone(claim));
  const sentenceOf = plain(graph, corpus, edge);
  const [by, deniedBy] = [voicesOf(corpus, affirming), voicesOf(corpus, denying)];
  const modality = modalityOf(affirming);
  return {
    edge,
    sentence: sentenceOf,
    modality,
    by,
    deniedBy,
    claims: claims.map(({ id }) => id),
    said: saidOf(sentenceOf, modality, by, deniedBy),
  };
}

function saidOf(
  said: string,
  modality: string | undefined,
  by: readonly string[],
  deniedBy: readonly string[],
): string {
  const denied = deniedBy.length === 0 ? '' : `; denied by ${inSeries(deniedBy)}`;
  if (modality === undefined) {
    return `A direct tie is only denied: ${said} (denied by ${inSeries(deniedBy)}; nobody here affirms it).`;
  }
  return `A direct tie is only ${modality}, and nobody here tells it as done: ${said} (${modality} by ${inSeries(by)}${denied}).`;
}

function claimsOf(corpus: Corpus, ids: readonly Iri[]): readonly Claim[] {
  return ids.flatMap((id) => corpus.claims.get(id) ?? []);
}

function voicesOf(corpus: Corpus, claims: readonly Claim[]): readonly string[] {
  const voices = claims.flatMap((claim) => {
    const speakers = speakersOf(corpus, claim);
    return (speakers.length === 0 ? [claim.madeIn] : speakers).map((id) => labelOf(corpus, id));
  });
  return [...new Set(voices)].sort();
}
