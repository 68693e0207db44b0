/** Takes the forms of a sentence, gives tags, heads and labels as numbers, by one network or by several together. */

import { FeatureCache, type Lexicon } from '../lexicon/word-features.js';
import type { Network, Scores } from '../network/network.js';
import { MOST_WORDS } from '../network/network-memory.js';
import { bestTree } from './spanning-tree.js';

/** A parse as numbers: tags, heads (-1 the root) and labels of the model; -1 the label of what was cut apart. */
export interface NumberedParse {
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  /** What the first network carried at each word, where it was asked for: a row a word. */
  readonly states?: Int16Array;
}

const CACHE_LIMIT = 20_000;

/** One network with the vectors of the words it met last. */
class CachedNetwork {
  readonly network: Network;
  readonly #vectors = new Map<string, Int16Array>();

  constructor(network: Network) {
    this.network = network;
  }

  read(forms: readonly string[], features: FeatureCache): void {
    if (this.#vectors.size > CACHE_LIMIT) this.#vectors.clear();
    const vectors = forms.map((form) => {
      let vector = this.#vectors.get(form);
      if (vector === undefined) {
        vector = this.network.vectorOf(features.of(form));
        this.#vectors.set(form, vector);
      }
      return vector;
    });
    this.network.read(vectors);
  }
}

/** Networks and what they know of words. */
export class SentenceReader {
  readonly #features: FeatureCache;
  readonly #networks: readonly CachedNetwork[];
  readonly #joining: number;

  /** `joining`: label between the parts of a sentence that is too long to be read at once. */
  constructor(lexicon: Lexicon, networks: readonly Network[], joining: number) {
    this.#features = new FeatureCache(lexicon);
    this.#networks = networks.map((network) => new CachedNetwork(network));
    this.#joining = joining;
  }

  /** Reads with the first `count` networks; parts of `MOST_WORDS` words, all hung on the first part's root. */
  read(forms: readonly string[], count: number, withStates = false): NumberedParse {
    if (forms.length <= MOST_WORDS) return this.#part(forms, count, withStates);
    const whole: NumberedParse = {
      tags: new Int32Array(forms.length),
      heads: new Int32Array(forms.length),
      labels: new Int32Array(forms.length),
    };
    let root = -1;
    const states: Int16Array[] = [];
    for (let start = 0; start < forms.length; start += MOST_WORDS) {
      const part = this.#part(forms.slice(start, start + MOST_WORDS), count, withStates);
      if (part.states) states.push(part.states);
      whole.tags.set(part.tags, start);
      for (const [at, head] of part.heads.entries()) {
        whole.heads[start + at] = head >= 0 ? start + head : root;
        whole.labels[start + at] = head >= 0 ? part.labels[at]! : this.#joining;
        if (head < 0 && root < 0) root = start + at;
      }
    }
    return withStates ? { ...whole, states: joined(states) } : whole;
  }

  #part(forms: readonly string[], count: number, withStates: boolean): NumberedParse {
    const used = this.#networks.slice(0, count);
    for (const cached of used) cached.read(forms, this.#features);
    const length = forms.length;
    if (length === 0) return { tags: new Int32Array(), heads: new Int32Array(), labels: new Int32Array() };
    const shape = used[0]!.network.shape;
    const tags = best(added(used.map(({ network }) => network.tagScores())), length, shape.tags);
    const heads = bestTree({ length, ...added(used.map(({ network }) => network.arcScores())) });
    const labels = best(added(used.map(({ network }) => network.labelScores(heads))), length, shape.labels);
    return withStates ? { tags, heads, labels, states: used[0]!.network.states() } : { tags, heads, labels };
  }
}

function joined(parts: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Networks vote by adding up: the scores are logarithms of chances but for a constant a row. */
function added(all: readonly Scores[]): Scores {
  const [first, ...rest] = all as [Scores, ...Scores[]];
  if (rest.length === 0) return first;
  const values = Float32Array.from(first.values);
  for (const { values: more } of rest)
    for (let at = 0; at < values.length; at++) values[at] = values[at]! + more[at]!;
  return { values, stride: first.stride };
}

function best({ values, stride }: Scores, length: number, classes: number): Int32Array {
  const chosen = new Int32Array(length);
  for (let word = 0; word < length; word++) {
    const row = word * stride;
    let most = 0;
    for (let one = 1; one < classes; one++) if (values[row + one]! > values[row + most]!) most = one;
    chosen[word] = most;
  }
  return chosen;
}
