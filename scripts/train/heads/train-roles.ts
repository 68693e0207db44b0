/** Takes PropBank on analysed sentences, gives a trained head of roles. */

import { roleCandidates } from '../../../src/language/heads/roles/role-features.js';
import { ROLE_ROWS, ROLES } from '../../../src/language/heads/roles/role-shape.js';
import { Tree } from '../../../src/language/heads/roles/tree.js';
import { type ScorerShape, scorerMatrices } from '../../../src/language/heads/scoring/scorer-shape.js';
import type { WordnetFilter } from '../../../src/language/lexicon/wordnet-filter.js';
import type { Token } from '../../../src/language/types.js';
import { SeededRandom } from '../random.js';
import type { Analysed } from './analysed.js';
import type { GoldPredicate } from './gold-roles.js';
import { type ScoredSentence, ScorerTrainer } from './scorer-trainer.js';
import { type Trained, trainedOf } from './trained.js';

/** Settings, chosen on EWT dev. */
export const ROLE_SETTINGS = {
  seed: 21,
  epochs: 6,
  most: 1200,
  rate: 0.003,
  size: 64,
  dropStates: 0.2,
  dropJoined: 0.25,
  /** Chance that the words of a predicate and its candidates are hidden. */
  hidden: 0.08,
} as const;

/** How often a sentence is read as if some words were not known. */
const LESS_KNOWN = 0.6;

/** A sentence with gold predicates, as it is read, and as it is read where some words are not known. */
export interface RoledExample extends Analysed {
  readonly lessKnown: Analysed;
  readonly preds: readonly GoldPredicate[];
}

/** The word of a span that the others hang on; of several the first. */
export function spanHead(tokens: readonly Pick<Token, 'head'>[], first: number, last: number): number {
  for (let at = first; at <= last; at++) {
    const head = tokens[at]!.head - 1;
    if (head < first || head > last) return at;
  }
  return last;
}

/** Gold roles by head: the place of each role among the scores. */
function goldRoles(tokens: readonly Token[], { i, args }: GoldPredicate): Map<number, number> {
  const roles = new Map<number, number>();
  for (const [role, first, last] of args) {
    const place = (ROLES as readonly string[]).indexOf(role) + 1;
    const head = spanHead(tokens, first, last);
    if (place > 0 && head !== i && !roles.has(head)) roles.set(head, place);
  }
  return roles;
}

/** Trains; `done` is told of each epoch. */
export function trainRoles(
  examples: readonly RoledExample[],
  layer: number,
  wordnet: WordnetFilter,
  done: (epoch: number, loss: number) => void,
): Trained<ScorerShape> {
  const { size, seed, hidden, dropStates, dropJoined, ...how } = ROLE_SETTINGS;
  const shape: ScorerShape = {
    states: layer,
    views: 2,
    size,
    featureRows: ROLE_ROWS,
    classes: ROLES.length + 1,
  };
  const trainer = new ScorerTrainer<number>(shape, { dropStates, dropJoined }, seed, (rooms, address, gold) =>
    rooms.lossOf(address, ROLES.length + 1, gold),
  );
  const sentences = function* (epoch: number): Generator<ScoredSentence<number>> {
    const random = new SeededRandom(seed * 1000 + epoch);
    for (const which of random.order(examples.length)) {
      const example = examples[which]!;
      const { preds } = example;
      const { tokens, top } = random.next() < LESS_KNOWN ? example.lessKnown : example;
      const tree = new Tree(tokens);
      const things = preds.flatMap((predicate) => {
        const gold = goldRoles(tokens, predicate);
        return roleCandidates(tree, predicate.i, wordnet, random.next() < hidden).map((thing) => ({
          ...thing,
          gold: gold.get(thing.words[1]!) ?? 0,
        }));
      });
      if (things.length > 0 && things.length <= 2048) yield { states: top, things };
    }
  };
  const things = examples.reduce((sum, { preds }) => sum + preds.length, 0) * 12;
  trainer.train(sentences, { ...how, steps: things / how.most }, done);
  return trainedOf(shape, scorerMatrices(shape), trainer.parameters);
}
