/** What the page reads: the text of graph.json, and the graphs and indexes that the library makes of it. */

import { inReport, speakersByClaims, throughLens, withClaims } from '../../../src/compare/lenses/lenses.js';
import { takeOut } from '../../../src/compare/sources/leave-out.js';
import { chainOf } from '../../../src/compare/standing/chain.js';
import { giveComparisons } from '../../../src/compare/verdicts/verdict.js';
import type { ActorGraph, ClaimGraph } from '../../../src/graph/attributes.js';
import { edgeIndex } from '../../../src/graph/edges/edge-index.js';
import { edgesToTowns, foldedActorEdges } from '../../../src/graph/edges/folded.js';
import { type Projection, projectionOf } from '../../../src/graph/edges/projection.js';
import { projectionWithin } from '../../../src/graph/edges/projection-within.js';
import { wholesOfBases } from '../../../src/graph/edges/wholes.js';
import { decodeGraphFile } from '../../../src/graph/file/graph-file.js';
import type { Counts, EncodedComparison } from '../../../src/graph/file/part-note.js';
import type { Layouts } from '../../../src/graph/layout/positions.js';
import { aggregateActors } from '../../../src/graph/project/actors.js';
import { projectGraph } from '../../../src/graph/project/project.js';
import type { Corpus, Iri } from '../../../src/model/records.js';
import { withoutDangling } from '../../../src/parts/dangling.js';
import { decodeComparisons } from '../../../src/parts/decoded.js';
import { type Held, holdsTie } from '../../../src/parts/held.js';
import { lazy } from '../../../src/structures/lazy.js';
import { type Times, timesOf } from '../../../src/times/spans.js';
import { calledIn, readersLanguages } from '../../../src/words/labels.js';
import type { LensChoice } from '../view/view.js';

export interface LoadedGraph extends Projection {
  readonly layouts: Layouts;
  /** The graphs of these edges, which panels ask of; the drawing needs none. */
  readonly graph: ClaimGraph;
  readonly actors: ActorGraph;
  readonly times: Times;
  /** Undefined where it is everything that is served. */
  readonly part: LoadedPart | undefined;
  /** What is drawn as another name: a base as the town that it is folded into. `edges` lead there, `graph` has it as told. */
  readonly drawnAs?: ReadonlyMap<Iri, Iri>;
}

/** Of a larger graph: what is here as it is there. */
export interface LoadedPart extends Held {
  readonly of: Counts;
  /** By which a browser keeps what is noted. */
  readonly dataSet: string;
  /** What was asked for: whatever its panel tells is here, but for what is cut. */
  readonly fetched: ReadonlySet<string>;
  /** What was asked for and is more than is given at once: how many claims speak of it, and how many of these are here. */
  readonly cut: ReadonlyMap<string, readonly [claims: number, here: number]>;
  readonly comparisons: readonly EncodedComparison[];
}

/** Two readings of one graph file, held against each other. */
export interface TwoGraphs {
  readonly left: LoadedGraph;
  readonly right: LoadedGraph;
}

/**
 * @param languages of the reader, in order: what has labels in several is called by that of the first
 * @throws ShapeError when the text is not a graph file of this version.
 */
export function readGraphFile(text: string, languages: readonly string[] = []): LoadedGraph {
  const { corpus, layouts, part } = decodeGraphFile(text);
  const called = calledIn(corpus, readersLanguages(languages));
  if (part === undefined) return readingOf(projectionOf(called), layouts);
  const { of, dataSet = '', whole, among, comparisons } = part;
  return readingOfPart(called, layouts, {
    of,
    dataSet,
    whole: new Set(whole),
    among: among.map((names) => new Set(names)),
    fetched: new Set(),
    cut: new Map(),
    comparisons,
  });
}

/** Of a part only the ties that are here as they are in the larger graph. */
export function readingOfPart(corpus: Corpus, layouts: Layouts, part: LoadedPart): LoadedGraph {
  const held = { ...corpus, utterances: withoutDangling(corpus.utterances) };
  giveComparisons(held, () => decodeComparisons(held, part.comparisons));
  return readingOf(heldIn(projectionOf(held), part), layouts, part);
}

function heldIn(projection: Projection, part: LoadedPart | undefined): Projection {
  if (part === undefined) return projection;
  const { corpus, edges, actorEdges } = projection;
  return {
    corpus,
    edges: edges.filter((edge) => holdsTie(part, edge)),
    actorEdges: actorEdges.filter((edge) => holdsTie(part, edge)),
    get standings() {
      return projection.standings;
    },
  };
}

/** What the first picture does not need is made when it is first asked for. */
export function readingOf(projection: Projection, layouts: Layouts, part?: LoadedPart): LoadedGraph {
  const { corpus, edges, actorEdges } = projection;
  const graph = lazy(() => projectGraph(corpus, { edges }));
  const actors = lazy(() => aggregateActors(graph(), actorEdges));
  const times = lazy(() => timesOf(corpus));
  return {
    corpus,
    edges,
    actorEdges,
    layouts,
    part,
    get standings() {
      return projection.standings;
    },
    get graph() {
      return graph();
    },
    get actors() {
      return actors();
    },
    get times() {
      return times();
    },
  };
}

/** The reading of a part of what was read. */
function partOf(whole: LoadedGraph, part: Corpus): LoadedGraph {
  return readingOf(heldIn(projectionWithin(whole, part), whole.part), whole.layouts, whole.part);
}

const folded = new WeakMap<LoadedGraph, LoadedGraph>();

/**
 * The same with units as the bodies that they are part of, in the drawing of actors and in what is told of its lines; and
 * with bases drawn as the towns that they lie in.
 */
export function withPartsFolded(loaded: LoadedGraph): LoadedGraph {
  const known = folded.get(loaded);
  if (known !== undefined) return known;
  const { corpus, edges, layouts, standings, part } = loaded;
  const projection = { corpus, edges, standings, actorEdges: foldedActorEdges(corpus, edges) };
  const made = drawnBy(
    readingOf(projection, layouts, part),
    edgesToTowns(corpus, edges),
    wholesOfBases(corpus),
  );
  folded.set(loaded, made);
  return made;
}

/** The same drawn by other edges: what a line is told of keeps its own ends. */
export function drawnBy(
  reading: LoadedGraph,
  edges: LoadedGraph['edges'],
  drawnAs: ReadonlyMap<Iri, Iri>,
): LoadedGraph {
  const own = { ...Object.getOwnPropertyDescriptors(reading), edges: { value: edges, enumerable: true } };
  return Object.defineProperties(
    {},
    { ...own, drawnAs: { value: drawnAs, enumerable: true } },
  ) as LoadedGraph;
}

/** The same without what only these sources bring. */
export function withoutSources(whole: LoadedGraph, sources: readonly Iri[]): LoadedGraph {
  return sources.length === 0 ? whole : partOf(whole, takeOut(whole.corpus, sources));
}

/**
 * Makes what every lens needs before one is taken up, and those that are likely to be: what nobody denies, and what is
 * left without whom most is claimed by. A step at a time.
 */
export function lensPreparations(whole: LoadedGraph): readonly (() => void)[] {
  return [
    () => edgeIndex(whole),
    () => {
      for (const claim of whole.corpus.claims.values()) chainOf(whole.corpus, claim);
    },
    () => throughChoice(whole, { kind: 'undenied', actor: '' }),
    () => {
      const [most] = speakersByClaims(whole.corpus);
      if (most !== undefined) throughChoice(whole, { kind: 'without', actor: most.speaker });
    },
  ];
}

/** What either of two readings holds, of the reading that both were taken from. */
export function together(whole: LoadedGraph, { left, right }: TwoGraphs): LoadedGraph {
  if (left === whole || right === whole) return whole;
  const either = withClaims(
    whole.corpus,
    ({ id }) => left.corpus.claims.has(id) || right.corpus.claims.has(id),
  );
  return partOf(whole, either);
}

/** So many readings through a lens are kept, so that going back and forth between lenses costs nothing. */
const MOST_KEPT = 4;
const kept = new WeakMap<LoadedGraph, Map<string, LoadedGraph>>();

/** The same through a lens: what its speakers say, what does not come through someone, one report, or what nobody denies. */
export function throughChoice(whole: LoadedGraph, lens: LensChoice | undefined): LoadedGraph {
  if (lens === undefined) return whole;
  const lenses = kept.get(whole) ?? new Map<string, LoadedGraph>();
  kept.set(whole, lenses);
  const name = `${lens.kind} ${lens.actor}`;
  const loaded = lenses.get(name) ?? readThrough(whole, lens);
  // The one that was asked for last stands last, and the first goes.
  lenses.delete(name);
  lenses.set(name, loaded);
  for (const oldest of [...lenses.keys()].slice(0, -MOST_KEPT)) lenses.delete(oldest);
  return loaded;
}

function readThrough(whole: LoadedGraph, lens: LensChoice): LoadedGraph {
  const { corpus } = whole;
  if (lens.kind === 'as') return partOf(whole, throughLens(corpus, { speakers: [lens.actor] }));
  if (lens.kind === 'without') return partOf(whole, throughLens(corpus, { without: [lens.actor] }));
  if (lens.kind === 'in') return partOf(whole, inReport(corpus, lens.actor));
  const undenied = (key: string) => whole.standings.get(key)?.standing === 'uncontested';
  return partOf(
    whole,
    withClaims(corpus, ({ proposition }) => undenied(proposition.key)),
  );
}
