/** A graph to how much there is in it, for whoever has a part. */
import { comparisonsOf } from '../compare/verdicts/comparisons.js';
import { VERDICTS, type Verdict } from '../compare/verdicts/verdict.js';
import type { Counts } from '../graph/file/part-note.js';
import type { Corpus } from '../model/records.js';
import { memo } from '../structures/memo.js';
import type { Whole } from './around.js';

const verdictsIn = memo((corpus: Corpus) => {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of comparisonsOf(corpus)) counts[verdict] += 1;
  return counts;
});

export function countsOf({ corpus, ties }: Whole): Counts {
  return {
    names: corpus.entities.size,
    claims: corpus.claims.size,
    relations: ties.relations,
    verdicts: verdictsIn(corpus),
  };
}
