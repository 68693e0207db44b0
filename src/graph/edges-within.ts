/** The edges of a corpus to those of a part of it with fewer claims: only what the loss touches is made again. */
import { isAbout, type Loss } from '../compare/loss.js';
import { once } from '../compare/once.js';
import type { PropositionStanding } from '../compare/standing.js';
import type { Corpus, Iri } from '../model/records.js';
import { type ActorEdge, actorEdge } from './actor-edges.js';
import { type Edge, edgeContext } from './edge.js';
import { claimedEdge } from './edge-claimed.js';
import { derivationsByKey, derivedEdge } from './edge-derived.js';
import type { Projection } from './projection.js';

interface Part {
  readonly corpus: Corpus;
  readonly loss: Loss;
  /** See changedStandings. */
  readonly changed: ReadonlyMap<string, PropositionStanding | undefined>;
}

/** The edges of the part, in order of key. */
export function edgesWithin(whole: Projection, { corpus, loss, changed }: Part): readonly Edge[] {
  const standingOf = (key: string) => (changed.has(key) ? changed.get(key) : whole.standings.get(key));
  const context = edgeContext(corpus, standingOf);
  const derivations = derivationsByKey(corpus);
  const before = derivationsByKey(whole.corpus);
  // Its standing is as it was, and so are the events that it is about.
  const isUntouched = (claim: Iri): boolean => {
    const proposition = corpus.claims.get(claim)?.proposition;
    return proposition !== undefined && !changed.has(proposition.key) && !isAbout(loss.events, proposition);
  };
  const hasOtherDays = ({ source, target }: Edge): boolean =>
    loss.events.size > 0 && (loss.events.has(source) || loss.events.has(target));
  const claimed = (edge: Edge): Edge | undefined => {
    if (!changed.has(edge.key) && !hasOtherDays(edge)) return edge;
    const standing = standingOf(edge.key);
    return standing === undefined ? undefined : claimedEdge(context, standing);
  };
  const derived = (edge: Edge): Edge | undefined => {
    const left = derivations.get(edge.key);
    if (left === undefined) return undefined;
    const same =
      edge.attributes.derived &&
      isSameList(left, before.get(edge.key)) &&
      !(loss.wholes && edge.attributes.events.length > 1) &&
      left.every(({ claims }) => claims.every(isUntouched));
    return same ? edge : derivedEdge(context, left);
  };
  const edges: Edge[] = [];
  for (const edge of whole.edges) {
    const left = (edge.attributes.derived ? undefined : claimed(edge)) ?? derived(edge);
    if (left !== undefined) edges.push(left);
  }
  return edges;
}

function isSameList<T>(a: readonly T[], b: readonly T[] | undefined): boolean {
  return a.length === b?.length && a.every((item, at) => item === b[at]);
}

/** The same between actors. `edges` are those of the part. */
export function actorEdgesWithin(whole: Projection, edges: readonly Edge[]): readonly ActorEdge[] {
  const left = betweenActors(edges);
  const before = once(() => betweenActors(whole.edges));
  return whole.actorEdges.flatMap((actors) => {
    const bundle = actors.attributes.propositions.flatMap((key) => left.get(key) ?? []);
    if (bundle.length === 0) return [];
    const same =
      bundle.length === actors.attributes.propositions.length &&
      bundle.every((edge) => edge === before().get(edge.key));
    return same ? actors : actorEdge(actors.key, bundle);
  });
}

function betweenActors(edges: readonly Edge[]): ReadonlyMap<string, Edge> {
  const between = new Map<string, Edge>();
  for (const edge of edges) if (edge.attributes.betweenActors) between.set(edge.key, edge);
  return between;
}
