/** Texts to an index of their words: finds the texts in which all of several words stand, the last perhaps only begun. */

export interface IndexedText {
  readonly text: string;
}

/** Texts that a search looks at; a short beginning of a word stands in more than anyone reads. */
const MOST = 2_000;

/** Each text is passed over once; a search takes the rarest word and looks for the others among its texts. */
export class WordIndex<T extends IndexedText> {
  readonly #entries: T[] = [];
  readonly #keyOf: (entry: T) => string;
  readonly #postings = new Map<string, number[]>();
  #words: readonly string[] | undefined;

  /** @param keyOf the text as words parted by spaces, in the form in which words are asked for. */
  constructor(entries: Iterable<T>, keyOf: (entry: T) => string) {
    this.#keyOf = keyOf;
    for (const entry of entries) this.add(entry);
  }

  /** One text more. */
  add(entry: T): void {
    const at = this.#entries.push(entry) - 1;
    this.#words = undefined;
    for (const word of this.#keyOf(entry).split(' ')) {
      const known = this.#postings.get(word);
      if (known === undefined) this.#postings.set(word, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
  }

  /** @param begun whether the last word may be the beginning of one. */
  find(words: readonly string[], begun = true): readonly T[] {
    const asked = words.map((word, at) => this.#standing(word, begun && at === words.length - 1));
    const [rarest, ...others] = asked.sort((a, b) => total(a) - total(b));
    const found = new Set<number>();
    for (const list of rarest ?? []) {
      for (const at of list) {
        if (found.size >= MOST) break;
        if (others.every((lists) => lists.some((other) => holds(other, at)))) found.add(at);
      }
    }
    return [...found].map((at) => this.#entries[at] as T);
  }

  /** Numbers of the texts with a word, in order; of one that may be begun, those of each word that it begins. */
  #standing(word: string, begun: boolean): readonly (readonly number[])[] {
    const exact = this.#postings.get(word);
    const lists = exact === undefined ? [] : [exact];
    if (!begun) return lists;
    this.#words ??= [...this.#postings.keys()].sort();
    const words = this.#words;
    for (let at = lowerBound(words, word); at < words.length && lists.length < MOST; at += 1) {
      const next = words[at] as string;
      if (!next.startsWith(word)) break;
      if (next !== word) lists.push(this.#postings.get(next) ?? []);
    }
    return lists;
  }
}

const total = (lists: readonly (readonly number[])[]) => lists.reduce((sum, { length }) => sum + length, 0);

function lowerBound(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function holds(sorted: readonly number[], wanted: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}
