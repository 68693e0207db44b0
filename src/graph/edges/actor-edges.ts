/** Edges of propositions to those between actors: one a relation and direction, which opens into what it stands for. */
import { independent } from '../../compare/standing/origins.js';
import { sha256Hex } from '../../model/identifiers.js';
import type { Iri, Standing } from '../../model/records.js';
import { highest } from '../../structures/extremes.js';
import { dayAttributes, hull } from '../../times/days.js';
import type { ActorEdgeAttributes, EdgeAttributes } from '../attributes.js';
import { type Edge, sortedSet } from './edge.js';

export type ActorEdge = Edge<ActorEdgeAttributes>;

/**
 * The relations of actors with actors, claimed and derived, aggregated by source, target and relation: `attacked ×4`.
 * A symmetric relation is one edge whichever way it was said; its source is the end that comes first by IRI. In
 * order of key.
 */
export function actorEdges(edges: Iterable<Edge>): readonly ActorEdge[] {
  const bundles = new Map<string, Edge[]>();
  for (const edge of edges) {
    if (!edge.attributes.betweenActors) continue;
    const [source, target] = endsOf(edge);
    const way = wayOf(source, edge.attributes.predicate, target);
    const known = bundles.get(way);
    if (known === undefined) bundles.set(way, [edge]);
    else known.push(edge);
  }
  return [...bundles]
    .map(([way, bundle]) => actorEdge(keyOf(way), bundle))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

const wayOf = (source: Iri, predicate: Iri, target: Iri) => `${source} ${predicate} ${target}`;
const keyOf = (way: string) => sha256Hex(way).slice(0, 16);

/** The key of the edge of a relation; of a symmetric one the source is the end that comes first by IRI. */
export const wayKey = (source: Iri, predicate: Iri, target: Iri) => keyOf(wayOf(source, predicate, target));

/** The edge of that key for propositions that share their relation and ends; at least one. */
export function actorEdge(key: string, edges: readonly Edge[]): ActorEdge {
  const [source, target] = endsOf(edges[0] as Edge);
  return { key, source, target, attributes: aggregate(edges) };
}

function endsOf({ source, target, attributes }: Edge): readonly [Iri, Iri] {
  return attributes.symmetric && target < source ? [target, source] : [source, target];
}

function aggregate(bundle: readonly Edge[]): ActorEdgeAttributes {
  const edges = bundle.map(({ attributes }) => attributes);
  const isOne = edges.length === 1;
  const first = edges.find((edge) => !edge.planned) ?? (edges[0] as EdgeAttributes);
  // The lists of one edge are sets in order already.
  const all = (list: (edge: EdgeAttributes) => readonly Iri[]): readonly Iri[] =>
    isOne ? list(first) : sortedSet(edges.flatMap(list));
  const events = all((edge) => edge.events);
  const utterances = all((edge) => edge.utterances);
  const speakers = isOne
    ? new Map<Iri, readonly Iri[]>()
    : new Map(
        edges.flatMap((edge) => edge.utterances.map((id, at) => [id, edge.spokenBy[at] ?? []] as const)),
      );
  const count = highest(edges.map((edge) => edge.count));
  const span = hull(edges.map(({ earliest, latest }) => ({ earliest, latest })));
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
    spokenBy: isOne ? first.spokenBy : utterances.map((id) => speakers.get(id) ?? []),
    origins: isOne ? first.origins : independent(utterances, (id) => speakers.get(id) ?? []).length,
    reports: highest(edges.map((edge) => edge.reports)),
    partyOnly: edges.every((edge) => edge.partyOnly),
    planned: edges.every((edge) => edge.planned),
    headlineOnly: edges.every((edge) => edge.headlineOnly),
    ...dayAttributes(span),
    derived: edges.every((edge) => edge.derived),
    ...(first.rule === undefined ? {} : { rule: first.rule }),
    events,
    count,
    propositions: bundle.map(({ key }) => key),
  };
}

/** Of one relation told in both directions: denied only where every telling is. */
function together(standings: readonly Standing[]): Standing {
  if (standings.every((standing) => standing === standings[0])) return standings[0] ?? 'uncontested';
  return 'contested';
}
