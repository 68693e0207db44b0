/** Watches what takes room on the stage: takes what to do when that has changed, gives the way to look for it again. */

/** When it has kept its size for so long, and waits for nothing that is fetched on demand, it has its whole height; in milliseconds. */
const SETTLED = 1_500;

export interface RoomWatch {
  /** Something may have come or gone; while it settles, each change of its size is told. */
  follow(): void;
  stop(): void;
}

export function watchRoom(changed: () => void): RoomWatch {
  let settling: ReturnType<typeof setTimeout>;
  const watch = new ResizeObserver(() => {
    settle();
    changed();
  });
  const stop = () => {
    clearTimeout(settling);
    watch.disconnect();
  };
  /** However slow the machine: what is under way has its height yet to come. */
  const settle = () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      if (document.querySelector('.panel .waiting') === null) stop();
      else settle();
    }, SETTLED);
  };
  return {
    follow: () => {
      stop();
      for (const place of document.querySelectorAll('.panel, .stage-top')) watch.observe(place);
      settle();
    },
    stop,
  };
}
