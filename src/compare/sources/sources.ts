/** A corpus to what rests on whom: what falls if an utterance, a report or a speaker is taken out. */
import type { Corpus, Iri, Proposition } from '../../model/records.js';
import { standings } from '../standing/standing.js';
import type { Needs } from './dependence.js';
import { type Fallen, inOrder, lostPairs } from './leave-out.js';
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
export interface Loss extends Fallen {
  readonly source: Iri;
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
    const needsIt = ({ needs }: { readonly needs: Needs }) => needs.has(source);
    return {
      source,
      propositions: inOrder(
        this.#propositions.filter(([, needs]) => needs.has(source)).map(([proposition]) => proposition),
      ),
      pairs: lostPairs(
        this.pairs.filter(needsIt),
        this.pairs.filter((pair) => !needsIt(pair)),
      ),
    };
  }
}

/** Every utterance, report and speaker; who is a speaker and nothing else counts as one. */
export function kindsOf(corpus: Corpus): ReadonlyMap<Iri, SourceKind> {
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
