/** The claim graph, its aggregation between actors, and a view: gives the scene that the stage draws. */
import type { Corpus } from '../../../src/model/records.js';
import type { ViewState } from '../view/view.js';
import { partOf } from './crowd.js';
import type { Drawable, Positions, Tie } from './drawable.js';
import { type Ground, groundOf, markOf, sceneNode } from './ground.js';
import type { Scene, SceneEdge, SceneNode } from './scene.js';
import { type TimeFilter, timeFilter } from './time.js';

/** @param base what the whole would show in this view: see groundOf. */
export function buildScene(drawable: Drawable, view: ViewState, position: Positions, base?: Scene): Scene {
  return sceneBuilder()(drawable, view, position, base);
}

/** What the ground depends on beside the graphs; all else of a view takes away from it, or pins. */
const GROUND_FIELDS = [
  'layers',
  'opened',
  'expanded',
  'only',
  'whole',
] as const satisfies readonly (keyof ViewState)[];

/**
 * Builds one scene after another; while only filters change, what could be shown is not gathered again, nor is it
 * when a lens is taken up once more.
 */
export function sceneBuilder(): typeof buildScene {
  const grounds = new WeakMap<Drawable, { readonly view: ViewState; readonly ground: Ground }>();
  let parted: { ground: Ground; view: ViewState; part: ReturnType<typeof partOf> } | undefined;
  return (drawable, view, position, base) => {
    const last = grounds.get(drawable);
    const same = GROUND_FIELDS.every((field) => last?.view[field] === view[field]);
    const ground = same && last !== undefined ? last.ground : groundOf(drawable, view, position, base);
    grounds.set(drawable, { view, ground });
    const known =
      parted?.ground === ground &&
      parted.view.expanded === view.expanded &&
      parted.view.whole === view.whole &&
      (view.whole || parted.view.selection === view.selection);
    const part = known ? parted?.part : partOf(ground, view, drawable, base);
    parted = { ground, view, part };
    const scene = filtered(part?.ground ?? ground, drawable, view, position);
    return part === undefined ? scene : { ...scene, crowd: part.crowd };
  };
}

function filtered(ground: Ground, drawable: Drawable, view: ViewState, position: Positions): Scene {
  const { corpus } = drawable;
  const days = view.time === undefined ? undefined : timeFilter(drawable.times, view);
  const passes = filterOf(corpus, view, days);
  const edges: SceneEdge[] = [];
  const shown = new Set<string>();
  for (const { edge, tie } of ground.ties) {
    const { source, target } = edge;
    if (!passes(tie, source, target)) continue;
    edges.push(edge);
    shown.add(source);
    shown.add(target);
  }
  const asked = [...view.expanded, ...(view.only ?? [])].filter(
    (id) => corpus.entities.has(id) && !view.hiddenNodes.includes(id),
  );
  for (const id of asked) shown.add(id);
  const nodes = ground.nodes.flatMap((node) => (shown.delete(node.id) ? pinned(node, view) : []));
  // What is left was asked for by name and has no line: it stands in the middle unless the layout knows it.
  const alone = [...shown].flatMap((id) => {
    const look = corpus.entities.get(id);
    return look === undefined ? [] : pinned(sceneNode(id, look, 0, position(id) ?? { x: 0, y: 0 }), view);
  });
  return { nodes: [...nodes, ...alone], edges, ...(days && { timed: days.tally() }) };
}

function pinned(node: SceneNode, { pins }: ViewState): SceneNode {
  const at = pins[node.id];
  return at === undefined ? node : { ...node, x: at.x, y: at.y, fixed: true };
}

/** What of the graph the filters of a view let through, by tie; the map asks the same. */
export function filterOf(
  corpus: Corpus,
  view: ViewState,
  days?: TimeFilter,
): (tie: Tie, source: string, target: string) => boolean {
  const families = new Set(view.hiddenFamilies);
  const marks = new Set<string>(view.hiddenMarks);
  const nodes = new Set(view.hiddenNodes);
  const types = new Set(view.hiddenTypes);
  if (types.size > 0) for (const { id, type } of corpus.entities.values()) if (types.has(type)) nodes.add(id);
  return (tie, source, target) =>
    !families.has(tie.family) &&
    !marks.has(markOf(tie)) &&
    !nodes.has(source) &&
    !nodes.has(target) &&
    days?.lets(tie) !== false;
}
