/**
 * A scene and what is chosen to the same with what is chosen on it, where the drawing does not hold it: with all its own
 * ties, with the shortest ways from there to something that is drawn, and with the chains by which claims of others
 * come through it.
 */
import { addTo } from '../../../src/structures/group-by.js';
import { drawnFor } from '../data/drawn-for.js';
import type { LoadedGraph } from '../data/loaded-graph.js';
import type { ViewState } from '../view/view.js';
import { filterOf } from './build.js';
import type { Drawable, Positions, Tie } from './drawable.js';
import { deedsOf, lookOf, sceneEdge, sceneNode } from './ground.js';
import { relayedTies } from './relayed.js';
import type { Scene, SceneNode } from './scene.js';
import { timeFilter } from './time.js';
import { utteranceTies } from './utterances.js';

/** Steps from what is chosen to something that is drawn, at most: an agency's words, what they quote, who says that. */
const LONGEST = 4;
/** So many ties of one thing are drawn, those first that lead to what is drawn already. */
const MOST = 40;

interface Line {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly tie: Tie;
}

/** What it asks of a reading. */
type Reading = Pick<LoadedGraph, 'corpus' | 'edges' | 'graph' | 'times' | 'drawnAs'> &
  Pick<Drawable, 'actorEdges'>;

/** @param position where the layout has a place for what comes in. */
export function withCompany(
  scene: Scene,
  loaded: Reading,
  view: ViewState,
  position: Positions = () => undefined,
): Scene {
  const chosen = drawnFor(loaded, view.selection);
  if (chosen === undefined) return scene;
  const drawn = new Set(scene.nodes.map(({ id }) => id));
  const ends = chosen.kind === 'node' ? [chosen.id] : endsOf(loaded, chosen.id);
  const missing = ends.filter((id) => !drawn.has(id) && lookOf(loaded.corpus, id) !== undefined);
  if (missing.length === 0) return scene;
  const days = view.time === undefined ? undefined : timeFilter(loaded.times, view);
  // What is chosen is shown though its kind is hidden.
  const passes = filterOf(loaded.corpus, { ...view, hiddenTypes: [], hiddenNodes: [] }, days);
  const passing = (lines: readonly Line[] = []) =>
    lines.filter(({ tie, source, target }) => passes(tie, source, target));
  // An actor comes in by its relations to others; by what happened only where it has none.
  const linesAt = (id: string): readonly Line[] => {
    const relations = drawn.has(id) ? [] : passing(relationsOf(loaded).get(id));
    return relations.length > 0 ? relations : passing(linesOf(loaded).get(id));
  };
  const relayed = missing
    .flatMap((id) => relayedTies(loaded.corpus, id, MOST))
    .filter(({ tie, source, target }) => passes(tie, source, target));
  const lines = [...new Set([...linesFrom(missing, drawn, linesAt), ...relayed])];
  const coming = new Set([...missing, ...lines.flatMap(({ source, target }) => [source, target])]);
  for (const id of drawn) coming.delete(id);
  const held = new Set(scene.edges.map(({ id }) => id));
  const edges = lines
    .filter(({ id }) => !held.has(id))
    .map(({ id, source, target, tie }) => sceneEdge(id, source, target, tie));
  const placed = new Map(scene.base?.nodes.map((node) => [node.id, node]));
  const nodes = [...coming].flatMap(
    (id) => placed.get(id) ?? newcomer(loaded, id, lines, position(id)) ?? [],
  );
  return {
    ...scene,
    nodes: [...scene.nodes, ...nodes],
    edges: [...scene.edges, ...edges],
    company: [...nodes, ...lines].map(({ id }) => id),
  };
}

/** Of a relation, and of a line that gathers several between two actors. */
function endsOf({ graph, actorEdges, drawnAs }: Reading, key: string): readonly string[] {
  if (graph.hasEdge(key)) return graph.extremities(key).map((end) => drawnAs?.get(end) ?? end);
  const gathered = actorEdges.find((edge) => edge.key === key);
  return gathered === undefined ? [] : [gathered.source, gathered.target];
}

function newcomer(
  { corpus }: Reading,
  id: string,
  lines: readonly Line[],
  at: ReturnType<Positions>,
): SceneNode | undefined {
  const look = lookOf(corpus, id);
  if (look === undefined) return undefined;
  const degree = lines.filter(({ source, target }) => source === id || target === id).length;
  if (at !== undefined) return sceneNode(id, look, degree, at);
  return { ...sceneNode(id, look, degree, { x: 0, y: 0 }), stray: true };
}

/** All lines of these names, then the shortest ways on to what is drawn. */
function linesFrom(
  from: readonly string[],
  drawn: ReadonlySet<string>,
  linesAt: (id: string) => readonly Line[],
): readonly Line[] {
  const lines = new Map<string, Line>();
  /** The lines by which each name was reached first. */
  const ways = new Map<string, Line[]>(from.map((id) => [id, []]));
  const other = ({ source, target }: Line, id: string) => (source === id ? target : source);
  for (const id of from) {
    const own = linesAt(id);
    const leading = own.filter((line) => drawn.has(other(line, id)));
    const rest = own.filter((line) => !drawn.has(other(line, id)));
    for (const line of [...leading, ...rest].slice(0, MOST)) lines.set(line.id, line);
  }
  let front: readonly string[] = from;
  let reached: readonly string[] = from.filter((id) => drawn.has(id));
  for (let step = 0; step < LONGEST && reached.length === 0 && front.length > 0; step += 1) {
    const next = new Map<string, Line[]>();
    for (const id of front) {
      for (const line of linesAt(id)) {
        const there = other(line, id);
        if (ways.has(there)) continue;
        next.set(there, [...(next.get(there) ?? []), line]);
      }
    }
    for (const [id, leading] of next) ways.set(id, leading);
    front = [...next.keys()];
    reached = front.filter((id) => drawn.has(id));
  }
  for (let back = new Set(reached); back.size > 0; ) {
    const before = new Set<string>();
    for (const id of back) {
      for (const line of (ways.get(id) ?? []).slice(0, MOST)) {
        lines.set(line.id, line);
        before.add(other(line, id));
      }
    }
    back = before;
  }
  return [...lines.values()];
}

/** Everything that is said of each name but what the drawing of actors has by itself, and who says what. */
const linesOf = byReading((loaded) => [
  ...deedsOf(loaded).flatMap(({ key: id, source, target, attributes: tie }) =>
    tie.derived || tie.betweenActors ? [] : [{ id, source, target, tie }],
  ),
  ...utteranceTies(loaded.corpus),
]);

/** The lines of each actor to others. */
const relationsOf = byReading(({ actorEdges }) =>
  actorEdges.map(({ key: id, source, target, attributes: tie }) => ({ id, source, target, tie })),
);

/** Lines by their ends, made once a reading. */
function byReading(
  make: (loaded: Reading) => readonly Line[],
): (loaded: Reading) => ReadonlyMap<string, readonly Line[]> {
  const known = new WeakMap<Drawable['edges'], ReadonlyMap<string, readonly Line[]>>();
  return (loaded) => {
    const before = known.get(loaded.edges);
    if (before !== undefined) return before;
    const lines = new Map<string, Line[]>();
    for (const line of make(loaded))
      for (const id of new Set([line.source, line.target])) addTo(lines, id, line);
    known.set(loaded.edges, lines);
    return lines;
  };
}
