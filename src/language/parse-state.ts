/** Takes shifts and arcs, gives partial trees: an arc-hybrid configuration whose past states stay readable. */

/** Transitions: the next word goes on the stack; the top becomes a child of the next word, or of the one below. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/**
 * Partial trees, each a node: a word with its two outermost children on either side. Nodes are never changed:
 * an arc makes a new node for the head, so that many candidates of a beam share what they have in common.
 */
export class NodePool {
  #capacity = 1024;
  size = 0;
  /** Position of the word in the sentence. */
  word = new Int32Array(this.#capacity);
  /** Node of the outermost left child, 0 for none; then the one inside it; the same to the right. */
  left = new Int32Array(this.#capacity);
  left2 = new Int32Array(this.#capacity);
  right = new Int32Array(this.#capacity);
  right2 = new Int32Array(this.#capacity);
  /** Number of children on either side. */
  lefts = new Int32Array(this.#capacity);
  rights = new Int32Array(this.#capacity);
  /** The node below on the stack. */
  below = new Int32Array(this.#capacity);

  constructor() {
    this.clear();
  }

  /** Empties the pool; node 0 is "none". */
  clear(): void {
    this.size = 1;
    this.word[0] = -1;
  }

  #grow(): void {
    this.#capacity *= 2;
    const larger = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(this.#capacity);
      next.set(old);
      return next;
    };
    this.word = larger(this.word);
    this.left = larger(this.left);
    this.left2 = larger(this.left2);
    this.right = larger(this.right);
    this.right2 = larger(this.right2);
    this.lefts = larger(this.lefts);
    this.rights = larger(this.rights);
    this.below = larger(this.below);
  }

  #next(): number {
    if (this.size === this.#capacity) this.#grow();
    return this.size++;
  }

  /** A word without children. */
  leaf(word: number): number {
    const node = this.#next();
    this.word[node] = word;
    this.left[node] = 0;
    this.left2[node] = 0;
    this.right[node] = 0;
    this.right2[node] = 0;
    this.lefts[node] = 0;
    this.rights[node] = 0;
    this.below[node] = 0;
    return node;
  }

  /** The same node on top of another stack. */
  placed(node: number, below: number): number {
    const copy = this.#copy(node);
    this.below[copy] = below;
    return copy;
  }

  #copy(node: number): number {
    const copy = this.#next();
    this.word[copy] = this.word[node]!;
    this.left[copy] = this.left[node]!;
    this.left2[copy] = this.left2[node]!;
    this.right[copy] = this.right[node]!;
    this.right2[copy] = this.right2[node]!;
    this.lefts[copy] = this.lefts[node]!;
    this.rights[copy] = this.rights[node]!;
    this.below[copy] = this.below[node]!;
    return copy;
  }

  /** `head` with `child` as its new outermost left child. */
  withLeft(head: number, child: number): number {
    const node = this.#copy(head);
    this.left2[node] = this.left[head]!;
    this.left[node] = child;
    this.lefts[node] = this.lefts[head]! + 1;
    return node;
  }

  /** `head` with `child` as its new outermost right child. */
  withRight(head: number, child: number): number {
    const node = this.#copy(head);
    this.right2[node] = this.right[head]!;
    this.right[node] = child;
    this.rights[node] = this.rights[head]! + 1;
    return node;
  }
}
