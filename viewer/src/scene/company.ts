/**
 * A scene and what is chosen to the same with what is chosen on it, where the drawing does not hold it: with all its own
 * ties, with the shortest ways from there to something that is drawn, and with the chains by which claims of others
 * come through it.
 */
import { drawnFor } from '../data/drawn-for.js';
import type { LoadedGraph } from '../data/loaded-graph.js';
import type { ViewState } from '../view/view.js';
import { filterOf } from './build.js';
import type { Drawable, Tie } from './drawable.js';
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
type Reading = Pick<LoadedGraph, 'corpus' | 'edges' | 'graph' | 'times'>;

export function withCompany(scene: Scene, loaded: Reading, view: ViewState): Scene {
  const chosen = drawnFor(loaded, view.selection);
  if (chosen === undefined) return scene;
  const drawn = new Set(scene.nodes.map(({ id }) => id));
  const ends = chosen.kind === 'node' ? [chosen.id] : endsOf(loaded, chosen.id);
  const missing = ends.filter((id) => !drawn.has(id) && lookOf(loaded.corpus, id) !== undefined);
  if (missing.length === 0) return scene;
  const days = view.time === undefined ? undefined : timeFilter(loaded.times, view);
  // What is chosen is shown though its kind is hidden.
  const passes = filterOf(loaded.corpus, { ...view, hiddenTypes: [], hiddenNodes: [] }, days);
  const linesAt = (id: string) =>
    linesOf(loaded)
      .get(id)
      ?.filter(({ tie, source, target }) => passes(tie, source, target)) ?? [];
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
  const nodes = [...coming].flatMap((id) => placed.get(id) ?? newcomer(loaded, id, lines) ?? []);
  return {
    ...scene,
    nodes: [...scene.nodes, ...nodes],
    edges: [...scene.edges, ...edges],
    company: [...nodes, ...lines].map(({ id }) => id),
  };
}

/** Of a relation that is drawn neither by itself nor within a line between two actors. */
function endsOf({ graph }: Reading, key: string): readonly string[] {
  if (!graph.hasEdge(key) || graph.getEdgeAttribute(key, 'betweenActors')) return [];
  return graph.extremities(key);
}

function newcomer({ corpus }: Reading, id: string, lines: readonly Line[]): SceneNode | undefined {
  const look = lookOf(corpus, id);
  if (look === undefined) return undefined;
  const degree = lines.filter(({ source, target }) => source === id || target === id).length;
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

const known = new WeakMap<Drawable['edges'], ReadonlyMap<string, readonly Line[]>>();

/** Everything that is said of each name but what the drawing of actors has by itself, and who says what. */
function linesOf(loaded: Reading): ReadonlyMap<string, readonly Line[]> {
  const before = known.get(loaded.edges);
  if (before !== undefined) return before;
  const lines = new Map<string, Line[]>();
  const add = (line: Line) => {
    for (const id of new Set([line.source, line.target])) {
      const there = lines.get(id);
      if (there === undefined) lines.set(id, [line]);
      else there.push(line);
    }
  };
  for (const { key: id, source, target, attributes: tie } of deedsOf(loaded)) {
    if (!tie.derived && !tie.betweenActors) add({ id, source, target, tie });
  }
  for (const line of utteranceTies(loaded.corpus)) add(line);
  known.set(loaded.edges, lines);
  return lines;
}
