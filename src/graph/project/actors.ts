/** A graph of propositions to the graph between actors. */
import { MultiDirectedGraph } from 'graphology';
import type { ActorGraph, ClaimGraph } from '../attributes.js';
import { type ActorEdge, actorEdges } from '../edges/actor-edges.js';
import type { Edge } from '../edges/edge.js';
import { setDegrees } from './degrees.js';

/**
 * The actors that have a relation with an actor, and their relations, aggregated: see actor-edges.ts. Nodes and edges
 * keep the order of IRI and of key.
 *
 * @param edges those of this graph, where the caller has them already.
 */
export function aggregateActors(
  graph: ClaimGraph,
  edges: readonly ActorEdge[] = actorEdges(edgesIn(graph)),
): ActorGraph {
  const actors: ActorGraph = new MultiDirectedGraph();
  actors.setAttribute('level', 'actors');
  const linked = new Set(edges.flatMap(({ source, target }) => [source, target]));
  graph.forEachNode((node, attributes) => {
    // A copy: graphology keeps the object it is given, and the degree is another one here.
    if (linked.has(node)) actors.addNode(node, { ...attributes });
  });
  for (const { key, source, target, attributes } of edges) {
    actors.addDirectedEdgeWithKey(key, source, target, attributes);
  }
  setDegrees(actors);
  return actors;
}

function edgesIn(graph: ClaimGraph): readonly Edge[] {
  return graph.mapEdges((key, attributes, source, target) => ({ key, source, target, attributes }));
}
