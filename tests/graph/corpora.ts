/** Folders of Turtle to corpora with what the rules derive, for tests; each folder is read once a file. */

import { Dataset } from '../../src/dataset/dataset.js';
import { derive } from '../../src/dataset/derive/derive.js';
import { readDataset } from '../../src/dataset/read/read.js';
import { readCorpus } from '../../src/dataset/records/corpus.js';
import { loadOntologyDataset, readOntology } from '../../src/dataset/records/ontology.js';
import type { Corpus } from '../../src/model/records.js';

export const SMALL = 'tests/fixtures/small';
export const MALI = 'data';

export async function corpusOf(folder: string): Promise<Corpus> {
  const dataset = await readDataset([folder]);
  const ontology = await loadOntologyDataset();
  const derived = await derive(dataset, ontology);
  return readCorpus(new Dataset([...dataset, ...derived]), readOntology(ontology));
}
