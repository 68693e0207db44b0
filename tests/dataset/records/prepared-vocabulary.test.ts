/** The vocabulary that the build prepared says what its files say, and only as long as they are those files. */
import { expect, it } from 'vitest';
import type { Dataset } from '../../../src/dataset/dataset.js';
import { writeQuadLine } from '../../../src/dataset/nquads.js';
import { readVocabulary, vocabularyFiles } from '../../../src/dataset/records/ontology.js';

/** It stands beside the built module alone. */
const BUILT: string = '../../../dist/dataset/records/prepared-vocabulary.js';
const { preparedVocabulary } = (await import(
  BUILT
)) as typeof import('../../../src/dataset/records/prepared-vocabulary.js');

const lines = (dataset: Dataset) => Array.from(dataset.quads(), writeQuadLine).sort();

it('has the quads of its files', async () => {
  const prepared = preparedVocabulary(vocabularyFiles());
  expect(prepared && lines(prepared)).toEqual(lines(await readVocabulary()));
});

it('is not taken once a file was edited', () => {
  const [first = new Uint8Array(), ...others] = vocabularyFiles();
  expect(preparedVocabulary([Buffer.concat([first, Buffer.from('\n')]), ...others])).toBeUndefined();
});
