/** Takes mentions of documents with the things that they are of, gives a trained head of pairs. */

import {
  PAIR_ROWS,
  pairFeatures,
  type Side,
  sideOf,
} from '../../../src/language/heads/pairs/pair-features.js';
import { type ScorerShape, scorerMatrices } from '../../../src/language/heads/scoring/scorer-shape.js';
import type { PairedMention } from '../../../src/language/types.js';
import { SeededRandom } from '../random.js';
import { type ScoredSentence, ScorerTrainer } from './scorer-trainer.js';
import { type Trained, trainedOf } from './trained.js';

/** Settings, chosen on documents of GUM left out. */
export const PAIR_SETTINGS = {
  seed: 41,
  epochs: 3,
  most: 1000,
  rate: 0.004,
  size: 32,
  dropJoined: 0.2,
  /** Mentions before that each is held against: so many, and all of the same head word. */
  window: 25,
  /** Share of the pairs of two things that is read. */
  others: 0.25,
} as const;

/** A mention and its thing. */
export interface GoldPaired extends PairedMention {
  readonly thing: string;
}

/** Pairs of a document, each with whether it is of one thing. */
export function* pairsOf(
  mentions: readonly GoldPaired[],
): Generator<{ a: GoldPaired; b: GoldPaired; same: boolean }> {
  const lemma = ({ sentence, head }: GoldPaired): string => sentence.tokens[head]!.lemma.toLowerCase();
  for (const [at, b] of mentions.entries())
    for (let before = at - 1; before >= 0; before--) {
      const a = mentions[before]!;
      if (at - before > PAIR_SETTINGS.window && lemma(a) !== lemma(b)) continue;
      yield { a, b, same: a.thing === b.thing };
    }
}

/** Trains; `done` is told of each epoch. */
export function trainPairs(
  documents: readonly (readonly GoldPaired[])[],
  done: (epoch: number, loss: number) => void,
): Trained<ScorerShape> {
  const { size, seed, dropJoined, others, window: _, ...how } = PAIR_SETTINGS;
  const shape: ScorerShape = { states: 8, views: 0, size, featureRows: PAIR_ROWS, classes: 1 };
  const trainer = new ScorerTrainer<{ same: boolean; weight: number }>(
    shape,
    { dropStates: 0, dropJoined },
    seed,
    ({ arithmetic: { floats } }, address, { same, weight }) => {
      const share = 1 / (1 + Math.exp(-floats[address / 4]!));
      floats[address / 4] = weight * (share - (same ? 1 : 0));
      return -weight * Math.log(Math.max(1e-9, same ? share : 1 - share));
    },
  );
  const sides = new Map<PairedMention, Side>();
  const side = (mention: PairedMention): Side => {
    const found = sides.get(mention) ?? sideOf(mention);
    sides.set(mention, found);
    return found;
  };
  const none = new Int16Array();
  const sentences = function* (epoch: number): Generator<ScoredSentence<{ same: boolean; weight: number }>> {
    const random = new SeededRandom(seed * 1000 + epoch);
    for (const which of random.order(documents.length))
      for (const { a, b, same } of pairsOf(documents[which]!)) {
        if (!same && random.next() >= others) continue;
        const gold = { same, weight: same ? 1 : 1 / others };
        yield { states: none, things: [{ ...pairFeatures(a, b, side(a), side(b)), gold }] };
      }
  };
  const count = documents.reduce((sum, { length }) => sum + length * PAIR_SETTINGS.window * others * 1.5, 0);
  trainer.train(sentences, { ...how, steps: count / how.most }, done);
  return trainedOf(shape, scorerMatrices(shape), trainer.parameters);
}
