/** A state made of files: takes how to make it and how to see that files have changed, gives the newest that could be made. */

export interface LiveOptions<T> {
  readonly make: () => Promise<T>;
  /** A text that differs where the files do. */
  readonly signature: () => Promise<string>;
  /** Ends a state that nobody asks any more. */
  readonly end: (state: T) => Promise<void>;
  /** Told, once a change, why the files as they are now make no state. */
  readonly onFailed: (error: unknown) => void;
  /** Told when they make one again. */
  readonly onMended: () => void;
  /** Milliseconds between two looks at the files. */
  readonly every: number;
}

interface Held<T> {
  readonly state: T;
  users: number;
  isOld: boolean;
}

/** The state is swapped in whole: who asks is answered from one alone, before a change or after it. */
export class Live<T> {
  readonly #options: LiveOptions<T>;
  #held: Held<T>;
  #seen: string;
  /** What was told last of files that make no state. */
  #told = '';
  /** Whether the files as they were seen last make none. */
  #isBroken = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  private constructor(options: LiveOptions<T>, state: T, seen: string) {
    this.#options = options;
    this.#held = { state, users: 0, isOld: false };
    this.#seen = seen;
    this.#wait();
  }

  static async of<T>(options: LiveOptions<T>): Promise<Live<T>> {
    // What changes while it is made is seen at the next look.
    const seen = await options.signature();
    return new Live(options, await options.make(), seen);
  }

  async use<R>(ask: (state: T) => Promise<R>): Promise<R> {
    const held = this.#held;
    held.users++;
    try {
      return await ask(held.state);
    } finally {
      held.users--;
      await this.#endIfDone(held);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#options.end(this.#held.state);
  }

  #wait(): void {
    this.#timer = setTimeout(
      () => void this.#look().finally(() => this.#closed || this.#wait()),
      this.#options.every,
    );
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    try {
      const now = await this.#options.signature();
      if (now !== this.#seen) {
        this.#seen = now;
        this.#isBroken = true;
        const state = await this.#options.make();
        this.#isBroken = false;
        if (this.#closed) return void (await this.#options.end(state));
        const before = this.#held;
        this.#held = { state, users: 0, isOld: false };
        before.isOld = true;
        await this.#endIfDone(before);
      }
      if (this.#isBroken || this.#told === '') return;
      this.#told = '';
      this.#options.onMended();
    } catch (error) {
      const told = String(error);
      if (told !== this.#told) this.#options.onFailed(error);
      this.#told = told;
    }
  }

  async #endIfDone(held: Held<T>): Promise<void> {
    if (!held.isOld || held.users > 0) return;
    held.isOld = false;
    await this.#options.end(held.state);
  }
}
