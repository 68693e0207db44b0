/** Takes the trained tables, gives the weights file: each table at the precision that its size allows. */

import type { WeightTable } from '../../src/language/weight-table.js';
import type { Training } from './jobs.js';
import { featureTable, lemmaExceptions } from './train-forms.js';
import { weightsFile } from './write-weights.js';

const NOTICE =
  'Trained on UD English-EWT (CC BY-SA 4.0) and parts of UD English-GUM (CC BY); parts of speech of lemmas from ' +
  'WordNet 3.1 (WordNet licence). These weights: CC BY-SA 4.0. See README.md beside this file.';

/** Sizes that the weights of a table are rounded to; more is more exact and larger. */
const LEVELS = { tagger: 23, forward: 15, backward: 7, guided: 15, labeller: 7 } as const;

/** The tables of a model. */
export type Tables = Readonly<Record<keyof typeof LEVELS, WeightTable>>;

/** The bytes of `english.bin`. */
export function assembled(training: Training, tables: Tables): Uint8Array {
  const { lexicon, sentences, tags, labels } = training;
  const names = ['tagger', 'forward', 'backward', 'guided', 'labeller'] as const;
  return weightsFile({
    notice: NOTICE,
    tags,
    labels,
    lexicon,
    tables: names.map((name) => ({ name, table: tables[name], levels: LEVELS[name] })),
    lemmas: lemmaExceptions(sentences, lexicon.wordnet),
    features: featureTable(sentences),
  });
}
