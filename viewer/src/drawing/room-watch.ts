/** Watches what takes room on the stage: takes what to do when that has changed, gives the way to look for it again. */

/** A panel that is fetched on demand has its whole height within this time, in milliseconds. */
const SETTLED = 1_500;

export interface RoomWatch {
  /** Something may have come or gone; while it settles, each change of its size is told. */
  follow(): void;
  stop(): void;
}

export function watchRoom(changed: () => void): RoomWatch {
  let settling: ReturnType<typeof setTimeout>;
  const watch = new ResizeObserver(changed);
  const stop = () => {
    clearTimeout(settling);
    watch.disconnect();
  };
  return {
    follow: () => {
      stop();
      for (const place of document.querySelectorAll('.panel, .stage-top')) watch.observe(place);
      settling = setTimeout(stop, SETTLED);
    },
    stop,
  };
}
