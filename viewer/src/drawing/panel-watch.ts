/** Watches the panel take its room: takes what to do when its box has changed, gives the way to look for it again. */

/** A panel that is fetched on demand has its whole height within this time, in milliseconds. */
const SETTLED = 1_500;

export interface PanelWatch {
  /** The panel may have come; while it settles, each change of its box is told. */
  follow(): void;
  stop(): void;
}

export function watchPanel(changed: () => void): PanelWatch {
  let settling: ReturnType<typeof setTimeout>;
  const watch = new ResizeObserver(changed);
  const stop = () => {
    clearTimeout(settling);
    watch.disconnect();
  };
  return {
    follow: () => {
      stop();
      const panel = document.querySelector('.panel');
      if (panel === null) return;
      watch.observe(panel);
      settling = setTimeout(stop, SETTLED);
    },
    stop,
  };
}
