/** The views that were seen, to go back and forth: takes a view, gives the one before or after it. */
import type { ViewState } from './view.js';

export interface History {
  /** Number of the present view among all that were seen; the entries of the tab's own history bear the same. */
  readonly step: number;
  /** How many views were made, not gone back to. */
  readonly made: number;
  readonly past: readonly ViewState[];
  readonly present: ViewState;
  readonly future: readonly ViewState[];
}

/** Older views are forgotten, before the browser forgets its own: it keeps 50. */
const LONGEST = 40;

export function startHistory(view: ViewState, step = 0): History {
  return { step, made: 0, past: [], present: view, future: [] };
}

/**
 * A new view; what was undone before can no longer be redone. What shows the same is no step, nor is moving the camera,
 * nor another letter of the words that are being typed.
 */
export function record(history: History, view: ViewState): History {
  const { present, past } = history;
  if (view === present) return history;
  const before = past.at(-1);
  const typing = before !== undefined && sameBut(before, present, TYPED) && sameBut(present, view, TYPED);
  if (sameBut(present, view, ['camera']) || typing) return { ...history, present: view };
  return visit(history, view);
}

/** The same for a view that is a step whatever it shows: it was asked for by its address. */
export function visit({ step, made, past, present }: History, view: ViewState): History {
  return {
    step: step + 1,
    made: made + 1,
    past: [...past, present].slice(-LONGEST),
    present: view,
    future: [],
  };
}

export function undo(history: History): History {
  return travel(history, history.step - 1);
}

export function redo(history: History): History {
  return travel(history, history.step + 1);
}

/**
 * To the view of that step. Where it is not remembered, as after the page was read anew, it is `otherwise`: what its
 * address says; without one nothing changes.
 */
export function travel(history: History, step: number, otherwise?: ViewState): History {
  const { past, present, future } = history;
  const seen = [...past, present, ...future];
  const first = history.step - past.length;
  const view = seen[step - first];
  if (view !== undefined)
    return {
      ...history,
      step,
      past: seen.slice(0, step - first),
      present: keepCamera(view, present),
      future: seen.slice(step - first + 1),
    };
  if (otherwise === undefined) return history;
  // Only what lies right beside it is known to come before or after it.
  return {
    ...history,
    step,
    past: step === first + seen.length ? seen : [],
    present: otherwise,
    future: step === first - 1 ? seen : [],
  };
}

/** The camera stays where it is, as long as the same is drawn. */
function keepCamera(view: ViewState, { camera, surface }: ViewState): ViewState {
  return view.surface === surface ? { ...view, camera } : view;
}

const TYPED: readonly (keyof ViewState)[] = ['matter', 'camera'];

/** Whether two views show the same but for these fields. */
function sameBut(a: ViewState, b: ViewState, fields: readonly (keyof ViewState)[]): boolean {
  return (Object.keys(a) as (keyof ViewState)[]).every((key) => {
    if (a[key] === b[key]) return true;
    if (key === 'matter' && fields.includes(key))
      return a.matter.reason === b.matter.reason && a.matter.about === b.matter.about;
    return fields.includes(key) || JSON.stringify(a[key]) === JSON.stringify(b[key]);
  });
}
