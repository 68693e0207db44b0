/** A corpus and its graph to how much there is of everything, and what is disputed. */
import { speakersOf } from '../compare/standing/chain.js';
import { derivationsByKey, propositionsIn } from '../compare/standing/claim-index.js';
import { isNotToldAsDone, refuting, standings, vouching } from '../compare/standing/standing.js';
import type { Claim, Corpus, EntityKind, Standing } from '../model/records.js';
import { labelOf } from '../words/labels.js';
import { sentence } from '../words/sentences.js';
import type { ClaimGraph } from './attributes.js';

export interface Disputed {
  /** Key of the proposition. */
  readonly key: string;
  readonly sentence: string;
  readonly standing: Standing;
  /** Labels of those who tell it as done and those who deny it. */
  readonly affirmedBy: readonly string[];
  readonly deniedBy: readonly string[];
}

export interface Amounts {
  readonly entities: Readonly<Record<EntityKind, number>>;
  readonly claims: number;
  readonly propositions: number;
  readonly derived: number;
  /** Utterances, reports among them. */
  readonly utterances: number;
  readonly reports: number;
  readonly figures: number;
}

export interface Stats extends Amounts {
  readonly nodes: number;
  readonly edges: number;
  /** Propositions that are planned, sought, demanded, expected, feared or suspected, and told as done by nobody. */
  readonly notDone: number;
  /** Contested propositions, in order of sentence: what is only denied, or denied of a plan or a fear, is no dispute. */
  readonly disputed: readonly Disputed[];
}

/** How much there is of everything, without a graph of it. */
export function amounts(corpus: Corpus): Amounts {
  const entities = { actor: 0, event: 0, place: 0, agreement: 0, document: 0, materiel: 0, thing: 0 };
  for (const { kind } of corpus.entities.values()) entities[kind] += 1;
  return {
    entities,
    claims: corpus.claims.size,
    propositions: propositionsIn(corpus),
    derived: derivationsByKey(corpus).size,
    utterances: corpus.utterances.size,
    reports: [...corpus.utterances.values()].filter(({ report }) => report !== undefined).length,
    figures: corpus.figures.size,
  };
}

/** How much there is of everything, and what is disputed. */
export function stats(corpus: Corpus, graph: ClaimGraph): Stats {
  const all = standings(corpus);
  const speakers = (claims: readonly Claim[]): readonly string[] =>
    [...new Set(claims.flatMap((claim) => speakersOf(corpus, claim)))]
      .map((id) => labelOf(corpus, id))
      .sort();
  const disputed = [...all.values()]
    .filter(({ standing }) => standing === 'contested')
    .map(({ proposition, standing, affirmedBy, deniedBy }) => ({
      key: proposition.key,
      sentence: sentence(corpus, proposition),
      standing,
      affirmedBy: speakers(vouching(affirmedBy)),
      deniedBy: speakers(refuting(deniedBy)),
    }))
    .sort((a, b) => (a.sentence < b.sentence ? -1 : a.sentence > b.sentence ? 1 : a.key < b.key ? -1 : 1));
  return {
    ...amounts(corpus),
    nodes: graph.order,
    edges: graph.size,
    notDone: [...all.values()].filter(isNotToldAsDone).length,
    disputed,
  };
}
