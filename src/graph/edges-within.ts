/** The edges of a corpus to those of a part of it with fewer claims: only what the loss touches is made again. */
import { isAbout, type Loss } from '../compare/loss.js';
import type { Iri } from '../model/records.js';
import { type ActorEdge, actorEdge } from './actor-edges.js';
import { type Edge, edgeContext } from './edge.js';
import { claimedEdge } from './edge-claimed.js';
import { derivationsByKey, derivedEdge } from './edge-derived.js';
import type { Projection } from './projection.js';

export function edgesWithin(
  whole: Projection,
  { corpus, standings }: Pick<Projection, 'corpus' | 'standings'>,
  loss: Loss,
): readonly Edge[] {
  const context = edgeContext(corpus, standings);
  const derivations = derivationsByKey(corpus);
  const before = derivationsByKey(whole.corpus);
  // Its standing is as it was, and so are the events that it is about.
  const isUntouched = (claim: Iri): boolean => {
    const proposition = corpus.claims.get(claim)?.proposition;
    if (proposition === undefined || isAbout(loss.events, proposition)) return false;
    return standings.get(proposition.key) === whole.standings.get(proposition.key);
  };
  return whole.edges.flatMap((edge) => {
    const standing = standings.get(edge.key);
    if (standing !== undefined && !edge.attributes.derived) {
      const same = standing === whole.standings.get(edge.key) && !isAbout(loss.events, standing.proposition);
      return same ? edge : (claimedEdge(context, standing) ?? []);
    }
    const derived = derivations.get(edge.key);
    if (derived === undefined) return [];
    const same =
      edge.attributes.derived &&
      isSameList(derived, before.get(edge.key)) &&
      !(loss.wholes && edge.attributes.events.length > 1) &&
      derived.every(({ claims }) => claims.every(isUntouched));
    return same ? edge : (derivedEdge(context, derived) ?? []);
  });
}

function isSameList<T>(a: readonly T[], b: readonly T[] | undefined): boolean {
  return a.length === b?.length && a.every((item, at) => item === b[at]);
}

export function actorEdgesWithin(whole: Projection, edges: readonly Edge[]): readonly ActorEdge[] {
  const left = new Map(edges.map((edge) => [edge.key, edge]));
  const before = new Map(whole.edges.map((edge) => [edge.key, edge]));
  return whole.actorEdges.flatMap((actors) => {
    const { propositions } = actors.attributes;
    const bundle = propositions.flatMap((key) => left.get(key) ?? []);
    if (bundle.length === 0) return [];
    const same =
      bundle.length === propositions.length && bundle.every((edge) => edge === before.get(edge.key));
    return same ? actors : actorEdge(actors.key, bundle);
  });
}
