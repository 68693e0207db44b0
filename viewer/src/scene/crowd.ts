/** What is too much to read at once to a part of it: around the name with the most relations, and around what the reader asks for. */
import { inTurn } from '../../../src/graph/edges/chief.js';
import { grownFrom } from '../../../src/graph/grow.js';
import type { Corpus } from '../../../src/model/records.js';
import type { ViewState } from '../view/view.js';
import type { Drawable } from './drawable.js';
import type { Ground } from './ground.js';
import type { Crowd, Scene } from './scene.js';

/** Above so many names nobody reads the whole, and the page opens on a part. */
const MOST = 10_000;
/** So many neighbours of one name are shown, the most connected first. */
const NEIGHBOURS = 250;

interface Shown {
  readonly ground: Ground;
  readonly crowd: Crowd;
}

/**
 * What is shown of a crowd and what to say of it; undefined where there is no crowd, or something else was chosen from it.
 * @param base the same without lens and filters: the chief ones are those that it has
 */
export function partOf(
  ground: Ground,
  view: ViewState,
  drawable: Drawable,
  base?: Pick<Scene, 'nodes' | 'crowd'>,
): Shown | undefined {
  const { nodes } = ground;
  const { corpus } = drawable;
  if (view.only !== undefined) return undefined;
  if (drawable.part !== undefined) return ofLoaded(ground, view, drawable);
  if (nodes.length <= MOST) return chiefOf(ground, view, drawable, base);
  if (view.whole) return { ground, crowd: { of: nodes.length } };
  const { neighbours, many } = neighboursIn(ground);
  const hub = nodes.reduce((most, node) => (many(node.id) > many(most.id) ? node : most));
  const kept = new Set<string>();
  const chosen = view.selection?.kind === 'node' ? [view.selection.id] : [];
  for (const id of [hub.id, ...view.expanded, ...chosen]) {
    kept.add(id);
    const near = [...(neighbours.get(id) ?? [])].sort((a, b) => many(b) - many(a) || (a < b ? -1 : 1));
    for (const other of near.slice(0, NEIGHBOURS)) kept.add(other);
  }
  addGrown(kept, ground, view, corpus);
  const part = within(ground, kept);
  return { crowd: { of: nodes.length, part: part.nodes.length, around: hub.label }, ground: part };
}

/** More actors than these are not read at a glance, and the page opens on so many. */
const [GLANCE, CHIEF] = [30, 20];

/** The chief actors, those that the reader brought, and what else is tied to these. */
function chiefOf(
  ground: Ground,
  view: ViewState,
  { corpus, actorEdges }: Drawable,
  base: Pick<Scene, 'nodes' | 'crowd'> | undefined,
): Shown | undefined {
  const isActor = (id: string) => corpus.entities.get(id)?.kind === 'actor';
  const of = base?.crowd?.of ?? ground.nodes.filter(({ id }) => isActor(id)).length;
  if (of <= GLANCE || (base !== undefined && base.crowd === undefined)) return undefined;
  if (view.whole) return { ground, crowd: { of, chief: true } };
  const { neighbours } = neighboursIn(ground);
  const ties = actorEdges.map(({ source, target, attributes: { origins } }) => ({ source, target, origins }));
  const kept = new Set<string>(base?.nodes.map(({ id }) => id));
  if (base === undefined)
    for (const { id } of inTurn(ties)) {
      if (kept.size === CHIEF) break;
      kept.add(id);
    }
  for (const id of view.expanded) for (const other of [id, ...(neighbours.get(id) ?? [])]) kept.add(other);
  addGrown(kept, ground, view, corpus);
  for (const { id } of ground.nodes) if (!isActor(id)) kept.add(id);
  const shown = within(ground, kept);
  return {
    ground: shown,
    crowd: { of, part: shown.nodes.filter(({ id }) => isActor(id)).length, chief: true },
  };
}

/** Of the neighbours of what is chosen so many come with it. */
const BESIDE = 12;

/** Where the page has a part of what there is: the first picture, with what the reader asks for. */
function ofLoaded(ground: Ground, view: ViewState, { corpus, part, layouts }: Drawable): Shown | undefined {
  if (part === undefined) return undefined;
  const { neighbours, many } = neighboursIn(ground);
  const kept = new Set<string>([...(layouts?.actors.keys() ?? []), ...(layouts?.all.keys() ?? [])]);
  const bring = (id: string, most: number) => {
    kept.add(id);
    const near = [...(neighbours.get(id) ?? [])].sort((a, b) => many(b) - many(a) || (a < b ? -1 : 1));
    for (const other of near.slice(0, most)) kept.add(other);
  };
  for (const id of view.expanded) bring(id, NEIGHBOURS);
  addGrown(kept, ground, view, corpus);
  const { selection } = view;
  if (selection?.kind === 'node' && !kept.has(selection.id)) bring(selection.id, BESIDE);
  const line =
    selection?.kind === 'edge' ? ground.ties.find(({ edge }) => edge.id === selection.id) : undefined;
  if (line !== undefined) kept.add(line.edge.source).add(line.edge.target);
  const shown = within(ground, kept);
  return { ground: shown, crowd: { of: part.of.names, part: shown.nodes.length, asks: true } };
}

/** With each name that was grown what the reader asked for around it. */
function addGrown(kept: Set<string>, { ties }: Ground, { grown }: ViewState, corpus: Corpus): void {
  if (grown.length === 0) return;
  const all = ties.map(({ edge: { id: key, source, target, family }, tie: { origins, claims } }) => ({
    ...{ key, source, target, family, origins, claims },
  }));
  for (const growth of grown) {
    kept.add(growth.around);
    for (const id of grownFrom(corpus, all, growth).neighbours) kept.add(id);
  }
}

function neighboursIn({ nodes, ties }: Ground) {
  const neighbours = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set()]));
  for (const { edge } of ties) {
    neighbours.get(edge.source)?.add(edge.target);
    neighbours.get(edge.target)?.add(edge.source);
  }
  return { neighbours, many: (id: string) => neighbours.get(id)?.size ?? 0 };
}

function within({ nodes, ties }: Ground, kept: ReadonlySet<string>): Ground {
  return {
    nodes: nodes.filter(({ id }) => kept.has(id)),
    ties: ties.filter(({ edge }) => kept.has(edge.source) && kept.has(edge.target)),
  };
}
