/** Takes the words and tags of a sentence, gives heads: arc-hybrid transitions, greedy or by beam search. */

import { ARC_FEATURES, arcFeatures, type ParserInput } from './arc-features.js';
import { guideFeatures } from './guide-features.js';
import { LEFT, NodePool, RIGHT, SHIFT } from './parse-state.js';
import { addScores, type WeightTable } from './weight-table.js';

const MOVES = 3;

/** Heads as positions (-1 for the root), with the score of the whole. */
export interface Tree {
  readonly heads: Int32Array;
  readonly score: number;
}

/**
 * Candidates side by side, step by step; every state since the start stays readable by its number. The
 * transition system is arc-hybrid (Kuhlmann, Gómez-Rodríguez and Satta 2011) without a root node: what is left
 * on the stack at the end is the root, so that every tree has one.
 */
export class BeamSearch {
  readonly table: WeightTable;
  readonly pool = new NodePool();
  /** States: the stack's top, the next word's node, the position after it, the state before, the transition. */
  top = new Int32Array(4096);
  next = new Int32Array(4096);
  following = new Int32Array(4096);
  before = new Int32Array(4096);
  action = new Int32Array(4096);
  states = 0;
  /** States of the present step, best first, and their scores. */
  items: number[] = [];
  scores: number[] = [];
  /** Features and move scores of the state last looked at. */
  readonly features = new Int32Array(ARC_FEATURES);
  readonly moves = new Float64Array(MOVES);
  count = 0;

  constructor(table: WeightTable) {
    this.table = table;
  }

  /** Goes back to the start of a sentence. */
  start(input: ParserInput): void {
    this.pool.clear();
    this.states = 0;
    this.items = [this.#state(0, input.length > 0 ? this.pool.leaf(0) : 0, 1, -1, -1)];
    this.scores = [0];
  }

  #state(top: number, next: number, following: number, before: number, action: number): number {
    if (this.states === this.top.length) {
      for (const name of ['top', 'next', 'following', 'before', 'action'] as const) {
        const larger = new Int32Array(this.states * 2);
        larger.set(this[name]);
        this[name] = larger;
      }
    }
    const state = this.states++;
    this.top[state] = top;
    this.next[state] = next;
    this.following[state] = following;
    this.before[state] = before;
    this.action[state] = action;
    return state;
  }

  /** Fills `features`, `count` and `moves` for a state; moves that cannot be made score -Infinity. */
  look(input: ParserInput, state: number): void {
    const { pool, moves } = this;
    const top = this.top[state]!;
    const next = this.next[state]!;
    this.count = 0;
    moves.fill(0);
    if (top !== 0) {
      this.count = arcFeatures(input, pool, top, next, this.following[state]!, this.features);
      if (input.guides) this.count = guideFeatures(input, pool, top, next, this.features, this.count);
      addScores(this.table, this.features, this.count, moves, MOVES);
    }
    if (next === 0) moves[SHIFT] = Number.NEGATIVE_INFINITY;
    if (next === 0 || top === 0) moves[LEFT] = Number.NEGATIVE_INFINITY;
    if (top === 0 || pool.below[top]! === 0) moves[RIGHT] = Number.NEGATIVE_INFINITY;
  }

  /** The state that a transition leads to. */
  apply(input: ParserInput, state: number, action: number): number {
    const { pool } = this;
    const top = this.top[state]!;
    const next = this.next[state]!;
    const following = this.following[state]!;
    if (action === SHIFT) {
      const node = following < input.length ? pool.leaf(following) : 0;
      return this.#state(pool.placed(next, top), node, following + 1, state, action);
    }
    const under = pool.below[top]!;
    if (action === LEFT) return this.#state(under, pool.withLeft(next, top), following, state, action);
    return this.#state(pool.withRight(under, top), next, following, state, action);
  }

  /** One step: every candidate tries every transition; the best `width` stay. */
  step(input: ParserInput, width: number): void {
    const kept: { state: number; action: number; score: number }[] = [];
    for (let which = 0; which < this.items.length; which++) {
      const state = this.items[which]!;
      this.look(input, state);
      for (let action = 0; action < MOVES; action++) {
        const score = this.scores[which]! + this.moves[action]!;
        if (score === Number.NEGATIVE_INFINITY) continue;
        if (kept.length === width && score <= kept[width - 1]!.score) continue;
        let at = kept.length;
        while (at > 0 && kept[at - 1]!.score < score) at--;
        kept.splice(at, 0, { state, action, score });
        if (kept.length > width) kept.pop();
      }
    }
    this.items = kept.map((one) => this.apply(input, one.state, one.action));
    this.scores = kept.map((one) => one.score);
  }

  /** Reads the tree that ends in a state. */
  tree(input: ParserInput, state: number, score: number): Tree {
    const heads = new Int32Array(input.length).fill(-1);
    const { pool } = this;
    for (let at = state; this.before[at]! >= 0; at = this.before[at]!) {
      const action = this.action[at]!;
      if (action === SHIFT) continue;
      const from = this.before[at]!;
      const top = this.top[from]!;
      const head = action === LEFT ? this.next[from]! : pool.below[top]!;
      heads[pool.word[top]!] = pool.word[head]!;
    }
    return { heads, score };
  }

  /** The best tree of a sentence among `width` candidates a step. */
  parse(input: ParserInput, width: number): Tree {
    this.start(input);
    let state = this.items[0]!;
    for (let step = 0; step < 2 * input.length - 1; step++) {
      if (width > 1) {
        this.step(input, width);
        continue;
      }
      this.look(input, state);
      const { moves } = this;
      let best = SHIFT;
      if (moves[LEFT]! > moves[best]!) best = LEFT;
      if (moves[RIGHT]! > moves[best]!) best = RIGHT;
      state = this.apply(input, state, best);
    }
    if (width > 1) return this.tree(input, this.items[0]!, this.scores[0]!);
    return this.tree(input, state, 0);
  }
}
