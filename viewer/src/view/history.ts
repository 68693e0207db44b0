/** The views that were seen, to go back and forth: takes a view, gives the one before or after it. */
import type { ViewState } from './view.js';

export interface History {
  readonly past: readonly ViewState[];
  readonly present: ViewState;
  readonly future: readonly ViewState[];
}

/** Older views are forgotten. */
const LONGEST = 100;

export function startHistory(view: ViewState): History {
  return { past: [], present: view, future: [] };
}

/** A new view; what was undone before can no longer be redone. Moving the camera is no step of its own. */
export function record(history: History, view: ViewState): History {
  if (view === history.present) return history;
  if (onlyCameraMoved(history.present, view)) return { ...history, present: view };
  return { past: [...history.past, history.present].slice(-LONGEST), present: view, future: [] };
}

export function undo({ past, present, future }: History): History {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future };
  return {
    past: past.slice(0, -1),
    present: keepCamera(before, present),
    future: [present, ...future],
  };
}

export function redo({ past, present, future }: History): History {
  const [next, ...rest] = future;
  if (next === undefined) return { past, present, future };
  return { past: [...past, present], present: keepCamera(next, present), future: rest };
}

/** The camera stays where it is, as long as the same is drawn. */
function keepCamera(view: ViewState, { camera, surface }: ViewState): ViewState {
  return view.surface === surface ? { ...view, camera } : view;
}

function onlyCameraMoved(a: ViewState, b: ViewState): boolean {
  return (Object.keys(a) as (keyof ViewState)[]).every((key) => key === 'camera' || a[key] === b[key]);
}
