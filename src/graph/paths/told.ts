/** An edge to its sentence as it is told, with what nobody tells as done said so; and the direct ties that are no way. */
import { speakersOf } from '../../compare/standing/chain.js';
import { refuting, vouching } from '../../compare/standing/standing.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { labelOf } from '../../words/labels.js';
import { inSeries } from '../../words/phrases.js';
import { mannerOf, sentence, sentenceAsTold } from '../../words/sentences.js';
import type { ClaimGraph } from '../attributes.js';
import { isAffirmed } from './follow.js';
import { type PartTie, partTies } from './part-ties.js';

/** A tie that a path does not follow: a direct one that nobody tells as done (only denied, planned, feared …), or one of their parts. */
export interface TieApart {
  readonly edge: string;
  /** The relation affirmed, whoever denies it: `MINUSMA supplies Jihadists`. */
  readonly sentence: string;
  /** `planned`, `demanded`, `feared`, `suspected`; undefined where all that is said is that it is not so, and of a part. */
  readonly modality: string | undefined;
  /** Labels of those who plan, demand, fear or suspect it, and of those who deny it. */
  readonly by: readonly string[];
  readonly deniedBy: readonly string[];
  readonly claims: readonly Iri[];
  /** `A direct tie that nobody here tells as done: It is feared that … (who fears it; denied by …).` */
  readonly said: string;
}

/** The sentence of an edge as those who tell it put it; what a rule derived rests on what is told as done. */
export function edgeAsTold(graph: ClaimGraph, corpus: Corpus, edge: string): string {
  const { claims, derived } = graph.getEdgeAttributes(edge);
  const proposition = propositionOf(graph, edge);
  if (derived) return sentence(corpus, proposition);
  const [affirmedBy, deniedBy] = bySide(corpus, claims);
  return sentenceAsTold(corpus, proposition, { affirmedBy, deniedBy });
}

function propositionOf(graph: ClaimGraph, edge: string) {
  const [subject, object] = graph.extremities(edge);
  const predicate = graph.getEdgeAttribute(edge, 'predicate');
  return { key: edge, subject, predicate, object: { kind: 'iri' as const, value: object } };
}

/**
 * The ties of two nodes that a path does not follow, each in order of sentence: direct ones that nobody tells as done,
 * and what ties their parts. None where one of the two is not in the graph.
 * @param options.planned whether paths follow what is planned, sought, demanded, expected, feared or suspected; then only what is denied
 */
export function tiesApart(
  graph: ClaimGraph,
  corpus: Corpus,
  from: Iri,
  to: Iri,
  options: { readonly planned?: boolean } = {},
): readonly TieApart[] {
  if (!graph.hasNode(from) || !graph.hasNode(to)) return [];
  const direct = graph
    .edges(from, to)
    .filter((edge) => {
      const { standing, planned, claims, derived } = graph.getEdgeAttributes(edge);
      if (derived) return standing === 'denied';
      return standing === 'denied' || (planned && !(options.planned === true && isAffirmed(corpus, claims)));
    })
    .map((edge) => tieApart(graph, corpus, edge));
  const ofParts = partTies(graph, corpus, from, to).map((tie) => tieOfParts(graph, corpus, tie));
  const bySentence = (a: TieApart, b: TieApart) => (a.sentence < b.sentence ? -1 : 1);
  return [...direct.sort(bySentence), ...ofParts.sort(bySentence)];
}

function tieOfParts(graph: ClaimGraph, corpus: Corpus, { edge, belonging }: PartTie): TieApart {
  const { claims, speakers, utterances, deniers } = graph.getEdgeAttributes(edge);
  const labels = (ids: readonly Iri[]) => [...new Set(ids.map((id) => labelOf(corpus, id)))].sort();
  const by = labels(speakers.length > 0 ? speakers : utterances);
  const deniedBy = labels(deniers);
  const denied = deniedBy.length === 0 ? '' : `; denied by ${inSeries(deniedBy)}`;
  const told = edgeAsTold(graph, corpus, edge);
  const parts = belonging.map((each) => edgeAsTold(graph, corpus, each));
  return {
    edge,
    sentence: told,
    modality: undefined,
    by,
    deniedBy,
    claims,
    said: `A tie of a part, not of the whole: ${told} (${inSeries(by)}${denied}); ${inSeries(parts)}.`,
  };
}

function tieApart(graph: ClaimGraph, corpus: Corpus, edge: string): TieApart {
  const claims = graph.getEdgeAttribute(edge, 'claims');
  const [affirming, negating] = bySide(corpus, claims);
  const proposition = propositionOf(graph, edge);
  const affirmed = sentence(corpus, proposition);
  const manner = mannerOf(affirming, negating);
  const { modality } = manner;
  // A plan or a fear is not denied by whoever says that it is not so, nor is anybody by who asks that it be not so.
  const saying = affirming.length === 0 && modality !== undefined ? negating : vouching(affirming);
  const refusing = voicesOf(
    corpus,
    affirming.length === 0 && modality !== undefined ? [] : refuting(negating),
  );
  const [by, deniedBy] = [voicesOf(corpus, saying), modality === undefined ? refusing : []];
  const denied =
    refusing.length === 0
      ? ''
      : `; that it is not so ${refusing.length === 1 ? 'says' : 'say'} ${inSeries(refusing)}`;
  const told = sentence(corpus, proposition, modality === undefined ? { polarity: 'negated' } : manner);
  return {
    edge,
    sentence: affirmed,
    modality,
    by,
    deniedBy,
    claims,
    said:
      modality === undefined
        ? `Of a direct tie it is only said that there is none: ${told} (${inSeries(deniedBy)}).`
        : `A direct tie that nobody here tells as done: ${told} (${inSeries(by)}${denied}).`,
  };
}

function bySide(corpus: Corpus, ids: readonly Iri[]): readonly [affirming: Claim[], negating: Claim[]] {
  const claims = ids.flatMap((id) => corpus.claims.get(id) ?? []);
  const of = (side: Claim['polarity']) => claims.filter(({ polarity }) => polarity === side);
  return [of('affirmed'), of('negated')];
}

function voicesOf(corpus: Corpus, claims: readonly Claim[]): readonly string[] {
  const voices = claims.flatMap((claim) => {
    const speakers = speakersOf(corpus, claim);
    return (speakers.length === 0 ? [claim.madeIn] : speakers).map((id) => labelOf(corpus, id));
  });
  return [...new Set(voices)].sort();
}
