/** A task made of steps to its outcome, a few milliseconds at a time, so that no key waits for it. */

/** In milliseconds; a frame has 16. */
const SLICE = 8;

export async function inSlices<T>(task: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const { done, value } = task.next();
      if (done) return value;
    } while (performance.now() < until);
    await new Promise((go) => setTimeout(go));
  }
}
