/** The option `--merge`: takes a confidence, gives the corpus in which what is decided the same reads as one. */
import { InvalidArgumentError } from 'commander';
import { mergeCorpus } from '../compare/merge.js';
import type { Corpus } from '../model/records.js';

/** Option value: a confidence from 0 to 1. */
export function confidence(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1)) {
    throw new InvalidArgumentError('It must be a confidence from 0 to 1, such as 0.8.');
  }
  return number;
}

/** The corpus as it is where no confidence was named. */
export function merged(corpus: Corpus, threshold: number | undefined): Corpus {
  return threshold === undefined ? corpus : mergeCorpus(corpus, threshold);
}
