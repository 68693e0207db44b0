import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kernelsModule } from '../../../scripts/kernels/compile.js';
import { type Example, laidOut } from '../../../scripts/train/batch.js';
import { rounded } from '../../../scripts/train/round-matrix.js';
import { Trainer } from '../../../scripts/train/train-network.js';
import { Network } from '../../../src/language/network/network.js';
import { matricesOf } from '../../../src/language/network/network-shape.js';
import { bestTree } from '../../../src/language/parse/spanning-tree.js';

const SHAPE = {
  words: 32,
  partRows: 64,
  wordSize: 16,
  partSize: 8,
  hidden: 16,
  layers: 2,
  arc: 16,
  label: 16,
  tag: 16,
  tags: 5,
  labels: 3,
};
const SETTINGS = { batch: 60, rate: 0.01, dropInput: 0.1, dropLayer: 0.1, dropView: 0.1, unknown: 0.1 };
const SEEN = new Int32Array(SHAPE.words).fill(9);
const MEMORY = 64 << 20;

/** Sentences "noun verb noun" and "noun verb noun adverb": nouns and adverbs hang on the verb. */
const EXAMPLES: readonly Example[] = Array.from({ length: 40 }, (_, at) => {
  const tags = at % 2 === 0 ? [1, 2, 1] : [1, 2, 1, 3];
  return {
    words: tags.map((tag, word) => {
      const number = tag * 7 + ((at * 5 + word) % 6);
      const parts = Int32Array.of(tag, 20 + (number % 9));
      return { word: number, parts, unseen: parts };
    }),
    tags: Int32Array.from(tags),
    heads: Int32Array.from(tags, (tag) => (tag === 2 ? -1 : 1)),
    labels: Int32Array.from(tags, (tag, word) => (tag === 2 ? -1 : tag === 3 ? 2 : word === 0 ? 0 : 1)),
  };
});

const fresh = (): Trainer => new Trainer(SHAPE, SETTINGS, 5, SEEN, MEMORY);
const weightsOf = (trainer: Trainer): Float32Array[] =>
  matricesOf(SHAPE).map(({ name }) => trainer.parameters.values(name).slice());

describe('training', () => {
  it('learns the tags and trees it is shown', () => {
    const trainer = fresh();
    trainer.train(EXAMPLES, 30, () => {});
    for (const [at, guess] of trainer.read(EXAMPLES).entries()) {
      const { tags, heads, labels } = EXAMPLES[at]!;
      expect(guess).toEqual({ tags, heads, labels });
    }
  });

  it('gives the same weights for the same sentences', () => {
    const [one, other] = [fresh(), fresh()];
    one.train(EXAMPLES, 3, () => {});
    other.train(EXAMPLES, 3, () => {});
    expect(weightsOf(one)).toEqual(weightsOf(other));
  });

  it('that was cut off and taken up again gives the same weights as one that was not', () => {
    const whole = fresh();
    let kept: Uint8Array | undefined;
    whole.train(EXAMPLES, 4, (epoch) => {
      if (epoch === 1) kept = whole.snapshot();
    });
    const resumed = fresh();
    resumed.resume(kept!);
    resumed.train(EXAMPLES, 4, () => {});
    expect(weightsOf(resumed)).toEqual(weightsOf(whole));
  });

  it('goes downhill: gradients are what a small change of a weight does to the loss', () => {
    const still = { ...SETTINGS, dropInput: 0, dropLayer: 0, dropView: 0, unknown: 0 };
    const trainer = new Trainer(SHAPE, still, 5, SEEN, MEMORY);
    const floats = new Float32Array(trainer.parameters.values('words').buffer);
    trainer.learn(EXAMPLES.slice(0, 8));
    const names = ['words', 'parts', 'input 0 forward', 'state 1 backward', 'views', 'pairs', 'arcs', 'root'];
    const gradients = names.map((name) => {
      const { gradient, rows, columns } = trainer.parameters.get(name);
      return floats.slice(gradient / 4, gradient / 4 + rows * columns);
    });
    for (const [which, name] of names.entries()) {
      const gradient = gradients[which]!;
      const at = gradient.reduce(
        (most, one, now) => (Math.abs(one) > Math.abs(gradient[most]!) ? now : most),
        0,
      );
      const weights = trainer.parameters.values(name);
      const before = weights[at]!;
      const losses = [0.004, -0.004].map((change) => {
        weights[at] = before + change;
        return trainer.learn(EXAMPLES.slice(0, 8));
      });
      weights[at] = before;
      const slope = (losses[0]! - losses[1]!) / 0.008;
      expect(slope / gradient[at]!, name).toBeCloseTo(1, 1);
    }
  });
});

describe('the network that reads', () => {
  it('says with rounded weights what the trained one says', () => {
    const trainer = fresh();
    trainer.train(EXAMPLES, 30, () => {});
    const matrices = matricesOf(SHAPE).map((one) => rounded(one, trainer.parameters.values(one.name), 127));
    const network = new Network(SHAPE, matrices);
    for (const { words, tags, heads } of EXAMPLES) {
      network.read(words.map((word) => network.vectorOf(word)));
      const best = ({ values, stride }: { values: Float32Array; stride: number }, count: number): number[] =>
        words.map((_, word) => {
          const row = [...values.slice(word * stride, word * stride + count)];
          return row.indexOf(Math.max(...row));
        });
      expect(best(network.tagScores(), SHAPE.tags)).toEqual([...tags]);
      expect(bestTree({ length: words.length, ...network.arcScores() })).toEqual(heads);
    }
  });
});

describe('a step of training', () => {
  it('lays sentences out word by word, the longest first', () => {
    const { rows, offset, active, sentences } = laidOut(EXAMPLES.slice(0, 3));
    expect(rows).toBe(10);
    expect(sentences.map(({ words }) => words.length)).toEqual([4, 3, 3]);
    expect(offset).toEqual([0, 3, 6, 9]);
    expect(active).toEqual([3, 3, 3, 1]);
  });
});

describe('the arithmetic', () => {
  it('is compiled from the source beside it', { timeout: 60_000 }, async () => {
    const shipped = readFileSync(
      new URL('../../../src/language/network/kernels.ts', import.meta.url),
      'utf8',
    );
    expect(await kernelsModule()).toBe(shipped);
  });
});
