/** Takes sentences with trees predicted by parsers that did not see them, gives weights of the labeller. */

import { LABEL_FEATURES, type LabelModel, labelFeatures, treeView } from '../../src/language/labeller.js';
import { addScores } from '../../src/language/weight-table.js';
import { AveragedWeights, SeededRandom } from './averaged-weights.js';
import type { ParseExample } from './train-greedy.js';

/** Trains by averaged perceptron on the words whose head was found. */
export function trainLabeller(
  examples: readonly ParseExample[],
  predicted: readonly Int32Array[],
  options: {
    readonly epochs: number;
    readonly bits: number;
    readonly classes: number;
    readonly seed: number;
  },
): LabelModel {
  const { classes } = options;
  const weights = new AveragedWeights(options.bits);
  const random = new SeededRandom(options.seed);
  const features = new Int32Array(LABEL_FEATURES);
  const scores = new Float64Array(classes);
  const views = predicted.map(treeView);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const which of random.order(examples.length)) {
      const { input, heads, kinds: gold } = examples[which]!;
      const found = predicted[which]!;
      const view = views[which]!;
      const labels = new Int32Array(heads.length).fill(-1);
      for (let word = 0; word < heads.length; word++) {
        if (found[word]! < 0) continue;
        const count = labelFeatures(input, view, word, labels, features);
        scores.fill(0);
        addScores(weights.table, features, count, scores, classes);
        let best = 0;
        for (let kind = 1; kind < classes; kind++) if (scores[kind]! > scores[best]!) best = kind;
        labels[word] = best;
        const right = gold[word]!;
        if (heads[word] === found[word] && best !== right) {
          weights.update(features, count, right, 1);
          weights.update(features, count, best, -1);
        }
        weights.steps++;
      }
    }
  }
  return { table: weights.averaged(), classes };
}
