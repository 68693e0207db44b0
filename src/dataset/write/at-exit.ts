/** What must not outlive the process (Node): removed when it exits, and when a signal ends it. */

export interface Removal {
  /** Remove it now; whatever is wrong with that is not said. */
  now(): void;
  /** It has become what it was for: it stays. */
  never(): void;
}

/** By these a person or a system asks a process to end. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const pending = new Set<() => void>();

/** @param remove is called once: by `now`, or when the process ends. It must not wait for anything. */
export function removedAtExit(remove: () => void): Removal {
  if (pending.size === 0) listen();
  pending.add(remove);
  const forget = () => {
    // With nothing to remove, signals end the process as they would without us.
    if (pending.delete(remove) && pending.size === 0) stopListening();
  };
  return {
    now: () => {
      if (pending.has(remove)) quietly(remove);
      forget();
    },
    never: forget,
  };
}

function listen(): void {
  process.on('exit', removeAll);
  for (const signal of ENDING) process.on(signal, end);
}

function stopListening(): void {
  process.off('exit', removeAll);
  for (const signal of ENDING) process.off(signal, end);
}

function removeAll(): void {
  for (const each of pending) quietly(each);
}

/** Who else listens to the signal decides what becomes of the process. */
function end(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  removeAll();
  stopListening();
  // As if nobody had listened: a shell sees which signal it was.
  process.kill(process.pid, signal);
}

function quietly(remove: () => void): void {
  try {
    remove();
  } catch {
    // Gone already, or no longer ours to remove: the next writer in the folder looks again.
  }
}
