/** Folders of Turtle to corpora with what the rules derive, for tests; each folder is read once a file. */
import { readCorpus } from '../../src/dataset/corpus.js';
import { Dataset } from '../../src/dataset/dataset.js';
import { derive } from '../../src/dataset/derive.js';
import { loadOntologyDataset, readOntology } from '../../src/dataset/ontology.js';
import { readDataset } from '../../src/dataset/read.js';
import type { Corpus } from '../../src/model/records.js';

export const SMALL = 'tests/fixtures/small';
export const MALI = 'data';

export async function corpusOf(folder: string): Promise<Corpus> {
  const dataset = await readDataset([folder]);
  const ontology = await loadOntologyDataset();
  const derived = await derive(dataset, ontology);
  return readCorpus(new Dataset([...dataset, ...derived]), readOntology(ontology));
}
