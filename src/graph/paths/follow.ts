/** Which edges a path may follow, and what each costs: a tie that joins is cheap, hostility and mere words are dear. */
import type { Corpus, Iri } from '../../model/records.js';
import type { ClaimGraph, EdgeAttributes } from '../attributes.js';
import { TIE_KINDS, type TieKind, tieKind } from '../tie-kinds.js';
import type { Way } from './shortest-paths.js';

export interface PathOptions {
  /** How many paths at most. Default 3. */
  readonly limit?: number;
  /** Longest path in steps. Default 6. */
  readonly maxLength?: number;
  /** Whether a relation may be followed from object to subject. Default true. */
  readonly undirected?: boolean;
  /**
   * Families of relations to follow. Default: all but `spatial`; a path then leads through no place either, as
   * two actors that were in one country have nothing to do with each other by that.
   */
  readonly families?: readonly string[];
  /** Kinds of ties to follow, all others left out; `JOINING` are those that join. Default: all but places. */
  readonly kinds?: readonly TieKind[];
  /** Whether to follow what nobody tells as done: plans, demands, expectations, fears, suspicions. Default false. */
  readonly planned?: boolean;
  /** Whether to go a longer way, within `maxLength`, rather than over what parties alone vouch for. Default false. */
  readonly avoidParty?: boolean;
}

/** What a step of each kind costs beside others: three that join are worth as much as one that joins and one fight. */
const WEIGHTS: Readonly<Record<TieKind, number>> = {
  cooperation: 2,
  membership: 2,
  agreement: 2,
  politics: 3,
  event: 3,
  place: 3,
  sequence: 3,
  hostility: 5,
  violence: 5,
  words: 6,
  other: 4,
};

/** Sums of what makes the 6 steps of a path worse stay below the next graver thing. */
const STEP = 1_000_000;

export interface Follower {
  readonly kindOf: (edge: string) => TieKind;
  readonly follows: (edge: string) => boolean;
  /** The way over an edge from one of its ends; undefined where it may not be followed. */
  readonly wayOver: (node: Iri, edge: string) => Way | undefined;
}

export function followerOf(graph: ClaimGraph, corpus: Corpus, options: PathOptions): Follower {
  const { families, kinds, planned = false, avoidParty = false } = options;
  const kindOf = (edge: string): TieKind => {
    const types = graph.extremities(edge).flatMap((end) => corpus.entities.get(end)?.eventType ?? []);
    return tieKind(corpus.ontology, graph.getEdgeAttributes(edge), types);
  };
  const follows = (edge: string): boolean => {
    const { family, standing, planned: notDone, claims } = graph.getEdgeAttributes(edge);
    if (standing === 'denied' || (notDone && !(planned && isAffirmed(corpus, claims)))) return false;
    if (kinds !== undefined && !kinds.includes(kindOf(edge))) return false;
    if (families !== undefined) return families.includes(family);
    return family !== 'spatial' || kinds?.includes('place') === true;
  };
  const costOf = (edge: string, { standing, partyOnly, origins, derived }: EdgeAttributes): number => {
    // Whether a contested tie is one at all is what the accounts disagree on.
    const weight = WEIGHTS[kindOf(edge)] + (standing === 'contested' ? 1 : 0);
    const party = partyOnly ? (avoidParty ? 100 * STEP : 500) : 0;
    return weight * STEP + party + 5 * Math.max(0, 9 - origins) + (derived ? 1 : 0);
  };
  return {
    kindOf,
    follows,
    wayOver: (node, edge) => {
      const to = graph.opposite(node, edge);
      if (to === node || !follows(edge)) return undefined;
      return { to, edge, cost: costOf(edge, graph.getEdgeAttributes(edge)) };
    },
  };
}

/** Whether some claim of an edge affirms it: who asks or plans that it be not so ties nobody. */
export const isAffirmed = (corpus: Corpus, claims: readonly Iri[]): boolean =>
  claims.some((id) => corpus.claims.get(id)?.polarity === 'affirmed');

export const doesJoin = (kind: TieKind): boolean => TIE_KINDS[kind].joins;
