/** Takes the development text, gives a line of figures for a head of names in training. */

import type { NamesShape } from '../../../src/language/heads/names/names-shape.js';
import { nameScores } from '../../eval/head-scores.js';
import type { Encoder } from './encoder.js';
import { type NamedSentence, readNames } from './gold-names.js';
import { namesHeadOf } from './train-names.js';
import type { Trained } from './trained.js';

/** F1 on the file of names at `path`: all names, and those that the training text does not have. */
export function watchNames(
  path: string,
  training: readonly NamedSentence[],
  encoder: Encoder,
  slots: Uint16Array,
): (trained: Trained<NamesShape>) => string {
  const development = readNames(path);
  const states = development.map(({ forms }) => encoder.states(forms));
  const seen = new Set(
    training.flatMap(({ forms, names }) =>
      names.map(({ first, last }) => forms.slice(first, last + 1).join(' ')),
    ),
  );
  return (trained) => {
    const head = namesHeadOf(trained, slots, encoder.wordnet);
    const found = development.map(({ forms }, at) => head.read(forms, states[at]!));
    const all = nameScores(development, found);
    const unseen = nameScores(development, found, (name) => !seen.has(name));
    const types = Object.entries(all.byType).map(([type, { f1 }]) => `${type} ${f1}`);
    return `dev: ${all.typed.f1} (spans ${all.spans.f1}; ${types.join(', ')}); not in the training text: ${unseen.typed.f1} (spans ${unseen.spans.f1})`;
  };
}
