/** The claim graph and a view's layers: gives everything that could be on the stage before filters take some of it away, with places and sizes. */
import { asDeeds } from '../../../src/graph/edges/deeds.js';
import { type GrowingTie, grownFrom } from '../../../src/graph/grow.js';
import type { Corpus } from '../../../src/model/records.js';
import type { Mark, ViewState } from '../view/view.js';
import type { Drawable, NodeLook, Positions, Tie } from './drawable.js';
import { layerOf, STRUCTURE, shapeOf, tintOf } from './kinds.js';
import type { Scene, SceneEdge, SceneNode } from './scene.js';
import { utteranceLook, utteranceTies } from './utterances.js';

export interface Ground {
  /** By falling size: the order in which names get their place. A filter changes no size and no order. */
  readonly nodes: readonly SceneNode[];
  readonly ties: readonly { readonly edge: SceneEdge; readonly tie: Tie }[];
}

const LARGEST = 24;

/** @param base of which nodes are taken as they are: through a lens, too, each keeps its size and its place. */
export function groundOf(
  drawable: Drawable,
  view: ViewState,
  position: Positions,
  base?: Pick<Scene, 'nodes'>,
): Ground {
  const { corpus } = drawable;
  const ties = tiesOf(drawable, view);
  const degrees = new Map<string, number>();
  for (const { edge } of ties) {
    degrees.set(edge.source, (degrees.get(edge.source) ?? 0) + 1);
    // Who speaks much is no larger for it: discs tell of relations.
    const speaks = edge.family === 'attribution' && !corpus.utterances.has(edge.target);
    // What is said of a node and itself counts once.
    if (edge.source !== edge.target)
      degrees.set(edge.target, (degrees.get(edge.target) ?? 0) + (speaks ? 0 : 1));
  }
  const known = base?.nodes.filter(({ id }) => degrees.delete(id)) ?? [];
  if (degrees.size === 0) return { nodes: known, ties };
  const others = [...degrees].flatMap(([id, degree]) => {
    const look = lookOf(corpus, id);
    return look === undefined ? [] : [sceneNode(id, look, degree, position(id))];
  });
  const nodes = [...known, ...others].sort((a, b) => b.size - a.size || (a.label < b.label ? -1 : 1));
  return { nodes: settleStrays(nodes, ties), ties };
}

/** How an entity or an utterance looks; undefined for what there is not. */
export function lookOf(corpus: Corpus, id: string): NodeLook | undefined {
  return utteranceLook(corpus, id) ?? corpus.entities.get(id);
}

/** A node at its place; without one its x and y are NaN. */
export function sceneNode(
  id: string,
  node: NodeLook,
  degree: number,
  at: { readonly x: number; readonly y: number } | undefined,
): SceneNode {
  const size = Math.min(LARGEST, 5 + 2.6 * Math.sqrt(degree));
  return {
    id,
    label: node.label,
    shape: shapeOf(node.kind, node.type),
    tint: tintOf(node.kind, node.type),
    size: node.kind === 'place' ? Math.min(7, size) : size,
    x: at?.x ?? Number.NaN,
    y: at?.y ?? Number.NaN,
    fixed: false,
  };
}

/** Nodes that the layout does not know start beside a neighbour, each in a direction of its own. */
function settleStrays(nodes: readonly SceneNode[], ties: Ground['ties']): readonly SceneNode[] {
  const known = new Map(nodes.filter(({ x }) => !Number.isNaN(x)).map((node) => [node.id, node]));
  if (known.size === nodes.length) return nodes;
  const beside = new Map<string, SceneNode>();
  for (const { edge } of ties) {
    for (const [stray, other] of [
      [edge.source, edge.target],
      [edge.target, edge.source],
    ] as const) {
      const near = known.get(other);
      if (near !== undefined && !known.has(stray) && !beside.has(stray)) beside.set(stray, near);
    }
  }
  let furthest = 1;
  for (const { x, y } of known.values()) furthest = Math.max(furthest, Math.hypot(x, y));
  const reach = furthest * 0.08;
  return nodes.map((node) => {
    if (known.has(node.id)) return node;
    const near = beside.get(node.id);
    const angle = angleOf(node.id);
    return {
      ...node,
      x: (near?.x ?? 0) + Math.cos(angle) * reach,
      y: (near?.y ?? 0) + Math.sin(angle) * reach,
      stray: true,
    };
  });
}

/** A direction of its own for each name, whatever else is shown. */
function angleOf(id: string): number {
  let mixed = 0;
  for (let at = 0; at < id.length; at += 1) mixed = (Math.imul(mixed, 31) + id.charCodeAt(at)) | 0;
  return ((mixed >>> 0) % 360) * (Math.PI / 180);
}

const deeds = new WeakMap<Drawable['edges'], Drawable['edges']>();

/** All that is said, as it is drawn: deeds from who does them to whom they are done. */
export function deedsOf({ edges }: Pick<Drawable, 'edges'>): Drawable['edges'] {
  let known = deeds.get(edges);
  if (known === undefined) {
    known = asDeeds(edges);
    deeds.set(edges, known);
  }
  return known;
}

function tiesOf(drawable: Drawable, view: ViewState): Ground['ties'] {
  const { corpus, actorEdges } = drawable;
  const layers = new Set<string>(['actors', ...view.layers]);
  const opened = new Set(view.opened);
  const expanded = new Set(view.expanded);
  const only = view.only === undefined ? undefined : new Set(view.only);
  const grown = grownTies(drawable, view);
  const events = new Set<string>();
  const direct = new Set<string>();
  const ties: { edge: SceneEdge; tie: Tie }[] = [];
  const add = (key: string, tie: Tie, source: string, target: string, worded = false) => {
    const edge = sceneEdge(key, source, target, tie);
    ties.push({ edge: worded ? { ...edge, worded } : edge, tie });
  };

  for (const { key, source, target, attributes: tie } of actorEdges) {
    if (only !== undefined) {
      const named = only.has(key) || tie.propositions.some((proposition) => only.has(proposition));
      if (!named && !(only.has(source) && only.has(target))) continue;
      // Opened, its events stand between these two.
      if (opened.has(key)) events.add(source).add(target);
    }
    if (opened.has(key)) {
      for (const event of tie.events) events.add(event);
      if (tie.events.length === 0) for (const proposition of tie.propositions) direct.add(proposition);
      continue;
    }
    if (only === undefined && tie.derived && tie.events.length > 0 && layers.has('events')) continue;
    add(key, tie, source, target);
  }

  const inView = (id: string): boolean => {
    if (events.has(id)) return true;
    if (only !== undefined) return only.has(id);
    const entity = corpus.entities.get(id);
    return entity !== undefined && layers.has(layerOf(entity.kind));
  };
  for (const { key, source, target, attributes: tie } of deedsOf(drawable)) {
    const asked =
      direct.has(key) ||
      (only?.has(key) && !tie.betweenActors) ||
      grown.has(key) ||
      (!tie.betweenActors &&
        !tie.derived &&
        ((inView(source) && inView(target)) || expanded.has(source) || expanded.has(target)));
    if (!asked) continue;
    const worded = [source, target].some((id) => events.has(id) && corpus.entities.get(id)?.kind === 'event');
    add(key, tie, source, target, worded);
  }
  if (layers.has('utterances')) {
    for (const { id, tie, source, target } of utteranceTies(corpus)) {
      if (only === undefined || only.has(target)) add(id, tie, source, target);
    }
  }
  return ties;
}

/** The ties that lead to what some names were grown to. */
function grownTies(drawable: Drawable, { grown }: ViewState): ReadonlySet<string> {
  if (grown.length === 0) return new Set();
  const ties = growingTies(drawable);
  return new Set(grown.flatMap((growth) => [...grownFrom(drawable.corpus, ties, growth).ties]));
}

/** Along which a name may be grown: lines between actors, and what leads from them to events, places and things. */
export function growingTies(drawable: Pick<Drawable, 'edges' | 'actorEdges'>): readonly GrowingTie[] {
  const others = deedsOf(drawable).filter(
    ({ attributes: { betweenActors, derived } }) => !betweenActors && !derived,
  );
  return [...drawable.actorEdges, ...others].map(
    ({ key, source, target, attributes: { family, origins, claims } }) => ({
      ...{ key, source, target, family, origins, claims },
    }),
  );
}

/** What the line says about its claims; see the legend. */
export function markOf(tie: Tie): Mark {
  if (tie.standing === 'denied') return 'denied';
  if (tie.standing === 'contested') return 'contested';
  if (tie.planned) return 'not-done';
  return tie.partyOnly ? 'party-only' : 'plain';
}

/** The same tie gives the same object, so that the stage sees at once what stayed as it was. */
export function sceneEdge(id: string, source: string, target: string, tie: Tie): SceneEdge {
  const known = drawn.get(tie);
  if (known !== undefined) return known;
  const edge: SceneEdge = {
    id,
    source,
    target,
    label: tie.label,
    family: tie.family,
    // The thicker, the more independent origins: a relay adds nothing, nor do several events by one mouth.
    width: STRUCTURE.has(tie.family) ? 1 : Math.min(7, 1.5 + 1.3 * Math.sqrt(Math.max(0, tie.origins - 1))),
    mark: markOf(tie),
    partyOnly: tie.partyOnly,
    arrow: !tie.symmetric,
    side: undefined,
  };
  drawn.set(tie, edge);
  return edge;
}

const drawn = new WeakMap<Tie, SceneEdge>();
