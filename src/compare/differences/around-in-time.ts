/** A report to those before and after it by their days, and to what is first told after it. */
import type { Corpus, Iri } from '../../model/records.js';

/** The other reports by their days, as far as these tell which came first; each in order of IRI. */
export function aroundInTime(
  { utterances }: Corpus,
  report: Iri,
): Record<'earlier' | 'later' | 'undatable', readonly Iri[]> {
  const own = utterances.get(report);
  const others = [...utterances.values()].filter((each) => each.report !== undefined && each.id !== report);
  const isBefore = (one: typeof own, other: typeof own) =>
    one?.latest !== undefined && other?.earliest !== undefined && one.latest < other.earliest;
  const ids = (some: typeof others) => some.map(({ id }) => id).sort();
  return {
    earlier: ids(others.filter((each) => isBefore(each, own))),
    later: ids(others.filter((each) => isBefore(own, each))),
    undatable: ids(others.filter((each) => !isBefore(each, own) && !isBefore(own, each))),
  };
}

/**
 * Whether of what rests on these claims a report dated after this one is the first to tell: none of them is of this report
 * or of one dated before it. One of the same day or of no known day counts as neither.
 */
export function firstToldSince(corpus: Corpus, report: Iri): (claims: readonly Iri[]) => boolean {
  const { earlier, later } = aroundInTime(corpus, report);
  const [before, after] = [new Set([report, ...earlier]), new Set(later)];
  return (claims) => {
    const reports = claims.flatMap((id) => corpus.claims.get(id)?.report ?? []);
    return reports.some((id) => after.has(id)) && !reports.some((id) => before.has(id));
  };
}
