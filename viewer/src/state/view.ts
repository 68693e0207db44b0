/** What the reader sees, as one plain object, and the ways from one view to the next: pure functions, no page needed. */
import type { Verdict } from '../../../src/compare/verdict.js';
import type { Mark } from '../scene/scene.js';

export type Layer = 'events' | 'places' | 'things';
export const LAYERS: readonly Layer[] = ['events', 'places', 'things'];
export const MARKS: readonly Mark[] = ['plain', 'party-only', 'contested', 'denied'];

/** Whose telling is shown: a speaker's alone, all but what comes through someone, or what nobody denies. */
export interface LensChoice {
  readonly kind: 'as' | 'without' | 'undenied';
  /** IRI of the actor; '' where nobody denies it. */
  readonly actor: string;
}

/** What the panel can show beside what is chosen. */
export const PAGES = ['disagreements', 'paths'] as const;
export type Page = (typeof PAGES)[number];

export interface Selection {
  readonly kind: 'node' | 'edge';
  /** IRI of a node, key of an edge. */
  readonly id: string;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface ViewState {
  readonly selection: Selection | undefined;
  readonly lens: LensChoice | undefined;
  /** Shown beside the actors, which always are. */
  readonly layers: readonly Layer[];
  /** Aggregated edges that are opened into what they stand for. */
  readonly opened: readonly string[];
  /** Nodes all of whose neighbours are shown, of whatever kind. */
  readonly expanded: readonly string[];
  readonly hiddenTypes: readonly string[];
  readonly hiddenFamilies: readonly string[];
  readonly hiddenMarks: readonly Mark[];
  readonly hiddenNodes: readonly string[];
  /** Shown in the panel while nothing is chosen. */
  readonly page: Page | undefined;
  /** Verdicts that the page of disagreements lists. */
  readonly verdicts: readonly Verdict[];
  /** Ends of a path that was asked for. */
  readonly path: { readonly from: string; readonly to: string } | undefined;
  readonly pins: Readonly<Record<string, Place>>;
  readonly camera: (Place & { readonly ratio: number }) | undefined;
}

export const FIRST_VIEW: ViewState = {
  selection: undefined,
  lens: undefined,
  layers: [],
  opened: [],
  expanded: [],
  hiddenTypes: [],
  hiddenFamilies: [],
  hiddenMarks: [],
  hiddenNodes: [],
  page: undefined,
  verdicts: ['contradictory', 'inTension'],
  path: undefined,
  pins: {},
  camera: undefined,
};

/** The lists of a view whose items are switched on and off one by one. */
export type Switchable =
  | 'layers'
  | 'opened'
  | 'expanded'
  | 'hiddenTypes'
  | 'hiddenFamilies'
  | 'hiddenMarks'
  | 'hiddenNodes'
  | 'verdicts';

/** The item is added to the list, or taken out where it stands in it. Lists stay sorted, so that equal views are equal. */
export function toggle<K extends Switchable>(
  view: ViewState,
  list: K,
  item: ViewState[K][number],
): ViewState {
  const items: readonly string[] = view[list];
  const next = items.includes(item) ? items.filter((other) => other !== item) : [...items, item].sort();
  return { ...view, [list]: next };
}

export function select(view: ViewState, selection: Selection | undefined): ViewState {
  return { ...view, selection };
}

export function chooseLens(view: ViewState, lens: LensChoice | undefined): ViewState {
  return { ...view, lens };
}

/** Open a page of the panel, or close it; what was chosen is let go. */
export function openPage(view: ViewState, page: Page | undefined): ViewState {
  return { ...view, page, selection: undefined };
}

export function askPath(view: ViewState, from: string, to: string): ViewState {
  return { ...view, path: { from, to } };
}

export function pin(view: ViewState, id: string, { x, y }: Place): ViewState {
  return { ...view, pins: { ...view.pins, [id]: { x, y } } };
}

export function unpinAll(view: ViewState): ViewState {
  return { ...view, pins: {} };
}

export function moveCamera(view: ViewState, camera: ViewState['camera']): ViewState {
  return { ...view, camera };
}

/** A hidden node is no longer chosen. */
export function hideNode(view: ViewState, id: string): ViewState {
  const hidden = view.hiddenNodes.includes(id) ? view : toggle(view, 'hiddenNodes', id);
  return view.selection?.id === id ? select(hidden, undefined) : hidden;
}

/** Everything that filters hide comes back; layers, selection and camera stay. */
export function clearFilters(view: ViewState): ViewState {
  return { ...view, hiddenTypes: [], hiddenFamilies: [], hiddenMarks: [], hiddenNodes: [] };
}

export function isFiltered(view: ViewState): boolean {
  return [view.hiddenTypes, view.hiddenFamilies, view.hiddenMarks, view.hiddenNodes].some(
    (list) => list.length > 0,
  );
}
