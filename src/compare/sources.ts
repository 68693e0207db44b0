/** A corpus to what rests on whom: what falls if an utterance, a report or a speaker is taken out. */
import type { Corpus, Iri, Proposition } from '../model/records.js';
import type { Needs } from './dependence.js';
import { standings } from './standing.js';
import { type ActorPair, actorPairs, propositionNeeds } from './ties.js';

export type SourceKind = 'speaker' | 'report' | 'utterance';

export interface Source {
  readonly id: Iri;
  readonly kind: SourceKind;
  /** Propositions that someone affirms and that nobody would affirm without this source. */
  readonly propositions: number;
  /** Pairs of actors that would have no tie without it. */
  readonly pairs: number;
}

/** What falls with one source. */
export interface Loss {
  readonly source: Iri;
  readonly propositions: readonly Proposition[];
  readonly pairs: readonly LostPair[];
}

export interface LostPair {
  readonly pair: ActorPair;
  /** How many steps the two would then be apart, over other actors; undefined where no path is left. */
  readonly steps: number | undefined;
}

/** Weighs every source of one corpus; cost grows with the number of claims and the length of their chains. */
export class Sources {
  /** By what falls without them: most propositions first, then most pairs, then IRI. Sources that nothing needs are there too. */
  readonly ranked: readonly Source[];
  /** Every pair of actors with a tie. */
  readonly pairs: readonly ActorPair[];
  readonly #propositions: readonly (readonly [Proposition, Needs])[];

  constructor(corpus: Corpus) {
    const known = standings(corpus);
    const needs = propositionNeeds(corpus, known);
    this.pairs = actorPairs(corpus, known, needs);
    this.#propositions = [...needs].map(([key, needed]) => [known.get(key)!.proposition, needed] as const);
    const propositions = tally(needs.values());
    const pairs = tally(this.pairs.map((pair) => pair.needs));
    this.ranked = [...kindsOf(corpus)]
      .map(([id, kind]) => ({ id, kind, propositions: propositions.get(id) ?? 0, pairs: pairs.get(id) ?? 0 }))
      .toSorted((a, b) => b.propositions - a.propositions || b.pairs - a.pairs || (a.id < b.id ? -1 : 1));
  }

  /** What falls with a source; the pairs that no path joins any more come first. */
  without(source: Iri): Loss {
    const lost = this.pairs.filter(({ needs }) => needs.has(source));
    const near = neighbours(this.pairs.filter(({ needs }) => !needs.has(source)));
    return {
      source,
      propositions: this.#propositions
        .filter(([, needs]) => needs.has(source))
        .map(([proposition]) => proposition)
        .toSorted((a, b) => (about(a) < about(b) ? -1 : 1)),
      pairs: lost
        .map((pair) => ({ pair, steps: stepsBetween(near, pair.one, pair.other) }))
        .toSorted(
          (a, b) => (b.steps ?? Number.POSITIVE_INFINITY) - (a.steps ?? Number.POSITIVE_INFINITY) || 0,
        ),
    };
  }
}

const about = ({ subject, predicate, key }: Proposition) => `${subject} ${predicate} ${key}`;

/** Every utterance, report and speaker; who is a speaker and nothing else counts as one. */
function kindsOf(corpus: Corpus): ReadonlyMap<Iri, SourceKind> {
  const kinds = new Map<Iri, SourceKind>();
  const innermost = new Set([...corpus.claims.values()].flatMap(({ madeIn, report }) => [madeIn, report]));
  for (const { id, report, speakers, quotes } of corpus.utterances.values()) {
    kinds.set(id, report === undefined ? 'utterance' : 'report');
    if (innermost.has(id) || quotes.length > 0) for (const speaker of speakers) kinds.set(speaker, 'speaker');
  }
  return kinds;
}

function tally(sets: Iterable<Needs>): ReadonlyMap<Iri, number> {
  const counts = new Map<Iri, number>();
  for (const set of sets) for (const each of set) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

type Neighbours = ReadonlyMap<Iri, readonly Iri[]>;

function neighbours(pairs: readonly ActorPair[]): Neighbours {
  const near = new Map<Iri, Iri[]>();
  const link = (from: Iri, to: Iri) => {
    const known = near.get(from);
    if (known === undefined) near.set(from, [to]);
    else known.push(to);
  };
  for (const { one, other } of pairs) {
    link(one, other);
    link(other, one);
  }
  return near;
}

function stepsBetween(near: Neighbours, from: Iri, to: Iri): number | undefined {
  const steps = new Map<Iri, number>([[from, 0]]);
  for (const [here, away] of steps) {
    if (here === to) return away;
    for (const next of near.get(here) ?? []) if (!steps.has(next)) steps.set(next, away + 1);
  }
  return undefined;
}
