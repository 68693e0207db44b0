/** A stage that was drawn before anyone could hear what the reader does on it: it is told when somebody can. */
import type { StageEvents } from './display/events.js';
import type { Stage } from './stage.js';

export interface EarlyStage {
  readonly stage: Stage;
  /** The element that it stands in, to be put elsewhere with it. */
  readonly element: HTMLElement;
  /** From now on, and what has happened until now. */
  listen(listener: StageEvents): void;
}

/** @param make a stage that tells these events. */
export function earlyStage(element: HTMLElement, make: (events: StageEvents) => Stage): EarlyStage {
  let heard: StageEvents | undefined;
  const kept: ((by: StageEvents) => void)[] = [];
  const tell = (event: (by: StageEvents) => void) => {
    if (heard === undefined) kept.push(event);
    else event(heard);
  };
  const stage = make({
    menu: (hit, at) => tell((by) => by.menu(hit, at)),
    marked: (ids, how) => tell((by) => by.marked(ids, how)),
    pointed: (hit, at) => tell((by) => by.pointed(hit, at)),
    pick: (hit) => tell((by) => by.pick(hit)),
    open: (hit) => tell((by) => by.open(hit)),
    moved: (camera) => tell((by) => by.moved(camera)),
    pinned: (id, place) => tell((by) => by.pinned(id, place)),
    relaxing: (running) => tell((by) => by.relaxing(running)),
    lost: () => tell((by) => by.lost()),
  });
  return {
    stage,
    element,
    listen: (listener) => {
      heard = listener;
      for (const event of kept.splice(0)) event(listener);
    },
  };
}
