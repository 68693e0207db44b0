/** Takes a score for each pair of dependent and head, gives the best tree with one root (Chu-Liu and Edmonds). */

/** Far above any sum of scores: a second root never pays. */
const ROOT_PRICE = 1e5;

/** Scores by row: a dependent's row holds a score for each word as its head, then one for being the root. */
export interface ArcScores {
  readonly length: number;
  /** Numbers from one row to the next. */
  readonly stride: number;
  readonly values: Float32Array;
}

/** Each word's best head; -1 the root. */
function bestHeads({ length, stride, values }: ArcScores): Int32Array {
  const heads = new Int32Array(length);
  for (let word = 0; word < length; word++) {
    const row = word * stride;
    let best = length;
    for (let head = 0; head < length; head++)
      if (head !== word && values[row + head]! > values[row + best]!) best = head;
    heads[word] = best === length ? -1 : best;
  }
  return heads;
}

/** True where exactly one word is the root and all others lead to it. */
export function isTree(heads: Int32Array): boolean {
  let roots = 0;
  const reached = new Int32Array(heads.length).fill(-1);
  for (let word = 0; word < heads.length; word++) {
    if (heads[word] === -1) roots++;
    let at = word;
    while (at !== -1 && reached[at] === -1) {
      reached[at] = word;
      at = heads[at]!;
    }
    if (at !== -1 && reached[at] === word) return false;
  }
  return roots === 1;
}

/** The best tree. Most sentences need no more than each word's best head; else circles are drawn together. */
export function bestTree(scores: ArcScores): Int32Array {
  const heads = bestHeads(scores);
  return isTree(heads) ? heads : new Contraction(scores).tree();
}

/**
 * Circles drawn together as they are met (Tarjan's way: n² steps for any scores). A group is a word or a circle of
 * groups; groups are numbered, the words' own first.
 */
class Contraction {
  readonly #length: number;
  readonly #size: number;
  /** Row of a group: what it gains by each word as its head, the last column by being the root. */
  readonly #gains: Float64Array;
  /** The word of the group that would get that head. */
  readonly #entries: Int32Array;
  readonly #rows: number[] = [];
  readonly #groupOf: Int32Array;
  /** The best arc into each group met: dependent, head, gain. */
  readonly #arcs: { readonly word: number; readonly head: number; readonly gain: number }[] = [];
  readonly #circles: (readonly number[])[] = [];
  readonly #parents: number[] = [];

  constructor({ length, stride, values }: ArcScores) {
    const size = length + 1;
    this.#length = length;
    this.#size = size;
    this.#gains = new Float64Array(length * size);
    this.#entries = new Int32Array(length * size);
    this.#groupOf = Int32Array.from({ length: size }, (_, word) => word);
    for (let word = 0; word < length; word++) {
      for (let head = 0; head < length; head++)
        this.#gains[word * size + head] = values[word * stride + head]!;
      this.#gains[word * size + length] = values[word * stride + length]! - ROOT_PRICE;
      this.#entries.fill(word, word * size, (word + 1) * size);
      this.#rows.push(word * size);
      this.#circles.push([]);
    }
  }

  /** Follows best heads from each word until the root, or what leads to it, is reached. */
  tree(): Int32Array {
    const settled = new Set([this.#length]);
    for (let word = 0; word < this.#length; word++) {
      const path: number[] = [];
      let group = this.#groupOf[word]!;
      while (!settled.has(group)) {
        path.push(group);
        this.#arcs[group] = this.#bestArc(group);
        const next = this.#groupOf[this.#arcs[group]!.head]!;
        const met = path.indexOf(next);
        group = met < 0 ? next : this.#drawnTogether(path.splice(met));
      }
      for (const one of path) settled.add(one);
    }
    return this.#headsOf();
  }

  #bestArc(group: number): { word: number; head: number; gain: number } {
    const row = this.#rows[group]!;
    let best = this.#length;
    for (let head = 0; head < this.#length; head++)
      if (this.#groupOf[head] !== group && this.#gains[row + head]! > this.#gains[row + best]!) best = head;
    return { word: this.#entries[row + best]!, head: best, gain: this.#gains[row + best]! };
  }

  /** Makes a circle one group: an arc into it gains what it brings, less the arc that it takes the place of. */
  #drawnTogether(circle: readonly number[]): number {
    // The root has the number `length`: the first circle comes after it.
    const group = Math.max(this.#circles.length, this.#size);
    const [first] = circle;
    const row = this.#rows[first!]!;
    const lost = this.#arcs[first!]!.gain;
    for (let head = row; head < row + this.#size; head++) this.#gains[head] = this.#gains[head]! - lost;
    for (const member of circle.slice(1)) {
      const other = this.#rows[member]! - row;
      const { gain } = this.#arcs[member]!;
      for (let head = row; head < row + this.#size; head++) {
        if (this.#gains[other + head]! - gain <= this.#gains[head]!) continue;
        this.#gains[head] = this.#gains[other + head]! - gain;
        this.#entries[head] = this.#entries[other + head]!;
      }
    }
    for (const member of circle) this.#parents[member] = group;
    for (let word = 0; word < this.#length; word++)
      if (this.#parents[this.#groupOf[word]!] === group) this.#groupOf[word] = group;
    this.#rows[group] = row;
    this.#circles[group] = circle;
    return group;
  }

  /** From the outermost groups in: where an arc enters a circle, the other groups of the circle keep theirs. */
  #headsOf(): Int32Array {
    const heads = new Int32Array(this.#length);
    const open = [...new Set(this.#groupOf.subarray(0, this.#length))];
    for (let group = open.pop(); group !== undefined; group = open.pop()) {
      const { word, head } = this.#arcs[group]!;
      heads[word] = head === this.#length ? -1 : head;
      for (let inner = word; inner !== group; inner = this.#parents[inner]!)
        for (const member of this.#circles[this.#parents[inner]!]!) if (member !== inner) open.push(member);
    }
    return heads;
  }
}
