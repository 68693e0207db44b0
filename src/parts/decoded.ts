/** Comparisons as a graph file has them to records. */
import type { Comparison } from '../compare/verdicts/verdict.js';
import type { EncodedComparison } from '../graph/file/part-note.js';
import type { Corpus } from '../model/records.js';

/** Of a corpus that has the claims of both sides; what lacks one is left out, and what comes twice stands once. */
export function decodeComparisons(
  { claims }: Pick<Corpus, 'claims'>,
  all: Iterable<EncodedComparison>,
): readonly Comparison[] {
  const once = new Map([...all].map((each) => [JSON.stringify(each), each]));
  return [...once.values()].flatMap(([verdict, reason, about, leftIds, rightIds, silent]) => {
    const [left, right] = [leftIds, rightIds].map((ids) => ids.flatMap((id) => claims.get(id) ?? []));
    if (left?.length !== leftIds.length || right?.length !== rightIds.length) return [];
    return [{ verdict, reason, about, left, right, ...(silent === undefined ? {} : { silent }) }];
  });
}
