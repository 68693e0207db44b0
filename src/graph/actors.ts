/** A graph of propositions to the graph between actors: one edge a relation and direction, which opens into what it stands for. */
import { MultiDirectedGraph } from 'graphology';
import { sha256Hex } from '../model/identifiers.js';
import type { Iri, Standing } from '../model/records.js';
import type { ActorEdgeAttributes, ActorGraph, ClaimGraph, EdgeAttributes } from './attributes.js';
import { dayAttributes, join, UNDATED } from './days.js';
import { setDegrees } from './degrees.js';
import { sortedSet } from './edge.js';

interface Bundle {
  readonly source: Iri;
  readonly target: Iri;
  /** Keys of edges, in order. */
  readonly propositions: string[];
}

/**
 * The actors that have a relation with an actor, and their relations, claimed and derived, aggregated by source,
 * target and relation: `attacked ×4`. A symmetric relation is one edge whichever way it was said; its source is
 * the end that comes first by IRI. Nodes and edges keep the order of IRI and of key.
 */
export function aggregateActors(graph: ClaimGraph): ActorGraph {
  const actors: ActorGraph = new MultiDirectedGraph();
  actors.setAttribute('level', 'actors');
  const bundles = bundle(graph);
  const linked = new Set([...bundles.values()].flatMap(({ source, target }) => [source, target]));
  graph.forEachNode((node, attributes) => {
    // A copy: graphology keeps the object it is given, and the degree is another one here.
    if (linked.has(node)) actors.addNode(node, { ...attributes });
  });
  for (const key of [...bundles.keys()].sort()) {
    const { source, target, propositions } = bundles.get(key) as Bundle;
    const edges = propositions.map((id) => graph.getEdgeAttributes(id));
    actors.addDirectedEdgeWithKey(key, source, target, aggregate(propositions, edges));
  }
  setDegrees(actors);
  return actors;
}

function bundle(graph: ClaimGraph): ReadonlyMap<string, Bundle> {
  const bundles = new Map<string, Bundle>();
  graph.forEachEdge((id, { betweenActors, symmetric, predicate }, from, to) => {
    if (!betweenActors) return;
    const [source, target] = symmetric && to < from ? [to, from] : [from, to];
    const key = sha256Hex(`${source} ${predicate} ${target}`).slice(0, 16);
    const known = bundles.get(key);
    if (known === undefined) bundles.set(key, { source, target, propositions: [id] });
    else known.propositions.push(id);
  });
  return bundles;
}

function aggregate(propositions: readonly string[], edges: readonly EdgeAttributes[]): ActorEdgeAttributes {
  const first = edges.find((edge) => !edge.planned) ?? (edges[0] as EdgeAttributes);
  const all = (list: (edge: EdgeAttributes) => readonly Iri[]): readonly Iri[] =>
    sortedSet(edges.flatMap(list));
  const events = all((edge) => edge.events);
  const utterances = all((edge) => edge.utterances);
  const count = Math.max(...edges.map((edge) => edge.count));
  const span = edges.map(({ earliest, latest }) => ({ earliest, latest })).reduce(join, UNDATED);
  return {
    predicate: first.predicate,
    label: count > 1 ? `${first.label} ×${count}` : first.label,
    family: first.family,
    standing: together(edges.map((edge) => edge.standing)),
    symmetric: first.symmetric,
    claims: all((edge) => edge.claims),
    speakers: all((edge) => edge.speakers),
    deniers: all((edge) => edge.deniers),
    utterances,
    origins: utterances.length,
    reports: Math.max(...edges.map((edge) => edge.reports)),
    partyOnly: edges.every((edge) => edge.partyOnly),
    planned: edges.every((edge) => edge.planned),
    headlineOnly: edges.every((edge) => edge.headlineOnly),
    ...dayAttributes(span),
    derived: edges.every((edge) => edge.derived),
    ...(first.rule === undefined ? {} : { rule: first.rule }),
    events,
    count,
    propositions,
  };
}

/** Of one relation told in both directions: denied only where every telling is. */
function together(standings: readonly Standing[]): Standing {
  if (standings.every((standing) => standing === standings[0])) return standings[0] ?? 'uncontested';
  return 'contested';
}
