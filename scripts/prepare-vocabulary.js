/** Takes the files of the vocabulary, gives their quads as columns beside the built module that reads them. */
import { writeFileSync } from 'node:fs';
import { readVocabulary, vocabularyFiles } from '../dist/dataset/records/ontology.js';
import { prepareVocabulary } from '../dist/dataset/records/prepared-vocabulary.js';

const files = vocabularyFiles();
writeFileSync('dist/dataset/records/vocabulary.columns', prepareVocabulary(files, await readVocabulary()));
