/** The reading and the view as signals to the scene that is drawn, or the two that stand side by side. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Layout, Layouts } from '../../../src/graph/layout/positions.js';
import { inSlices } from '../browser/slices.js';
import type { LoadedGraph, TwoGraphs } from '../data/loaded-graph.js';
import { along } from '../scene/along.js';
import { type buildScene, sceneBuilder } from '../scene/build.js';
import { withCompany } from '../scene/company.js';
import type { Drawable } from '../scene/drawable.js';
import { withFallen } from '../scene/fallen.js';
import { EMPTY_SCENE, type Scene, type SceneNode } from '../scene/scene.js';
import { withSides } from '../scene/sides.js';
import type { sourcesScene } from '../scene/sources.js';
import { FIRST_VIEW, type ViewState } from '../view/view.js';

const SCENE_FIELDS = [
  'layers',
  'opened',
  'expanded',
  'grown',
  'hiddenTypes',
  'hiddenFamilies',
  'hiddenMarks',
  'hiddenNodes',
  'pins',
  'time',
  'clock',
  'undated',
  'only',
  'whole',
] as const satisfies readonly (keyof ViewState)[];

export interface SceneInputs {
  readonly whole: ReadonlySignal<LoadedGraph>;
  readonly loaded: ReadonlySignal<LoadedGraph>;
  readonly two: ReadonlySignal<TwoGraphs | undefined>;
  /** What stood before sources were taken out; undefined while none are, or two tellings are held against each other. */
  readonly before: ReadonlySignal<LoadedGraph | undefined>;
  readonly view: ReadonlySignal<ViewState>;
  /** Relations that are to be seen though the view does not draw them: steps of a path. */
  readonly emphasis: ReadonlySignal<readonly string[]>;
}

/** How sources are drawn: undefined until it is fetched. */
const ofSources = signal<typeof sourcesScene | undefined>(undefined);

export async function fetchSourcesScene(): Promise<void> {
  ofSources.value = (await import('../scene/sources.js')).sourcesScene;
}

/** Of more claims than these the drawing of sources is made ready while the page rests. */
const MANY = 5_000;

export function sourcesPreparations({ corpus }: LoadedGraph): readonly (() => Promise<void>)[] {
  if (corpus.claims.size < MANY) return [];
  return [
    () =>
      import('../scene/sources.js')
        .then(({ sourcesInSteps }) => inSlices(sourcesInSteps(corpus)))
        // It is fetched again when it is asked for, and then said.
        .catch(() => {}),
  ];
}

export function sceneSignal({
  whole,
  loaded,
  before,
  two,
  view,
  emphasis,
}: SceneInputs): ReadonlySignal<Scene> {
  const standing = relationsSignal(whole, loaded, view);
  const stood = relationsSignal(whole, before, view);
  const hiddenMarks = computed(() => view.value.hiddenMarks);

  const hiddenNodes = computed(() => view.value.hiddenNodes);
  const hiddenSides = computed(() => view.value.hiddenSides);
  const sources = computed(
    () => ofSources.value?.(whole.value.corpus, loaded.value.corpus, hiddenNodes.value) ?? EMPTY_SCENE,
  );
  const selection = computed(() => view.value.selection);
  const withIt = (scene: Scene, from: LoadedGraph) => withChosen(scene, from, selection.value, view.peek());
  const chosen = computed(() => {
    const now = withIt(standing.value, loaded.value);
    if (before.value === undefined) return now;
    return withFallen(now, withIt(stood.value, before.value), hiddenMarks.value);
  });
  const compared = computed(() =>
    two.value === undefined ? chosen.value : withSides(chosen.value, two.value, hiddenSides.value),
  );
  const layers = computed(() => view.value.layers);
  const drawn = computed(() => {
    const layout = layoutFor(loaded.value.layouts, { layers: layers.value });
    return along(compared.value, loaded.value, emphasis.value, (id) => layout.get(id));
  });
  const surface = computed(() => view.value.surface);
  return computed(() => (surface.value === 'sources' ? sources.value : drawn.value));
}

/** Of a view all but the selection is in the scene already, and changes it. */
function withChosen(
  scene: Scene,
  loaded: LoadedGraph,
  selection: ViewState['selection'],
  view: ViewState,
): Scene {
  if (selection === undefined) return scene;
  const layout = layoutFor(loaded.layouts, view);
  return withCompany(scene, loaded, { ...view, selection }, (id) => layout.get(id));
}

/** What each of two lenses draws, both in the window of what either does. */
export function secondSceneSignal(
  whole: ReadonlySignal<LoadedGraph>,
  two: ReadonlySignal<TwoGraphs | undefined>,
  view: ReadonlySignal<ViewState>,
  either: ReadonlySignal<Scene>,
): ReadonlySignal<readonly [Scene, Scene] | undefined> {
  const asked = computed(() => view.value.pairing === 'beside' && view.value.surface === 'relations');
  const selection = computed(() => view.value.selection);
  const one = (side: keyof TwoGraphs) => {
    const loaded = computed(() => two.value?.[side]);
    const relations = relationsSignal(whole, loaded, view);
    return computed(() =>
      loaded.value === undefined
        ? relations.value
        : withChosen(relations.value, loaded.value, selection.value, view.peek()),
    );
  };
  const [left, right] = [one('left'), one('right')];
  return computed(() => {
    if (!asked.value || two.value === undefined) return undefined;
    const window = either.value.nodes;
    return [
      { ...left.value, window },
      { ...right.value, window },
    ];
  });
}

/** What a scene is made of before lens, filters and days take away from it. */
const BASE_FIELDS = [
  'layers',
  'opened',
  'expanded',
  'grown',
  'whole',
] as const satisfies readonly (keyof ViewState)[];

function layoutFor({ actors, all }: Layouts, { layers }: Pick<ViewState, 'layers'>): Layout {
  return layers.every((layer) => layer === 'utterances') ? actors : all;
}

/** The same view before lens, filters and days; none of a part of a crowd that is another for each choice. */
function baseScene(
  build: typeof buildScene,
  whole: Drawable & { readonly layouts: Layouts },
  { layers, opened, expanded, grown, whole: all }: ViewState,
): Scene | undefined {
  const view = { ...FIRST_VIEW, layers, opened, expanded, grown, whole: all };
  const layout = layoutFor(whole.layouts, view);
  const scene = build(whole, view, (id) => layout.get(id));
  return scene.crowd !== undefined && !scene.crowd.chief && !all ? undefined : scene;
}

/** Whether a view shows all that its layers hold, where the layout puts it. */
function takesNothingAway(view: ViewState): boolean {
  const { hiddenTypes, hiddenFamilies, hiddenMarks, hiddenNodes, pins, selection, time, only } = view;
  const hidden = [hiddenTypes, hiddenFamilies, hiddenMarks, hiddenNodes, Object.keys(pins)];
  return (
    hidden.every(({ length }) => length === 0) && [selection, time, only].every((it) => it === undefined)
  );
}

/** The scene of a page that opens with this view. */
export function firstScene(whole: Drawable & { readonly layouts: Layouts }, view: ViewState): Scene {
  const build = sceneBuilder();
  const base = baseScene(build, whole, view);
  if (base !== undefined && takesNothingAway(view)) return { ...base, base };
  const places = new Map(base?.nodes.map((node) => [node.id, node]));
  const layout = layoutFor(whole.layouts, view);
  const scene = build(whole, view, (id) => layout.get(id) ?? places.get(id), base);
  return base === undefined ? scene : { ...scene, base };
}

/** The scene is built again only where the view changed in what it shows; choosing and moving leave it as it is. */
function relationsSignal(
  whole: ReadonlySignal<LoadedGraph>,
  loaded: ReadonlySignal<LoadedGraph | undefined>,
  view: ReadonlySignal<ViewState>,
): ReadonlySignal<Scene> {
  let before: ViewState | undefined;
  let read: LoadedGraph | undefined;
  let all: LoadedGraph | undefined;
  const buildScene = sceneBuilder();
  let base: Scene | undefined;
  let places = new Map<string, SceneNode>();
  let scene = EMPTY_SCENE;
  let shown = new Set<string>();
  return computed(() => {
    const now = view.value;
    const { selection } = now;
    // Of a crowd another part is shown.
    const isPart = scene.crowd?.part !== undefined && !scene.crowd.chief;
    const stray =
      isPart && selection !== undefined && !shown.has(selection.id) && selection.id !== before?.selection?.id;
    const same = read === loaded.value && all === whole.value;
    const kept = (fields: readonly (keyof ViewState)[]) =>
      before !== undefined && fields.every((field) => before?.[field] === now[field]);
    if (same && !stray && kept(SCENE_FIELDS)) return scene;
    read = loaded.value;
    if (read === undefined) return EMPTY_SCENE;
    if (!kept(BASE_FIELDS) || all !== whole.value) {
      all = whole.value;
      base = baseScene(buildScene, all, now);
      places = new Map(base?.nodes.map((node) => [node.id, node]));
    }
    before = now;
    const layout = layoutFor(read.layouts, now);
    const sized = now.only === undefined ? base : undefined;
    scene = buildScene(read, now, (id) => layout.get(id) ?? places.get(id), sized);
    if (base !== undefined) scene = { ...scene, base };
    shown = new Set([...scene.nodes, ...scene.edges].map(({ id }) => id));
    return scene;
  });
}
