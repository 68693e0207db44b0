/** The place of a drawing on the page: keeps its stage in step with the session. */
import { effect } from '@preact/signals';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NoDrawing } from '../elements/states.js';
import { paletteOf } from '../scene/palette.js';
import { EMPTY_SCENE } from '../scene/scene.js';
import { type Session, useSession } from '../session/session.js';
import { prefersStillness } from '../session/theme.js';
import type { CameraPlace, StageEvents } from '../stage/display/events.js';
import type { Box } from '../stage/names/boxes.js';
import type { Stage } from '../stage/stage.js';
import { mark, toggleMarks, unmarkAll } from '../view/marks.js';
import { moveCamera, pin, toggle, type ViewState } from '../view/view.js';
import { holds, lineOf, onStage, standsFor } from './chosen-on-stage.js';
import { watchRoom } from './room-watch.js';

/** The address follows the camera when it has rested this long, in milliseconds. */
const REST = 200;
/** After losing the graphics card, wait this long before asking for it again. */
const RECOVERY = 300;
/** What lies on the stage: no name may lie under it. */
const COVERS = '.stage-controls, .stage-top > *, .panel';
/** What of a view brings panels, drawers and said words over the stage, or takes them away, and what may stand beyond its window. */
const ROOM_FIELDS = [
  'selection',
  'opened',
  'layers',
  'page',
  'lens',
  'against',
  'takenOut',
  'time',
  'timeline',
  'surface',
] as const satisfies readonly (keyof ViewState)[];

export type StageSide = 'left' | 'right';

/** @param side where two lenses stand side by side: which of them; the right one goes where the left one goes. */
export function StageHost({ side }: { readonly side?: StageSide }) {
  const session = useSession();
  const host = useRef<HTMLDivElement>(null);
  const [trouble, setTrouble] = useState<string>();
  const [attempt, setAttempt] = useState(0);

  useLayoutEffect(() => {
    const place = host.current;
    if (place === null) return;
    let stop = () => {};
    let gone = false;
    const lost = () => {
      if (gone) return;
      session.notice.value = 'The graphics card was lost; everything is drawn anew.';
      setTimeout(() => setAttempt((n) => n + 1), RECOVERY);
    };
    const told: Told = { camera: undefined };
    const early = side === undefined ? session.takeEarly() : undefined;
    const element = early?.element ?? document.createElement('div');
    element.className = 'stage';
    element.ariaHidden = 'true';
    place.append(element);
    if (early !== undefined) {
      stop = keepInStep(session, early.stage, element, side, told);
      early.listen(eventsOf(session, lost, told));
    } else {
      import('../stage/stage.js')
        .then(({ Stage }) => {
          if (gone) return;
          const palette = paletteOf(session.theme.peek());
          const stage = new Stage(element, palette, eventsOf(session, lost, told), prefersStillness());
          stop = keepInStep(session, stage, element, side, told);
        })
        .catch((error: unknown) => {
          console.warn(error);
          setTrouble(error instanceof Error ? error.message : String(error));
        });
    }
    return () => {
      gone = true;
      stop();
      element.remove();
    };
  }, [session, attempt, side]);

  if (trouble !== undefined) return <NoDrawing reason={trouble} />;
  return <div class="stage-place" ref={host} />;
}

/** The camera's place as the stage told it last, or was told: any other comes from elsewhere, and the stage goes there. */
interface Told {
  camera: ViewState['camera'];
}

function eventsOf(session: Session, lost: () => void, told: Told): StageEvents {
  let resting: ReturnType<typeof setTimeout>;
  const ofSources = () => session.view.peek().surface === 'sources';
  return {
    pick: (hit) => {
      const { selection, page, marked } = session.view.peek();
      // With nothing else to let go, the ground lets go of what is marked.
      const free = hit === undefined && selection === undefined && page === undefined && marked.length > 0;
      if (free) session.change(unmarkAll);
      else session.select(hit);
    },
    marked: (ids, how) => {
      if (ids.length === 0) session.notice.value = 'No name lies in the lasso.';
      else session.change((view) => (how === 'add' ? mark : toggleMarks)(view, ids));
    },
    menu: (about, at) => {
      session.menu.value = { about, at };
    },
    pointed: (about, at) => {
      session.pointed.value = about && { about, at };
    },
    open: (hit) => {
      if (ofSources() || hit.id.includes(' ')) return;
      session.change((view) => toggle(view, hit.kind === 'node' ? 'expanded' : 'opened', hit.id));
    },
    moved: (camera) => {
      clearTimeout(resting);
      const { camera: before } = session.view.peek();
      resting = setTimeout(() => {
        // A link that came meanwhile says where the camera is to be.
        if (session.view.peek().camera !== before) return;
        told.camera = roundTrip(camera);
        session.change((view) => moveCamera(view, told.camera));
      }, REST);
    },
    pinned: (id, position) => {
      // Places of the drawing of sources are its own.
      if (!ofSources()) session.change((view) => pin(view, id, position));
    },
    relaxing: (running) => {
      session.relaxing.value = running;
    },
    lost,
  };
}

/** The camera that shows all is no camera to remember. */
function roundTrip({ x, y, ratio }: CameraPlace): CameraPlace | undefined {
  const home = Math.abs(x - 0.5) < 1e-3 && Math.abs(y - 0.5) < 1e-3 && Math.abs(ratio - 1) < 1e-3;
  return home ? undefined : { x, y, ratio };
}

function keepInStep(
  session: Session,
  stage: Stage,
  element: HTMLElement,
  side: StageSide | undefined,
  told: Told,
): () => void {
  const drawn = () =>
    side === undefined
      ? session.scene.value
      : (session.beside.value?.[side === 'left' ? 0 : 1] ?? EMPTY_SCENE);

  let level: string | undefined;
  let before = session.view.peek();
  let gone = false;
  const nextFrame = (step: () => void) =>
    requestAnimationFrame(() => {
      if (!gone) step();
    });
  /** What is to be seen is brought beside what covers the stage; with nothing to see the reader's own view comes back. */
  const makeRoom = () => {
    stage.reserve(coversOf(element));
    const { selection, camera, opened } = session.view.peek();
    const shown = onStage(session, drawn(), selection) ?? selection;
    // It goes where the left one goes, but for what it alone draws.
    if (side === 'right' && (!holds(drawn(), shown) || holds(session.beside.peek()?.[0], shown))) return;
    const led = camera !== undefined;
    if (opened.length > 0 && !holds(drawn(), shown)) stage.revealOpened(led);
    else if (shown !== undefined) stage.reveal(shown, led);
    else if (session.emphasis.peek().length > 0) stage.revealLit(led);
    else stage.rest(camera);
  };
  /** Once the reader has asked for something; until then a place that the address gave is kept to. */
  let asked = false;
  const roomChanged = () => {
    if (asked || session.view.peek().camera === undefined) makeRoom();
    else stage.reserve(coversOf(element));
  };
  const room = watchRoom(roomChanged);
  // Before the first picture: names that find a place beside what covers the stage keep it.
  stage.reserve(coversOf(element));
  const stops = [
    effect(() => {
      const scene = drawn();
      const now = session.view.peek();
      // Another level has another layout; utterances come to stand beside what there is.
      const next = now.layers.filter((layer) => layer !== 'utterances').join();
      stage.show(scene, level !== undefined && level !== next);
      level = next;
    }),
    effect(() => {
      const { selection } = session.view.value;
      const pointed = onStage(session, drawn(), session.hovered.value);
      const there = pointed === undefined || holds(drawn(), pointed);
      stage.choose(
        onStage(session, drawn(), selection),
        there ? pointed : undefined,
        there ? [] : standsFor(session, drawn(), pointed),
      );
    }),
    effect(() => {
      const now = session.view.value;
      const same = ROOM_FIELDS.every((field) => now[field] === before[field]);
      const another = now.only !== before.only || now.whole !== before.whole;
      const led =
        side !== 'right' && !samePlace(now.camera, before.camera) && !samePlace(now.camera, told.camera);
      before = now;
      told.camera = now.camera;
      // The panel of what is chosen opens first; then its neighbourhood is brought beside it.
      if (another) {
        nextFrame(() => {
          stage.reserve(coversOf(element));
          stage.fit();
        });
      } else if (!same) {
        asked = true;
        // A panel that opens is there with the next frame, and has its height when what it shows has come.
        nextFrame(() => {
          makeRoom();
          room.follow();
        });
      } else if (led) stage.rest(now.camera);
    }),
    effect(() => {
      stage.emphasise(session.emphasis.value.map((id) => lineOf(session, drawn(), id)));
      if (session.emphasis.value.length > 0) nextFrame(makeRoom);
    }),
    effect(() => {
      stage.mark(session.view.value.marked);
      // The bar of what is marked may come or go.
      nextFrame(() => stage.reserve(coversOf(element)));
    }),
    effect(() => {
      stage.gestures.lassoing = session.lassoing.value;
      element.classList.toggle('lassoing', session.lassoing.value);
    }),
    effect(() => stage.paint(paletteOf(session.theme.value))),
    effect(() => {
      const first = session.stage.value;
      return side === 'right' && first !== undefined ? first.camera.together(stage.camera) : undefined;
    }),
  ];
  const { camera } = session.view.peek();
  told.camera = camera;
  if (camera !== undefined) stage.camera.set(camera);
  if (side !== 'right') session.stage.value = stage;
  // For scripts in the console and for tests: `document.querySelector('.stage').claimgraph`.
  Object.assign(element, { claimgraph: stage });
  let sized = false;
  const watch = new ResizeObserver(() => {
    // On its way off the page it has no size.
    if (element.clientWidth === 0 || element.clientHeight === 0) return;
    stage.reserve(coversOf(element));
    stage.resize();
    // A drawer that was fetched takes room when it comes.
    const seen = session.view.peek().selection !== undefined || session.emphasis.peek().length > 0;
    if (sized && seen) roomChanged();
    sized = true;
  });
  watch.observe(element);
  nextFrame(() => {
    // With nothing to bring into view the drawing stays where it stood while the page was on its way.
    const { selection, page, layers } = session.view.peek();
    stage.reserve(coversOf(element));
    // What was said finds its place beside who says it, also beyond what the window shows by itself.
    if (selection === undefined && page === undefined && !layers.includes('utterances')) return;
    if (camera === undefined) makeRoom();
    room.follow();
  });
  return () => {
    gone = true;
    watch.disconnect();
    room.stop();
    for (const stop of stops) stop();
    if (session.stage.peek() === stage) session.stage.value = undefined;
    stage.kill();
  };
}

/** An address that is read again gives the same place once more. */
const samePlace = (one: ViewState['camera'], other: ViewState['camera']) =>
  one === other || (one?.x === other?.x && one?.y === other?.y && one?.ratio === other?.ratio);

/** What covers the stage, in its own coordinates: no name may lie under it. */
function coversOf(stage: HTMLElement): Box[] {
  const origin = stage.getBoundingClientRect();
  return [...document.querySelectorAll(COVERS)].map((cover) => {
    const { x, y, width, height } = cover.getBoundingClientRect();
    return { x: x - origin.x, y: y - origin.y, width, height };
  });
}
