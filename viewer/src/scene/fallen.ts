/** What stands and what stood before sources were taken out, as scenes: gives one in which what fell is drawn as fallen. */
import type { Mark } from '../view/view.js';
import type { Scene, SceneEdge } from './scene.js';

/** Thin, whatever it rested on. */
const WIDTH = 1.6;

/** @param hidden marks that the legend hides; fallen lines may be among them. */
export function withFallen(standing: Scene, stood: Scene, hidden: readonly Mark[]): Scene {
  if (hidden.includes('fallen')) return standing;
  const stands = new Set(standing.edges.map(({ id }) => id));
  const fallen = stood.edges.filter(({ id }) => !stands.has(id)).map(asFallen);
  if (fallen.length === 0) return standing;
  const known = new Set(standing.nodes.map(({ id }) => id));
  const ends = new Set(fallen.flatMap(({ source, target }) => [source, target]));
  const nodes = stood.nodes.filter(({ id }) => ends.has(id) && !known.has(id));
  const came = new Set([...(standing.company ?? []), ...(stood.company ?? [])]);
  return {
    ...standing,
    nodes: [...standing.nodes, ...nodes],
    edges: [...standing.edges, ...fallen],
    ...(came.size > 0 && { company: [...came] }),
  };
}

/** The same line gives the same object, so that the stage sees at once what stayed as it was. */
const drawn = new WeakMap<SceneEdge, SceneEdge>();

function asFallen(edge: SceneEdge): SceneEdge {
  const known = drawn.get(edge);
  if (known !== undefined) return known;
  const fallen: SceneEdge = { ...edge, width: WIDTH, mark: 'fallen', partyOnly: false };
  drawn.set(edge, fallen);
  return fallen;
}
