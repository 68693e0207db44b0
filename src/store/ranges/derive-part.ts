/** What was read of a store to its records, and to what the rules make of it. */
import { Dataset } from '../../dataset/dataset.js';
import { derive } from '../../dataset/derive/derive.js';
import { readCorpus } from '../../dataset/records/corpus.js';
import { readOntology } from '../../dataset/records/ontology.js';
import { withVocabularyOf } from '../../dataset/records/own-vocabulary.js';
import type { Corpus } from '../../model/records.js';
import type { TakenClaims } from '../taken-claims.js';

export interface DerivedPart {
  /** As the store has it. */
  readonly read: Dataset;
  readonly ontology: Dataset;
  /** What rules derive of it. */
  readonly derived: Dataset;
  readonly corpus: Corpus;
}

export async function derivePart(taken: TakenClaims): Promise<DerivedPart> {
  const read = taken.dataset();
  const ontology = withVocabularyOf(read, taken.vocabulary);
  const derived = await derive(read.quads(), ontology);
  const all = new Dataset(read.quads()).addAll(derived.quads());
  return { read, ontology, derived, corpus: readCorpus(all, readOntology(ontology)) };
}
