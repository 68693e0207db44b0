/** What ties the names of a large corpus, as its parts ask for it. */
import type { ActorGraph, ClaimGraph } from '../graph/attributes.js';
import type { Tied } from '../graph/edges/chief.js';
import type { Iri } from '../model/records.js';

export interface Ties {
  /** How many relations there are between actors. */
  readonly relations: number;
  /** Each of them with its independent sources. */
  tied(): Iterable<Tied>;
  /** The actors with which an actor has a relation; itself, where it has one with itself. */
  neighbours(actor: Iri): readonly Iri[];
  /** Keys of the propositions that are drawn between two names, from either, in order. */
  between(one: Iri, other: Iri): readonly string[];
  /** The events that a relation rests on, by the key of its proposition. */
  events(key: string): readonly Iri[];
  /** The ends of a relation between actors, or else of a drawn proposition, by its key. */
  ends(key: string): readonly [Iri, Iri] | undefined;
}

/** Of graphs that stand. */
export function tiesInGraphs(graph: ClaimGraph, actorGraph: ActorGraph): Ties {
  return {
    relations: actorGraph.size,
    tied: () => actorGraph.mapEdges((_key, { origins }, source, target) => ({ source, target, origins })),
    neighbours: (actor) => actorGraph.neighbors(actor),
    between: (one, other) =>
      graph
        .edges(one, other)
        .concat(one === other ? [] : graph.edges(other, one))
        .sort(),
    events: (key) => graph.getEdgeAttribute(key, 'events'),
    ends: (key) => [actorGraph, graph].find((each) => each.hasEdge(key))?.extremities(key),
  };
}
