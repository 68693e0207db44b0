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

/** The best tree. Most sentences need no more than each word's best head; the rest takes n³ steps at worst. */
export function bestTree(scores: ArcScores): Int32Array {
  const heads = bestHeads(scores);
  if (isTree(heads)) return heads;
  const { length, stride, values } = scores;
  const size = length + 1;
  const matrix = new Float64Array(size * size);
  for (let word = 0; word < length; word++) {
    for (let head = 0; head < length; head++) matrix[word * size + head] = values[word * stride + head]!;
    matrix[word * size + length] = values[word * stride + length]! - ROOT_PRICE;
  }
  const found = spanning(matrix, size);
  return Int32Array.from({ length }, (_, word) => (found[word] === length ? -1 : found[word]!));
}

/** Heads of all nodes but the last, which is the root. Cycles are drawn together one at a time. */
function spanning(matrix: Float64Array, size: number): Int32Array {
  const root = size - 1;
  const heads = new Int32Array(size).fill(-1);
  for (let node = 0; node < root; node++) {
    let best = node === 0 ? 1 : 0;
    for (let head = 0; head < size; head++)
      if (head !== node && matrix[node * size + head]! > matrix[node * size + best]!) best = head;
    heads[node] = best;
  }
  const cycle = cycleOf(heads, root);
  if (cycle.length === 0) return heads;
  const inside = new Uint8Array(size);
  for (const node of cycle) inside[node] = 1;
  // Nodes outside keep their order; the cycle becomes one node before the root.
  const outside: number[] = [];
  for (let node = 0; node < root; node++) if (!inside[node]) outside.push(node);
  const joint = outside.length;
  outside.push(-1, root);
  const smaller = outside.length;
  const next = new Float64Array(smaller * smaller).fill(Number.NEGATIVE_INFINITY);
  const enters = new Int32Array(smaller);
  const leaves = new Int32Array(smaller);
  for (let a = 0; a < smaller; a++) {
    if (a === joint) continue;
    const node = outside[a]!;
    for (const member of cycle) {
      const gain = matrix[member * size + node]! - matrix[member * size + heads[member]!]!;
      if (gain > next[joint * smaller + a]!) {
        next[joint * smaller + a] = gain;
        enters[a] = member;
      }
      if (a === smaller - 1) continue;
      const score = matrix[node * size + member]!;
      if (score > next[a * smaller + joint]!) {
        next[a * smaller + joint] = score;
        leaves[a] = member;
      }
    }
    if (a === smaller - 1) continue;
    for (let b = 0; b < smaller; b++)
      if (b !== joint && b !== a) next[a * smaller + b] = matrix[node * size + outside[b]!]!;
  }
  const found = spanning(next, smaller);
  for (let a = 0; a < joint; a++) {
    const head = found[a]!;
    heads[outside[a]!] = head === joint ? leaves[a]! : outside[head]!;
  }
  const from = found[joint]!;
  heads[enters[from]!] = outside[from]!;
  return heads;
}

/** The nodes of a cycle, or none. */
function cycleOf(heads: Int32Array, root: number): number[] {
  const reached = new Int32Array(heads.length).fill(-1);
  for (let start = 0; start < root; start++) {
    let at = start;
    while (at !== root && reached[at] === -1) {
      reached[at] = start;
      at = heads[at]!;
    }
    if (at === root || reached[at] !== start) continue;
    const cycle = [at];
    for (let node = heads[at]!; node !== at; node = heads[node]!) cycle.push(node);
    return cycle;
  }
  return [];
}
