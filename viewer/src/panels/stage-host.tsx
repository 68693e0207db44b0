/** The place of the drawing on the page: keeps the one stage in step with the session. */
import { effect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { paletteOf } from '../scene/palette.js';
import type { CameraPlace, Stage, StageEvents } from '../stage/stage.js';
import { type Session, useSession } from '../state/session.js';
import { prefersStillness } from '../state/theme.js';
import { moveCamera, pin, toggle } from '../state/view.js';
import { NoDrawing } from './states.js';

/** The address follows the camera when it has rested this long, in milliseconds. */
const REST = 200;
/** After losing the graphics card, wait this long before asking for it again. */
const RECOVERY = 300;

export function StageHost() {
  const session = useSession();
  const host = useRef<HTMLDivElement>(null);
  const [trouble, setTrouble] = useState<string>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    let stop = () => {};
    let gone = false;
    const lost = () => {
      if (gone) return;
      session.notice.value = 'The graphics card was lost; the drawing is made anew.';
      setTimeout(() => setAttempt((n) => n + 1), RECOVERY);
    };
    import('../stage/stage.js')
      .then(({ Stage }) => {
        if (gone) return;
        const { theme } = session;
        const stage = new Stage(
          element,
          paletteOf(theme.peek()),
          eventsOf(session, lost),
          prefersStillness(),
        );
        stop = keepInStep(session, stage, element);
      })
      .catch((error: unknown) => {
        console.warn(error);
        setTrouble(error instanceof Error ? error.message : String(error));
      });
    return () => {
      gone = true;
      stop();
    };
  }, [session, attempt]);

  if (trouble !== undefined) return <NoDrawing reason={trouble} />;
  return <div class="stage" ref={host} aria-hidden="true" />;
}

function eventsOf(session: Session, lost: () => void): StageEvents {
  let resting: ReturnType<typeof setTimeout>;
  return {
    pick: (hit) => session.select(hit),
    open: (hit) =>
      session.change((view) => toggle(view, hit.kind === 'node' ? 'expanded' : 'opened', hit.id)),
    moved: (camera) => {
      clearTimeout(resting);
      resting = setTimeout(() => session.change((view) => moveCamera(view, roundTrip(camera))), REST);
    },
    pinned: (id, position) => session.change((view) => pin(view, id, position)),
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

function keepInStep(session: Session, stage: Stage, element: HTMLElement): () => void {
  let layers: unknown;
  const stops = [
    effect(() => {
      const scene = session.scene.value;
      const level = session.view.peek().layers;
      stage.show(scene, layers !== undefined && layers !== level);
      layers = level;
    }),
    effect(() => stage.choose(session.view.value.selection, session.hovered.value)),
    effect(() => stage.paint(paletteOf(session.theme.value))),
  ];
  const { camera, selection } = session.view.peek();
  if (camera !== undefined) stage.look(camera);
  else if (selection !== undefined) stage.reveal(selection);
  session.stage.value = stage;
  const watch = new ResizeObserver(() => stage.resize());
  watch.observe(element);
  return () => {
    watch.disconnect();
    for (const stop of stops) stop();
    session.stage.value = undefined;
    stage.kill();
  };
}
