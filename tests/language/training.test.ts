import { describe, expect, it } from 'vitest';
import { trainBeam } from '../../scripts/train/train-beam.js';
import { type ParseExample, trainGreedy } from '../../scripts/train/train-greedy.js';
import type { ParserInput } from '../../src/language/arc-features.js';
import { BeamSearch } from '../../src/language/arc-parser.js';
import { reversedHeads, reversedInput } from '../../src/language/reversed.js';

/** Sentences "noun verb noun" and "noun verb noun adverb": nouns and adverbs hang on the verb. */
function examples(): ParseExample[] {
  return Array.from({ length: 24 }, (_, at) => {
    const tags = at % 2 === 0 ? [1, 2, 1] : [1, 2, 1, 3];
    const length = tags.length;
    const counts = (tag: number): Int32Array =>
      Int32Array.from(
        { length: length + 1 },
        (_, to) => tags.slice(0, to).filter((one) => one === tag).length,
      );
    const input: ParserInput = {
      length,
      words: Int32Array.from(tags, (tag, word) => tag * 1000 + ((at * 7 + word) % 10)),
      tags: Int32Array.from(tags),
      coarse: Int32Array.from(tags),
      marks: counts(9),
      verbs: counts(2),
      joins: counts(8),
    };
    return {
      input,
      heads: Int32Array.from(tags, (tag) => (tag === 2 ? -1 : 1)),
      kinds: new Int32Array(length),
    };
  });
}

describe('training', () => {
  it('gives the same weights for the same sentences', () => {
    const options = { epochs: 2, bits: 12, seed: 3 };
    expect(trainGreedy(examples(), options)).toEqual(trainGreedy(examples(), options));
    const wide = { ...options, width: 4 };
    expect(trainBeam(examples(), wide)).toEqual(trainBeam(examples(), wide));
  });

  it('learns the trees it is shown, greedily and by beam', () => {
    const options = { epochs: 6, bits: 14, seed: 3 };
    const greedy = new BeamSearch(trainGreedy(examples(), options));
    const beam = new BeamSearch(trainBeam(examples(), { ...options, width: 4 }));
    for (const { input, heads } of examples()) {
      expect(greedy.parse(input, 1).heads).toEqual(heads);
      expect(beam.parse(input, 4).heads).toEqual(heads);
    }
  });

  it('reads a sentence backwards and forwards again unchanged', () => {
    const { input, heads } = examples()[1]!;
    expect(reversedInput(reversedInput(input))).toEqual(input);
    expect(reversedHeads(reversedHeads(heads))).toEqual(heads);
  });
});
