/** Takes sentences as they are read, shows on the terminal how much of the text is done; the sentences pass unchanged. */

/** Texts shorter than this are done before anyone wonders. */
const LONG = 200_000;
const EVERY_MS = 500;

/** A line on standard error, drawn over itself; nothing where that is no terminal, or where the trees go to one. */
export class ParseProgress {
  readonly #length: number;
  readonly #shown: boolean;
  #next = EVERY_MS;
  #drawn = false;

  /** `length`: of the text, in UTF-16 units. */
  constructor(length: number) {
    this.#length = length;
    this.#shown = length > LONG && process.stderr.isTTY === true && process.stdout.isTTY !== true;
  }

  /** Says what goes on before the first sentence. */
  say(what: string): void {
    if (!this.#shown) return;
    this.#drawn = true;
    process.stderr.write(`\r${what}\u001b[K`);
  }

  /** Gives the sentences on, one at a time. */
  *over<T extends { readonly text: string; readonly sentence: { readonly end: number } }>(
    sentences: Iterable<T>,
  ): Generator<T> {
    const start = performance.now();
    for (const one of sentences) {
      yield one;
      if (!this.#shown) continue;
      const passed = performance.now() - start;
      if (passed < this.#next) continue;
      this.#next = passed + EVERY_MS;
      this.#drawn = true;
      process.stderr.write(`\r${progressLine(one.sentence.end / this.#length, passed / 1000)}`);
    }
  }

  /** Takes the line away. */
  end(): void {
    if (this.#drawn) process.stderr.write('\r\u001b[K');
  }
}

/** Less than this tells nothing yet of how fast it goes. */
const TELLING = 0.02;

/** How much is done, and how many seconds are left if the rest goes as fast. */
export function progressLine(share: number, seconds: number): string {
  const done = Math.min(1, Math.max(share, 0));
  const percent = `${String(Math.floor(done * 100)).padStart(3)} % read`;
  if (done < TELLING) return `${percent}\u001b[K`;
  const left = Math.ceil((seconds / done) * (1 - done));
  const time =
    left < 60 ? `${left} s` : `${Math.floor(left / 60)} min ${String(left % 60).padStart(2, '0')} s`;
  return `${percent}, about ${time} left\u001b[K`;
}
