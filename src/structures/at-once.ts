/** A task made of steps to its outcome, without a pause. */
export function atOnce<T>(task: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = task.next();
    if (done) return value;
  }
}
