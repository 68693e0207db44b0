import { describe, expect, it } from 'vitest';
import { NamesTrainer } from '../../../scripts/train/heads/names-trainer.js';
import { OtherNames } from '../../../scripts/train/heads/other-names.js';
import { type ScoredSentence, ScorerTrainer } from '../../../scripts/train/heads/scorer-trainer.js';
import { roundedAll, trainedOf } from '../../../scripts/train/heads/trained.js';
import { SeededRandom } from '../../../scripts/train/random.js';
import { Scorer } from '../../../src/language/heads/scoring/scorer.js';
import { scorerMatrices } from '../../../src/language/heads/scoring/scorer-shape.js';

const SCORER = { states: 16, views: 2, size: 16, featureRows: 32, classes: 3 };

/** Two words a sentence, their states tell a number from 0 to 3; a thing's class is told by both numbers and a feature. */
const SENTENCES: readonly ScoredSentence<number>[] = Array.from({ length: 60 }, (_, at) => {
  const [a, b] = [at % 4, (at >> 2) % 4];
  const states = new Int16Array(2 * SCORER.states);
  states[a] = 4096;
  states[SCORER.states + b] = 4096;
  return {
    states,
    things: [0, 1].map((feature) => ({
      words: [0, 1],
      features: [feature],
      gold: feature === 1 ? 2 : a === b ? 1 : 0,
    })),
  };
});

const trained = (seed: number): ScorerTrainer<number> => {
  const trainer = new ScorerTrainer<number>(
    SCORER,
    { dropStates: 0, dropJoined: 0 },
    seed,
    (rooms, address, gold) => rooms.lossOf(address, SCORER.classes, gold),
  );
  trainer.train(
    () => SENTENCES,
    { epochs: 60, most: 40, rate: 0.02, steps: 4 },
    () => {},
  );
  return trainer;
};

describe('a scorer in training', () => {
  it('learns classes from states and features, and gives them when its weights are rounded', () => {
    const { shape, weights } = trainedOf(SCORER, scorerMatrices(SCORER), trained(3).parameters);
    const scorer = new Scorer(shape, roundedAll(scorerMatrices(shape), weights));
    for (const { states, things } of SENTENCES) {
      scorer.look(states);
      const { values, stride } = scorer.scores(things);
      for (const [at, { gold }] of things.entries()) {
        const scores = [...values.subarray(at * stride, at * stride + SCORER.classes)];
        expect(scores.indexOf(Math.max(...scores))).toBe(gold);
      }
    }
  });

  it('gives the same weights again', () => {
    const [one, other] = [trained(5), trained(5)].map(
      ({ parameters }) => trainedOf(SCORER, scorerMatrices(SCORER), parameters).weights,
    );
    expect(one).toEqual(other);
  });
});

describe('a head of names in training', () => {
  it('learns names of two words and their types', () => {
    const shape = { states: 8, view: 8, featureRows: 16, featureSize: 8, hidden: 8 };
    const how = { dropStates: 0, dropView: 0, dropFeatures: 0, dropLayer: 0 };
    const trainer = new NamesTrainer(shape, how, 7);
    const examples = [
      { words: [[1], [2], [3]], tags: Int32Array.of(0, 1, 2) },
      { words: [[4], [3], [1]], tags: Int32Array.of(5, 6, 0) },
      { words: [[1], [1]], tags: Int32Array.of(0, 0) },
    ].map((one) => ({ ...one, states: new Int16Array(one.words.length * shape.states) }));
    for (let step = 0; step < 150; step++) {
      trainer.learn(examples);
      trainer.parameters.step(0.02, 1 / 8);
    }
    expect(trainer.read(examples)).toEqual(examples.map(({ tags }) => tags));
  });
});

describe('other names in the place of those of a text', () => {
  const known = {
    bits: new Map(),
    firstNames: ['Ada'],
    lastNames: ['Bell'],
    places: ['Oslo'],
    organizations: ['Red Cross'],
  };
  const sentence = {
    forms: ['Maria', 'Lind', 'went', 'to', 'Rome', '.'],
    names: [
      { first: 0, last: 1, type: 'person' as const },
      { first: 4, last: 4, type: 'place' as const },
    ],
  };
  const never = {
    replaced: 0,
    listed: 0,
    hidden: 0,
    hiddenName: 0,
    unlisted: 0,
    shouted: 0,
    titled: 0,
    small: 0,
    title: 0,
  };
  const others = new OtherNames(known, [sentence]);

  it('keep the words between, and their own places and types', () => {
    const random = new SeededRandom(1);
    for (let time = 0; time < 50; time++) {
      const { forms, names, changed } = others.vary(sentence, { ...never, replaced: 1, listed: 1 }, random);
      expect(changed).toBe(true);
      expect(names.map(({ type }) => type)).toEqual(['person', 'place']);
      const [person, place] = names as [(typeof names)[0], (typeof names)[0]];
      expect(forms.slice(person.last + 1, place.first)).toEqual(['went', 'to']);
      expect(forms.slice(place.last + 1)).toEqual(['.']);
    }
  });

  it('leave a sentence as it stands where no change is asked for', () => {
    const { forms, names, changed } = others.vary(sentence, never, new SeededRandom(1));
    expect({ forms, names, changed }).toEqual({ ...sentence, changed: false });
  });
});
