/** What the reader sees, as one plain object, and the ways from one view to the next: pure functions, no page needed. */
import type { Reason, Verdict } from '../../../src/compare/verdicts/verdict.js';
import type { Growth } from '../../../src/graph/grow.js';
import { FIRST_READER, type ReaderView } from './reader.js';
import type { TableView } from './table-view.js';

/** What a line's mark says about its claims; exactly one holds for each edge. */
export type Mark = 'plain' | 'party-only' | 'not-done' | 'contested' | 'denied' | 'fallen';

/** Of two lenses, which one shows a line. */
export type Side = 'left' | 'right' | 'both';

export type Layer = 'events' | 'places' | 'things' | 'utterances';
export const LAYERS: readonly Layer[] = ['events', 'places', 'things', 'utterances'];
export const MARKS: readonly Mark[] = ['plain', 'party-only', 'not-done', 'contested', 'denied', 'fallen'];
export const SIDES: readonly Side[] = ['left', 'right', 'both'];

/** Whose telling is shown: a speaker's alone, all but what comes through someone, one report's, or what nobody denies. */
export interface LensChoice {
  readonly kind: 'as' | 'without' | 'in' | 'undenied';
  /** IRI of the actor or report; '' where nobody denies it. */
  readonly actor: string;
}

/** What the panel can show beside what is chosen. */
export const PAGES = [
  'disagreements',
  'figures',
  'reports',
  'timeline',
  'paths',
  'sources',
  'queries',
  'lenses',
  'notes',
  'between',
  'among',
  'communities',
] as const;
export type Page = (typeof PAGES)[number];

/** What the middle of the page shows: who is tied to whom, where it happened, who quotes whom, or all of it in rows. */
export const SURFACES = ['relations', 'map', 'sources', 'table'] as const;
export type Surface = (typeof SURFACES)[number];

/** The two clocks: when something happened, and when it was said. */
export const CLOCKS = ['event', 'report'] as const;
export type Clock = (typeof CLOCKS)[number];

/** Days that are shown, both included, as `2023-08-01`. */
export interface TimeWindow {
  readonly from: string;
  readonly to: string;
}

/** How a second lens stands to the first: the drawing split in two, or one drawing of what differs. */
export const PAIRINGS = ['difference', 'beside'] as const;
export type Pairing = (typeof PAIRINGS)[number];

/** Which of the verdicts the page of disagreements lists, beside their verdict. */
export interface Matter {
  readonly reason: Reason | undefined;
  /** IRI of what the comparison is about or one of its claims speaks of. */
  readonly about: string | undefined;
  readonly words: string;
}

export interface Selection {
  readonly kind: 'node' | 'edge';
  /** IRI of a node, key of an edge. */
  readonly id: string;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Names that the reader folded into one disc, and what the reader calls it: a claim of nobody. */
export interface OwnGroup {
  readonly name: string;
  readonly members: readonly string[];
}

export interface ViewState {
  readonly selection: Selection | undefined;
  readonly lens: LensChoice | undefined;
  /** A second lens that the first is held against. */
  readonly against: LensChoice | undefined;
  readonly pairing: Pairing;
  /** Utterances and reports that are taken out to see what falls. */
  readonly takenOut: readonly string[];
  readonly surface: Surface;
  /** The days shown under the drawing, whether or not some of them are chosen. */
  readonly timeline: boolean;
  readonly clock: Clock;
  readonly time: TimeWindow | undefined;
  /** While days are chosen, what has no date stays in view. */
  readonly undated: boolean;
  /** Whether all is drawn where there is too much to read at once; else a part is. */
  readonly whole: boolean;
  /** Nodes and edges that alone are shown, for instance the answer of a query. */
  readonly only: readonly string[] | undefined;
  /** Text of the query that the page of queries holds. */
  readonly query: string | undefined;
  /** Whether units are drawn as the bodies that they are part of. */
  readonly folded: boolean;
  /** Shown beside the actors, which always are. */
  readonly layers: readonly Layer[];
  /** Aggregated edges that are opened into what they stand for. */
  readonly opened: readonly string[];
  /** Nodes all of whose neighbours are shown, of whatever kind. */
  readonly expanded: readonly string[];
  /** Nodes some of whose neighbours are shown, by what the reader asked for; one a node. */
  readonly grown: readonly Growth[];
  /** Names that are marked to do something with all of them. */
  readonly marked: readonly string[];
  readonly groups: readonly OwnGroup[];
  readonly hiddenTypes: readonly string[];
  readonly hiddenFamilies: readonly string[];
  readonly hiddenMarks: readonly Mark[];
  readonly hiddenNodes: readonly string[];
  /** While two lenses are held against each other: what only one of them, or both, say. */
  readonly hiddenSides: readonly Side[];
  /** Shown in the panel while nothing is chosen. */
  readonly page: Page | undefined;
  /** Verdicts that the page of disagreements lists. */
  readonly verdicts: readonly Verdict[];
  readonly matter: Matter;
  readonly table: TableView;
  readonly reader: ReaderView;
  /** IRI of the name whose time line the page shows. */
  readonly timelineOf: string | undefined;
  /** Ends of a path that was asked for; '' for one that is not chosen yet. */
  readonly path: { readonly from: string; readonly to: string } | undefined;
  /** Rather a longer path than one that a party alone vouches for. */
  readonly avoidParty: boolean;
  /** Only paths of ties that join: cooperation, membership, agreement. */
  readonly onlyJoining: boolean;
  readonly pins: Readonly<Record<string, Place>>;
  readonly camera: (Place & { readonly ratio: number }) | undefined;
  /** A story that is told or made, and which of its steps, from 1: what else is seen is that step's until the reader goes on. */
  readonly story: { readonly id: string; readonly step: number } | undefined;
}

export const FIRST_VIEW: ViewState = {
  selection: undefined,
  lens: undefined,
  against: undefined,
  pairing: 'difference',
  takenOut: [],
  surface: 'relations',
  timeline: false,
  clock: 'event',
  time: undefined,
  undated: false,
  whole: false,
  only: undefined,
  query: undefined,
  folded: false,
  layers: [],
  opened: [],
  expanded: [],
  grown: [],
  marked: [],
  groups: [],
  hiddenTypes: [],
  hiddenFamilies: [],
  hiddenMarks: [],
  hiddenNodes: [],
  hiddenSides: [],
  page: undefined,
  verdicts: ['contradictory', 'inTension'],
  matter: { reason: undefined, about: undefined, words: '' },
  table: { of: 'relations', about: undefined, sort: '', words: '', group: '' },
  reader: FIRST_READER,
  timelineOf: undefined,
  path: undefined,
  avoidParty: false,
  onlyJoining: false,
  pins: {},
  camera: undefined,
  story: undefined,
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
  | 'hiddenSides'
  | 'takenOut'
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

/** Hold a second lens against the first: what each says stands in the panel. Letting it go closes that. */
export function chooseAgainst(view: ViewState, against: LensChoice | undefined): ViewState {
  if (against !== undefined) return { ...openPage(view, 'lenses'), against };
  return { ...view, against, page: view.page === 'lenses' ? undefined : view.page };
}

export function pairLenses(view: ViewState, pairing: Pairing): ViewState {
  return { ...view, pairing };
}

/** Put everything back that was taken out. */
export function putBack(view: ViewState): ViewState {
  return { ...view, takenOut: [] };
}

export function narrowVerdicts(view: ViewState, matter: Partial<Matter>): ViewState {
  return { ...view, matter: { ...view.matter, ...matter } };
}

/** Show another drawing; the camera means nothing there. */
export function showSurface(view: ViewState, surface: Surface): ViewState {
  return { ...view, surface, camera: undefined };
}

/** Choose days, or let them go. */
export function chooseTime(view: ViewState, time: TimeWindow | undefined): ViewState {
  return { ...view, time };
}

export function changeTable(view: ViewState, table: Partial<TableView>): ViewState {
  // Another table has other columns.
  const kept =
    table.of === undefined || table.of === view.table.of
      ? view.table
      : { ...FIRST_VIEW.table, words: view.table.words, about: view.table.about };
  return { ...view, table: { ...kept, ...table } };
}

export function showOnly(view: ViewState, only: ViewState['only']): ViewState {
  return { ...view, only };
}

export function writeQuery(view: ViewState, query: string | undefined): ViewState {
  return { ...view, query };
}

/** Open a page of the panel, or close it; what was chosen is let go. */
export function openPage(view: ViewState, page: Page | undefined): ViewState {
  return { ...view, page, selection: undefined };
}

export function showTimelineOf(view: ViewState, id: string): ViewState {
  return { ...openPage(view, 'timeline'), timelineOf: id };
}

export function askPath(view: ViewState, from: string, to: string): ViewState {
  return { ...view, path: { from, to } };
}

/** One end of a path is chosen, the other stays; the page of paths opens. */
export function askPathEnd(view: ViewState, end: 'from' | 'to', id: string): ViewState {
  const path = { from: '', to: '', ...view.path, [end]: id };
  return { ...openPage(view, 'paths'), path };
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
