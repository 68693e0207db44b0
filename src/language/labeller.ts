/** Takes a sentence's words, tags and heads, gives the label of each arc, looking at the whole tree. */

import type { ParserInput } from './arc-features.js';
import { mix } from './hashing.js';
import { addScores, type WeightTable } from './weight-table.js';

/** What labelling needs. */
export interface LabelModel {
  readonly table: WeightTable;
  readonly classes: number;
}

/** Room for the features of an arc. */
export const LABEL_FEATURES = 96;

const SEED = 0x3c6ef372;

/** For each word its outermost and innermost children, the neighbours among its siblings, and child counts. */
export interface TreeView {
  readonly heads: Int32Array;
  readonly firstChild: Int32Array;
  readonly lastChild: Int32Array;
  /** Last child before the word, first after it. */
  readonly innerLeft: Int32Array;
  readonly innerRight: Int32Array;
  readonly siblingBefore: Int32Array;
  readonly siblingAfter: Int32Array;
  readonly children: Int32Array;
}

/** Reads the neighbourhoods off the heads (-1 for the root). */
export function treeView(heads: Int32Array): TreeView {
  const none = (): Int32Array => new Int32Array(heads.length).fill(-1);
  const firstChild = none();
  const lastChild = none();
  const innerLeft = none();
  const innerRight = none();
  const siblingBefore = none();
  const siblingAfter = none();
  const children = new Int32Array(heads.length);
  for (let word = 0; word < heads.length; word++) {
    const head = heads[word]!;
    if (head < 0) continue;
    if (firstChild[head]! < 0) firstChild[head] = word;
    else {
      siblingBefore[word] = lastChild[head]!;
      siblingAfter[lastChild[head]!] = word;
    }
    lastChild[head] = word;
    children[head]!++;
    if (word < head) innerLeft[head] = word;
    else if (innerRight[head]! < 0) innerRight[head] = word;
  }
  return { heads, firstChild, lastChild, innerLeft, innerRight, siblingBefore, siblingAfter, children };
}

/** Fills `out` with the features of the arc above `word`; `labels` holds the labels given so far (-1: none yet). */
export function labelFeatures(
  input: ParserInput,
  view: TreeView,
  word: number,
  labels: Int32Array,
  out: Int32Array,
): number {
  const { words, tags, coarse, length } = input;
  const head = view.heads[word]!;
  const grand = view.heads[head]!;
  const W = (at: number): number => (at < 0 || at >= length ? 11 : words[at]!);
  const T = (at: number): number => (at < 0 || at >= length ? 1 : tags[at]! + 3);
  const U = (at: number): number => (at < 0 || at >= length ? 1 : coarse[at]! + 3);
  const side = word < head ? 1 : 2;
  const distance = Math.min(Math.abs(word - head), 8);
  const first = view.firstChild[word]!;
  const last = view.lastChild[word]!;
  const inner = view.innerLeft[word]!;
  const innerRight = view.innerRight[word]!;
  const before = view.siblingBefore[word]!;
  const after = view.siblingAfter[word]!;
  const dw = W(word);
  const dt = mix(T(word), side);
  const du = mix(U(word), side);
  const hw = W(head);
  const ht = T(head);
  const hu = U(head);
  const marker = first >= 0 && first < word ? first : -1;
  const mw = W(marker);
  const mt = T(marker);
  const beforeLabel = before < 0 ? 0 : labels[before]! + 2;
  const count0 = Math.min(view.children[word]!, 3);
  let count = 0;
  let template = 1;
  const add = (value: number): void => {
    out[count++] = mix(mix(template++, value), SEED);
  };
  add(side);
  add(dt);
  add(mix(dt, ht));
  add(mix(du, hu));
  add(mix(dw, dt));
  add(mix(dw, side));
  add(mix(hw, dt));
  add(mix(mix(hw, ht), du));
  add(mix(mix(dw, hw), side));
  add(mix(dw, mix(ht, side)));
  add(mix(mix(dt, ht), distance));
  add(mix(mix(mw, dt), hu));
  add(mix(mix(mw, dt), ht));
  add(mix(mix(mw, du), hw));
  add(mix(mix(mw, dw), hu));
  add(mix(mix(mt, dt), ht));
  add(mix(mix(W(inner), dt), hu));
  add(mix(mix(T(inner), dt), ht));
  add(mix(mix(T(last), dt), ht));
  add(mix(W(last), dt));
  add(mix(mix(T(innerRight), dt), hu));
  add(mix(mix(W(innerRight), dt), hu));
  add(mix(mix(T(first), T(last)), dt));
  add(mix(mix(dt, ht), T(before)));
  add(mix(mix(dt, ht), T(after)));
  add(mix(mix(dt, hu), mix(W(before), 3)));
  add(mix(mix(dt, hu), mix(W(after), 3)));
  add(mix(mix(dt, ht), beforeLabel));
  add(mix(mix(dw, hu), beforeLabel));
  add(mix(hw, mix(du, beforeLabel)));
  add(mix(mix(dt, ht), mix(T(before), T(after))));
  add(mix(mix(dt, T(word - 1)), mix(T(word + 1), hu)));
  add(mix(dt, mix(W(word - 1), hu)));
  add(mix(dt, mix(W(word + 1), hu)));
  add(mix(dw, T(word + 1)));
  add(mix(dw, T(word - 1)));
  add(mix(mix(dt, ht), mix(T(grand), head < grand ? 1 : grand < 0 ? 3 : 2)));
  add(mix(mix(dt, hu), mix(W(grand), 7)));
  add(mix(mix(dt, ht), count0));
  add(mix(mix(du, hu), mix(view.children[head]! > 4 ? 4 : view.children[head]!, distance)));
  add(mix(mix(T(view.firstChild[head]!), T(view.lastChild[head]!)), mix(dt, hu)));
  add(mix(mix(W(view.firstChild[head]!), dt), hw));
  add(mix(mix(T(head - 1), T(head + 1)), mix(dt, ht)));
  add(mix(mix(W(head - 1), dt), ht));
  add(mix(mix(W(before), dt), hw));
  add(mix(mix(W(after), dt), hw));
  add(mix(mix(dw, mw), hw));
  add(mix(mix(mt, du), mix(T(last), hw)));
  return count;
}

/** Labels for all words, left to right; the root's stays -1. */
export function labelTree(model: LabelModel, input: ParserInput, heads: Int32Array): Int32Array {
  const { table, classes } = model;
  const view = treeView(heads);
  const labels = new Int32Array(heads.length).fill(-1);
  const features = new Int32Array(LABEL_FEATURES);
  const scores = new Float64Array(classes);
  for (let word = 0; word < heads.length; word++) {
    if (heads[word]! < 0) continue;
    const count = labelFeatures(input, view, word, labels, features);
    scores.fill(0);
    addScores(table, features, count, scores, classes);
    let best = 0;
    for (let kind = 1; kind < classes; kind++) if (scores[kind]! > scores[best]!) best = kind;
    labels[word] = best;
  }
  return labels;
}
