/** One reader's session: the reading, the view with its history, texts and theme as signals, and what can be done to them. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { stepHere } from '../browser/visits.js';
import {
  type LoadedGraph,
  type TwoGraphs,
  throughChoice,
  together,
  withoutSources,
  withPartsFolded,
} from '../data/loaded-graph.js';
import { withOwnGroups } from '../data/own-groups.js';
import type { Texts } from '../data/texts.js';
import type { ThemeName } from '../scene/palette.js';
import type { Scene } from '../scene/scene.js';
import { utteranceOf } from '../scene/utterances.js';
import type { EarlyStage } from '../stage/early-stage.js';
import type { Stage } from '../stage/stage.js';
import { type History, record, redo, startHistory, travel, undo, visit } from '../view/history.js';
import { type Selection, select, type ViewState } from '../view/view.js';
import { type Fetching, fetchingInto } from './fetching.js';
import { sceneSignal, secondSceneSignal } from './scenes.js';

export type ThemeChoice = 'system' | ThemeName;

/** Something at a point of the window, in CSS pixels. */
export interface Pointed {
  readonly at: { readonly x: number; readonly y: number };
  readonly about: Selection;
}

export interface MenuAsked {
  readonly at: { readonly x: number; readonly y: number };
  /** Nothing where the ground was pressed. */
  readonly about: Selection | undefined;
}

export interface Session {
  /** Everything that was read, and the same as it is shown: without what is taken out, through the lens or either of two. */
  readonly whole: LoadedGraph;
  readonly loaded: LoadedGraph;
  /** The same without the groups of the reader's own: what files hold. */
  readonly told: LoadedGraph;
  /** How more comes into what was read, where that is a part of a large graph. */
  readonly fetching: Fetching;
  /** Everything but what is taken out. */
  readonly rest: LoadedGraph;
  /** While a second lens is held against the first: what each of them shows. */
  readonly two: TwoGraphs | undefined;
  readonly history: ReadonlySignal<History>;
  readonly view: ReadonlySignal<ViewState>;
  readonly scene: ReadonlySignal<Scene>;
  /** The drawings of two lenses side by side; none while there is one drawing. */
  readonly beside: ReadonlySignal<readonly [Scene, Scene] | undefined>;
  readonly texts: Signal<Texts>;
  readonly theme: Signal<ThemeName>;
  /** What a list points at; the stage lights it. */
  readonly hovered: Signal<Selection | undefined>;
  /** Nodes and edges that a page wants bright, e.g. the paths it lists. */
  readonly emphasis: Signal<readonly string[]>;
  /** What the pointer is on, on a stage. */
  readonly pointed: Signal<Pointed | undefined>;
  /** While a drag on the stage draws a lasso, and a press marks. */
  readonly lassoing: Signal<boolean>;
  /** The menu that was asked for. */
  readonly menu: Signal<MenuAsked | undefined>;
  /** Whether what can be taken away stands open. */
  readonly takingAway: Signal<boolean>;
  readonly relaxing: Signal<boolean>;
  /** Said aloud to screen readers and shown for a while. */
  readonly notice: Signal<string>;
  readonly stage: Signal<Stage | undefined>;
  /** The stage that was drawn while the rest was read, for whoever asks first. */
  takeEarly(): EarlyStage | undefined;
  change(step: (view: ViewState) => ViewState): void;
  /** A view on the way, while something is dragged or plays: it is seen, but is no step to go back to. */
  pass(step: (view: ViewState) => ViewState): void;
  /** The view on the way becomes a step. */
  settle(): void;
  select(selection: Selection | undefined): void;
  undo(): void;
  redo(): void;
  /** To the view of that step of the tab's history; `otherwise` where it is not remembered. */
  travel(step: number, otherwise: ViewState): void;
  /** A view that was asked for by its address. */
  visit(view: ViewState): void;
}

/** @param early the stage that was drawn while the rest was read. */
export function createSession(
  read: LoadedGraph,
  first: ViewState,
  theme: ThemeName,
  early?: EarlyStage,
): Session {
  let untaken = early;
  const whole = signal(read);
  const history = signal(startHistory(first, stepHere()));
  const passing = signal<ViewState | undefined>(undefined);
  const view = computed(() => passing.value ?? history.value.present);
  const set = (next: History) =>
    batch(() => {
      passing.value = undefined;
      history.value = next;
    });
  const settle = () => set(record(history.value, view.value));
  const hovered = signal<Selection | undefined>(undefined);
  const emphasis = signal<readonly string[]>([]);
  const takenOut = computed(() => view.value.takenOut);
  const lens = computed(() => view.value.lens);
  const against = computed(() => view.value.against);
  const rest = computed(() => withoutSources(whole.value, takenOut.value));
  const left = computed(() => throughChoice(rest.value, lens.value));
  const pair = computed(() =>
    against.value === undefined
      ? undefined
      : { left: left.value, right: throughChoice(rest.value, against.value) },
  );
  const folded = computed(() => view.value.folded);
  const groups = computed(() => view.value.groups);
  const asTold = (graph: LoadedGraph) => (folded.value ? withPartsFolded(graph) : graph);
  const asShown = (graph: LoadedGraph) => withOwnGroups(graph, groups.value, folded.value);
  const two = computed(
    () => pair.value && { left: asShown(pair.value.left), right: asShown(pair.value.right) },
  );
  const either = computed(() => (pair.value === undefined ? left.value : together(rest.value, pair.value)));
  const told = computed(() => asTold(either.value));
  const loaded = computed(() => asShown(either.value));
  const before = computed(() =>
    takenOut.value.length === 0 || against.value !== undefined
      ? undefined
      : asShown(throughChoice(whole.value, lens.value)),
  );
  const scene = sceneSignal({ whole, loaded, before, two, view, emphasis });
  const session: Session = {
    get whole() {
      return whole.value;
    },
    fetching: fetchingInto(whole),
    get loaded() {
      return loaded.value;
    },
    get told() {
      return told.value;
    },
    get rest() {
      return rest.value;
    },
    get two() {
      return two.value;
    },
    history,
    view,
    scene,
    beside: secondSceneSignal(whole, two, view, scene),
    texts: signal<Texts>(new Map()),
    theme: signal(theme),
    hovered,
    emphasis,
    pointed: signal<Pointed | undefined>(undefined),
    lassoing: signal(false),
    menu: signal<MenuAsked | undefined>(undefined),
    takingAway: signal(false),
    relaxing: signal(false),
    notice: signal(''),
    stage: signal<Stage | undefined>(undefined),
    takeEarly: () => {
      const taken = untaken;
      untaken = undefined;
      return taken;
    },
    change: (step) => set(record(history.value, step(view.value))),
    pass: (step) => {
      passing.value = step(view.value);
    },
    settle,
    select: (selection) =>
      batch(() => {
        hovered.value = undefined;
        set(record(history.value, select(view.value, onUtterance(whole.peek(), selection))));
      }),
    undo: () => {
      settle();
      // What was seen before the page was read anew is known to the browser alone.
      if (history.value.past.length === 0) window.history.back();
      else set(undo(history.value));
    },
    redo: () => set(redo(history.value)),
    travel: (step, otherwise) => set(travel(history.value, step, otherwise)),
    visit: (asked) => set(visit(history.value, asked)),
  };
  return session;
}

/** A line to or from an utterance stands for the utterance. */
function onUtterance({ corpus }: LoadedGraph, selection: Selection | undefined): Selection | undefined {
  const utterance = selection?.kind === 'edge' ? utteranceOf(corpus, selection.id) : undefined;
  return utterance === undefined ? selection : { kind: 'node', id: utterance };
}

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('a panel stands outside the session');
  return session;
}
