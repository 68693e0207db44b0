/** A corpus to all its comparisons, made when they are first asked for and kept as long as the corpus. */
import { comparisons } from '../../../src/compare/verdicts/comparisons.js';
import type { Comparison } from '../../../src/compare/verdicts/verdict.js';
import type { Corpus } from '../../../src/model/records.js';

const made = new WeakMap<Corpus, readonly Comparison[]>();

/** Every pair of accounts that touch, the gravest difference first. */
export function comparisonsOf(corpus: Corpus): readonly Comparison[] {
  const known = made.get(corpus) ?? comparisons(corpus);
  made.set(corpus, known);
  return known;
}
