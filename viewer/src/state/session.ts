/** One reader's session: the reading, the view with its history, texts and theme as signals, and what can be done to them. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Reading, throughChoice } from '../data/reading.js';
import type { Texts } from '../data/texts.js';
import { sceneBuilder } from '../scene/build.js';
import type { ThemeName } from '../scene/palette.js';
import { EMPTY_SCENE, type Scene } from '../scene/scene.js';
import type { Stage } from '../stage/stage.js';
import { type History, record, redo, startHistory, undo } from './history.js';
import { type Selection, select, type ViewState } from './view.js';

export type ThemeChoice = 'system' | ThemeName;

export interface Session {
  /** Everything that was read, and the same through the lens that is chosen. */
  readonly whole: Reading;
  readonly reading: Reading;
  readonly history: ReadonlySignal<History>;
  readonly view: ReadonlySignal<ViewState>;
  readonly scene: ReadonlySignal<Scene>;
  readonly texts: Signal<Texts>;
  readonly theme: Signal<ThemeName>;
  /** What a list points at; the stage lights it. */
  readonly hovered: Signal<Selection | undefined>;
  /** Nodes and edges that a page wants bright, e.g. the paths it lists. */
  readonly emphasis: Signal<readonly string[]>;
  readonly relaxing: Signal<boolean>;
  /** Said aloud to screen readers and shown for a while. */
  readonly notice: Signal<string>;
  readonly stage: Signal<Stage | undefined>;
  change(step: (view: ViewState) => ViewState): void;
  /** A view on the way, while something is dragged or plays: it is seen, but is no step to go back to. */
  pass(step: (view: ViewState) => ViewState): void;
  /** The view on the way becomes a step. */
  settle(): void;
  select(selection: Selection | undefined): void;
  undo(): void;
  redo(): void;
}

export function createSession(whole: Reading, first: ViewState, theme: ThemeName): Session {
  const history = signal(startHistory(first));
  const passing = signal<ViewState | undefined>(undefined);
  const view = computed(() => passing.value ?? history.value.present);
  const set = (next: History) =>
    batch(() => {
      passing.value = undefined;
      history.value = next;
    });
  const settle = () => set(record(history.value, view.value));
  const hovered = signal<Selection | undefined>(undefined);
  const lens = computed(() => view.value.lens);
  const reading = computed(() => throughChoice(whole, lens.value));
  const session: Session = {
    whole,
    get reading() {
      return reading.value;
    },
    history,
    view,
    scene: sceneSignal(reading, view),
    texts: signal<Texts>(new Map()),
    theme: signal(theme),
    hovered,
    emphasis: signal<readonly string[]>([]),
    relaxing: signal(false),
    notice: signal(''),
    stage: signal<Stage | undefined>(undefined),
    change: (step) => set(record(history.value, step(view.value))),
    pass: (step) => {
      passing.value = step(view.value);
    },
    settle,
    select: (selection) =>
      batch(() => {
        hovered.value = undefined;
        set(record(history.value, select(view.value, selection)));
      }),
    undo: () => {
      settle();
      set(undo(history.value));
    },
    redo: () => set(redo(history.value)),
  };
  return session;
}

const SCENE_FIELDS = [
  'layers',
  'opened',
  'expanded',
  'hiddenTypes',
  'hiddenFamilies',
  'hiddenMarks',
  'hiddenNodes',
  'pins',
  'time',
  'clock',
  'undated',
  'only',
] as const satisfies readonly (keyof ViewState)[];

/** The scene is built again only where the view changed in what it shows; choosing and moving leave it as it is. */
function sceneSignal(
  reading: ReadonlySignal<Reading>,
  view: ReadonlySignal<ViewState>,
): ReadonlySignal<Scene> {
  let before: ViewState | undefined;
  let read: Reading | undefined;
  const buildScene = sceneBuilder();
  let scene = EMPTY_SCENE;
  let shown = new Set<string>();
  return computed(() => {
    const now = view.value;
    const { selection } = now;
    const stray = selection?.kind === 'node' && !shown.has(selection.id);
    const same = read === reading.value;
    if (
      before !== undefined &&
      same &&
      !stray &&
      SCENE_FIELDS.every((field) => before?.[field] === now[field])
    ) {
      return scene;
    }
    before = now;
    read = reading.value;
    const { actors, all } = read.layouts;
    const layout = now.layers.length === 0 ? actors : all;
    scene = buildScene(read, now, (id) => layout.get(id));
    shown = new Set(scene.nodes.map(({ id }) => id));
    return scene;
  });
}

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('a panel stands outside the session');
  return session;
}
