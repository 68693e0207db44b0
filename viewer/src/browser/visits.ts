/** The tab's own history, so that its back and forward lead through the views of the page: each entry bears the number of its step. */

/** A way that the browser has not told of after this long leads nowhere; in milliseconds. */
const PATIENCE = 1_000;

export class Visits {
  /** What is written once the browser is where it was sent. */
  #queue: (() => void)[] = [];
  /** The step that the browser was sent to. */
  #expected: number | undefined;
  #giveUp: ReturnType<typeof setTimeout> | undefined;
  /** The address as it was last written or heard of. */
  #known: string | undefined;

  /** A new entry. */
  push(step: number, address: string): void {
    this.#write(() => history.pushState({ step }, '', whole(address)));
  }

  /** The entry that stands now. */
  replace(step: number, address: string): void {
    this.#write(() => {
      if (stepHere() !== step || address !== location.hash)
        history.replaceState({ step }, '', whole(address));
    });
  }

  go(from: number, to: number): void {
    this.#write(() => {
      this.#expected = to;
      this.#giveUp = setTimeout(() => this.#arrived(), PATIENCE);
      history.go(to - from);
    });
  }

  /** @param moved is told the step that the reader went to with the browser, `typed` that an address was put in. */
  listen(moved: (step: number) => void, typed: () => void): void {
    window.addEventListener('popstate', () => {
      const step = stepHere();
      if (step === undefined) return;
      const ours = step === this.#expected;
      if (!ours) this.#queue = [];
      this.#arrived();
      if (!ours) moved(step);
    });
    window.addEventListener('hashchange', () => {
      if (stepHere() !== undefined) return;
      this.#known = location.hash;
      typed();
    });
  }

  #arrived(): void {
    clearTimeout(this.#giveUp);
    this.#expected = undefined;
    while (this.#expected === undefined && this.#queue.length > 0) this.#queue.shift()?.();
  }

  #write(act: () => void): void {
    const whenAllowed = () => {
      // An address that was put in a moment ago is not written over: the page has yet to hear of it.
      if (this.#known !== undefined && stepHere() === undefined && location.hash !== this.#known) return;
      try {
        act();
        this.#known = location.hash;
      } catch (error) {
        // Some browsers refuse too many entries in a short while; the page goes on.
        console.warn(error);
      }
    };
    if (this.#expected === undefined) whenAllowed();
    else this.#queue.push(whenAllowed);
  }
}

/** The number of the entry that stands now; none where an address was put in by hand. */
export function stepHere(): number | undefined {
  const { state } = history as { state: { step?: unknown } | null };
  return typeof state?.step === 'number' ? state.step : undefined;
}

function whole(address: string): string {
  return address === '' ? location.pathname + location.search : address;
}
