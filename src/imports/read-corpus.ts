/** Files of data to their records, with the classes and relations that they declare themselves (Node). */
import type { Dataset } from '../dataset/dataset.js';
import { readCorpus } from '../dataset/records/corpus.js';
import { loadOntologyDataset, readOntology } from '../dataset/records/ontology.js';
import { withVocabularyOf } from '../dataset/records/own-vocabulary.js';
import type { Corpus } from '../model/records.js';
import { readSources, type SourceOptions } from './read-sources.js';

/**
 * What stands in folders and files, without what rules derive: for whoever decides on it or writes beside it.
 * @throws what readSources and readCorpus throw.
 */
export async function readRecords(
  paths: readonly string[],
  options: SourceOptions = {},
): Promise<{ readonly dataset: Dataset; readonly corpus: Corpus }> {
  const dataset = await readSources(paths, options);
  return { dataset, corpus: await recordsOf(dataset, options.languages) };
}

/** The records of quads that were read already. */
export async function recordsOf(dataset: Dataset, languages?: readonly string[]): Promise<Corpus> {
  const ontology = readOntology(withVocabularyOf(dataset, await loadOntologyDataset()));
  return readCorpus(dataset, ontology, languages);
}
