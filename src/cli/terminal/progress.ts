/** Says on a terminal what is being done: takes the steps as they begin, shows them once a second has gone by. */

export interface Progress {
  /** A step begins; `reading`, `laying out`. */
  step(what: string): void;
  /** All is done: the line is cleared. */
  done(): void;
}

const PATIENCE = 1000;

/** Progress on standard error, and only where that is a terminal. */
export function startProgress(): Progress {
  if (!process.stderr.isTTY) return { step: () => {}, done: () => {} };
  const begun = Date.now();
  let shown = false;
  let now = '';
  const show = () => {
    shown = true;
    process.stderr.write(`\r\u001b[K${now} …`);
  };
  // Work that blocks the thread also blocks this timer: each new step looks at the clock itself.
  const timer = setTimeout(show, PATIENCE);
  return {
    step(what) {
      if (what === now) return;
      now = what;
      if (Date.now() - begun > PATIENCE) show();
    },
    done() {
      clearTimeout(timer);
      if (shown) process.stderr.write('\r\u001b[K');
    },
  };
}
