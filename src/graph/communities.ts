/** A graph to its communities: who is bound by cooperation and membership, by graphology's own Louvain. */
import { expand } from '../model/namespaces.js';
import type { Iri } from '../model/records.js';
import { addTo, groupBy } from '../structures/group-by.js';
import { seededRandom } from '../structures/seeded-random.js';
import { count, inSeries } from '../words/phrases.js';
import type { ActorGraph, ClaimGraph } from './attributes.js';
import { louvain } from './graphology.js';
import { type Pairs, pairsOf } from './pairs.js';

/** The families that bind: whoever fights, accuses or demands is not of one community by that. */
const BINDING: ReadonlySet<string> = new Set(['cooperative', 'membership']);

/** To be of a people, or to be drawn from it, makes nobody an ally of all who are. */
const PEOPLE = expand('cg:PopulationGroup');

/**
 * Louvain communities over ties of cooperation and membership that nobody denies and that someone tells as done, by
 * node, peoples left out, numbered by falling size (of equal ones, by first node); the same for the same seed. Who has no such tie is in
 * none.
 */
export function communitiesOf(graph: ClaimGraph | ActorGraph, seed = 1): ReadonlyMap<Iri, number> {
  return numbered(bindingPairs(graph), seed);
}

export interface Community {
  /** Those with the most ties within it first, of equal ones by label. */
  readonly members: readonly Iri[];
  /** `JNIM, Katiba Macina and 3 others`: nobody calls it so. */
  readonly name: string;
}

/** So many of its members name a community. */
const NAMED = 2;

/** The same as lists, the largest first, each named by its chief names. */
export function communityList(graph: ClaimGraph | ActorGraph, seed = 1): readonly Community[] {
  const pairs = bindingPairs(graph);
  const communities = numbered(pairs, seed);
  const lists = new Map<number, Iri[]>();
  for (const [id, community] of communities) addTo(lists, community, id);
  const label = (id: Iri) => graph.getNodeAttribute(id, 'label');
  const within = (id: Iri) =>
    pairs.filterNeighbors(id, (other) => communities.get(other) === communities.get(id)).length;
  return [...lists]
    .sort(([one], [other]) => one - other)
    .map(([, ids]) => {
      const ties = new Map(ids.map((id) => [id, within(id)]));
      const members = ids.toSorted(
        (a, b) => (ties.get(b) ?? 0) - (ties.get(a) ?? 0) || (label(a) < label(b) ? -1 : 1),
      );
      const others = members.length - NAMED;
      const named = members.slice(0, NAMED).map(label);
      return { members, name: inSeries(others > 0 ? [...named, count(others, 'other')] : named) };
    });
}

function bindingPairs(graph: ClaimGraph | ActorGraph): Pairs {
  const isPeople = (id: Iri): boolean => graph.getNodeAttribute(id, 'type') === PEOPLE;
  return pairsOf(
    graph,
    ({ family, standing, planned }, ends) =>
      BINDING.has(family) && standing === 'uncontested' && !planned && !ends.some(isPeople),
  );
}

function numbered(pairs: Pairs, seed: number): ReadonlyMap<Iri, number> {
  if (pairs.size === 0) return new Map();
  const bound = pairs.nodes().filter((id) => pairs.degree(id) > 0);
  const found = louvain(pairs, { rng: seededRandom(seed), getEdgeWeight: 'weight' });
  const members = groupBy(bound, (id) => found[id] as number);
  const largestFirst = [...members.values()].sort((a, b) => b.length - a.length);
  return new Map(largestFirst.flatMap((ids, n) => ids.map((id) => [id, n] as const)));
}
