/** Takes PropBank and the entities of GUM on analysed sentences, gives a trained head of kinds. */

import { kindFeatures } from '../../../src/language/heads/kinds/kind-features.js';
import {
  FIRST_KIND,
  HAPPENING,
  KIND_CLASSES,
  KIND_ROWS,
  KINDS,
  NO_THING,
  PREDICATE,
} from '../../../src/language/heads/kinds/kind-shape.js';
import { type ScorerShape, scorerMatrices } from '../../../src/language/heads/scoring/scorer-shape.js';
import { sensesOf, type WordnetFilter } from '../../../src/language/lexicon/wordnet-filter.js';
import type { EntityKind, NameReading, Token } from '../../../src/language/types.js';
import { SeededRandom } from '../random.js';
import type { Analysed } from './analysed.js';
import { type ScoredSentence, ScorerTrainer } from './scorer-trainer.js';
import { type Trained, trainedOf } from './trained.js';

/** Settings, chosen on EWT dev and on documents of GUM left out. */
export const KIND_SETTINGS = {
  seed: 31,
  epochs: 5,
  most: 600,
  rate: 0.003,
  size: 64,
  dropStates: 0.3,
  dropJoined: 0.3,
  /** Chance that the lemma of a word is hidden. */
  hidden: 0.15,
} as const;

/** What is known of a word; `undefined` where its text says nothing of it. */
export interface GoldWordKind {
  readonly predicate?: boolean;
  readonly happening?: boolean;
  readonly kind?: EntityKind | 'none';
}

/** A sentence with what is known of its words. */
export interface KindExample extends Analysed {
  readonly names: readonly NameReading[];
  readonly gold: readonly GoldWordKind[];
}

/** Fields of verbs of WordNet that tell of states: cognition, emotion, perception, being. From 1, as the filter holds them. */
const STATES = new Set([3, 9, 11, 14]);
/** Fields of nouns of acts, events and processes. */
const HAPPENINGS = new Set([2, 9, 20]);

/** Whether a predicate of PropBank tells of a happening, by WordNet's field of its first sense. */
export function tellsOfHappening({ upos, lemma }: Token, wordnet: WordnetFilter): boolean {
  const { noun, verb } = sensesOf(wordnet, lemma.toLowerCase());
  if (upos === 'VERB') return !STATES.has(verb);
  return upos === 'NOUN' && HAPPENINGS.has(noun);
}

/** Trains; `done` is told of each epoch. */
export function trainKinds(
  examples: readonly KindExample[],
  layer: number,
  wordnet: WordnetFilter,
  done: (epoch: number, loss: number) => void,
): Trained<ScorerShape> {
  const { size, seed, hidden, dropStates, dropJoined, ...how } = KIND_SETTINGS;
  const shape: ScorerShape = { states: layer, views: 1, size, featureRows: KIND_ROWS, classes: KIND_CLASSES };
  const trainer = new ScorerTrainer<GoldWordKind>(
    shape,
    { dropStates, dropJoined },
    seed,
    (rooms, address, { predicate, happening, kind }) => {
      const { floats } = rooms.arithmetic;
      const yes = (place: number, gold: boolean | undefined): number => {
        const at = address / 4 + place;
        const share = 1 / (1 + Math.exp(-floats[at]!));
        floats[at] = gold === undefined ? 0 : share - (gold ? 1 : 0);
        return gold === undefined ? 0 : -Math.log(Math.max(1e-9, gold ? share : 1 - share));
      };
      const loss = yes(PREDICATE, predicate) + yes(HAPPENING, happening);
      if (kind === undefined) {
        rooms.clear(address + NO_THING * 4, KINDS.length + 1);
        return loss;
      }
      const gold = kind === 'none' ? 0 : FIRST_KIND - NO_THING + KINDS.indexOf(kind);
      return loss + rooms.lossOf(address + NO_THING * 4, KINDS.length + 1, gold);
    },
  );
  const sentences = function* (epoch: number): Generator<ScoredSentence<GoldWordKind>> {
    const random = new SeededRandom(seed * 1000 + epoch);
    for (const which of random.order(examples.length)) {
      const { tokens, top, names, gold } = examples[which]!;
      const dropped = tokens.map(() => random.next() < hidden);
      const places = gold.flatMap(({ predicate, happening, kind }, at) =>
        (predicate ?? happening ?? kind) === undefined ? [] : [at],
      );
      const features = kindFeatures(tokens, names, wordnet, places, (at) => dropped[at]!);
      const things = features.map((thing, which) => ({ ...thing, gold: gold[places[which]!]! }));
      yield { states: top, things };
    }
  };
  const words = examples.reduce((sum, { tokens }) => sum + tokens.length, 0);
  trainer.train(sentences, { ...how, steps: words / how.most }, done);
  return trainedOf(shape, scorerMatrices(shape), trainer.parameters);
}
