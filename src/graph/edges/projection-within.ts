/** The projection of a corpus to that of a part of it with fewer claims: only what the loss touches is made again. */
import { derivationsOf } from '../../compare/standing/claim-index.js';
import { type RemovedClaims, removedBetween } from '../../compare/standing/removed-claims.js';
import {
  changedStandings,
  type PropositionStanding,
  standingsAfter,
} from '../../compare/standing/standing.js';
import type { Corpus } from '../../model/records.js';
import { lazy } from '../../structures/lazy.js';
import { type ActorEdge, actorEdge } from './actor-edges.js';
import { derivedEdge } from './derived.js';
import { type Edge, edgeContext } from './edge.js';
import { type EdgeIndex, edgeIndex } from './edge-index.js';
import { claimedEdge } from './edges.js';
import { type Projection, projectionOf } from './projection.js';

/** Of so small a part nearly all would be made again, by the long way. */
const FEW = 4;

/**
 * The same for a part of a corpus with fewer claims (see withClaims), from the projection of the whole. What rests on
 * claims that all stay is not made again: it is the very object that the whole has.
 */
export function projectionWithin(whole: Projection, part: Corpus): Projection {
  if (part.claims.size * FEW < whole.corpus.claims.size) return projectionOf(part);
  const loss = removedBetween(whole.corpus, part);
  const changed = changedStandings(whole.standings, part, loss);
  const left = lazy(() => standingsAfter(whole.standings, changed));
  return {
    corpus: part,
    ...edgesWithin(whole, { corpus: part, loss, changed }),
    get standings() {
      return left();
    },
  };
}

interface Part {
  readonly corpus: Corpus;
  readonly loss: RemovedClaims;
  /** See changedStandings. */
  readonly changed: ReadonlyMap<string, PropositionStanding | undefined>;
}

/** Both kinds of edges of the part, in order of key. */
function edgesWithin(whole: Projection, part: Part): Pick<Projection, 'edges' | 'actorEdges'> {
  const index = edgeIndex(whole);
  const again = new Map<string, Edge | undefined>();
  const edges: (Edge | undefined)[] = whole.edges.slice();
  const made = maker(whole, part);
  for (const at of touchedBy(whole, index, part)) {
    const edge = whole.edges[at] as Edge;
    const left = made(edge);
    edges[at] = left;
    again.set(edge.key, left);
  }
  return { edges: edges.filter((edge) => edge !== undefined), actorEdges: gathered(whole, index, again) };
}

/** Places of the edges that may not be as they were. */
function touchedBy(whole: Projection, index: EdgeIndex, { loss, changed }: Part): ReadonlySet<number> {
  const touched = new Set<number>();
  const add = (places: readonly number[] | undefined) => {
    for (const at of places ?? []) touched.add(at);
  };
  for (const key of changed.keys()) {
    add(index.byKey.get(key));
    // A derivation that lost a claim is among them.
    add(index.restingOn.get(key));
  }
  // Its days, or who had a part in it.
  for (const event of loss.events) add(index.about.get(event));
  // Who is a party decides whether a derived relation rests on parties alone.
  if (loss.belonging) {
    whole.edges.forEach(({ attributes }, at) => {
      if (attributes.derived) touched.add(at);
    });
  }
  // Which of its events are parts of others decides how many it counts.
  if (loss.wholes) {
    whole.edges.forEach(({ attributes }, at) => {
      if (attributes.derived && attributes.events.length > 1) touched.add(at);
    });
  }
  return touched;
}

function maker(whole: Projection, { corpus, changed }: Part): (edge: Edge) => Edge | undefined {
  const standingOf = (key: string) => (changed.has(key) ? changed.get(key) : whole.standings.get(key));
  const context = edgeContext(corpus, standingOf);
  return ({ key, attributes }) => {
    const standing = attributes.derived ? undefined : standingOf(key);
    if (standing !== undefined) return claimedEdge(context, standing);
    const derived = derivationsOf(corpus, key);
    return derived.length === 0 ? undefined : derivedEdge(context, derived);
  };
}

function gathered(
  whole: Projection,
  { byKey, gatheredIn }: EdgeIndex,
  again: ReadonlyMap<string, Edge | undefined>,
): readonly ActorEdge[] {
  const actorEdges: (ActorEdge | undefined)[] = whole.actorEdges.slice();
  const edgeOf = (key: string): Edge | undefined =>
    again.has(key) ? again.get(key) : whole.edges[byKey.get(key)?.[0] ?? -1];
  for (const at of new Set([...again.keys()].flatMap((key) => gatheredIn.get(key) ?? []))) {
    const { key, attributes } = whole.actorEdges[at] as ActorEdge;
    const bundle = attributes.propositions.flatMap((proposition) => edgeOf(proposition) ?? []);
    actorEdges[at] = bundle.length === 0 ? undefined : actorEdge(key, bundle);
  }
  return actorEdges.filter((edge) => edge !== undefined);
}
