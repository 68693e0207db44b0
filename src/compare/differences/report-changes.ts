/** A report to what it changed: held against those dated before it, or all others; and to what changed since it. */
import type { Corpus, Entity, Iri } from '../../model/records.js';
import { addTo } from '../../structures/group-by.js';
import { comparisonsOf } from '../verdicts/comparisons.js';
import type { Comparison } from '../verdicts/verdict.js';
import { aroundInTime } from './around-in-time.js';
import { comparisonKey, type Difference, differenceOf } from './difference.js';
import { withoutReports } from './without-report.js';

/** What a report is held against: the reports dated before it, all others; `since`: what those dated after it brought. */
export const HELD_AGAINST = ['before', 'others', 'since'] as const;
export type HeldAgainst = (typeof HELD_AGAINST)[number];

export interface ReportChanges extends Difference {
  readonly report: Iri;
  readonly against: HeldAgainst;
  /** Without what is asked for, and with it. */
  readonly before: Corpus;
  readonly after: Corpus;
  /** The reports that it is held against; with `since` those that brought the change. */
  readonly reports: readonly Iri[];
  /** Reports of the same day or of no known day: whether they came before or after it is not told, so they are in neither. */
  readonly undatable: readonly Iri[];
  /** Comparisons that are new and agree: counts, dates and words that fit what was told before. */
  readonly agreed: readonly Comparison[];
  /** New entities but for those who speak as the report itself. */
  readonly newNames: readonly Entity[];
  /** Of new entities those that may be one with what was known: no decision says whether. */
  readonly perhapsKnown: ReadonlyMap<Iri, readonly Iri[]>;
}

/** @param report IRI of a report of the corpus. */
export function changesOf(corpus: Corpus, report: Iri, against: HeldAgainst = 'before'): ReportChanges {
  const { earlier, later, undatable } = aroundInTime(corpus, report);
  const [before, after, reports] =
    against === 'others'
      ? [withoutReports(corpus, [report]), corpus, [...earlier, ...undatable, ...later].sort()]
      : against === 'before'
        ? [
            withoutReports(corpus, [report, ...undatable, ...later]),
            withoutReports(corpus, [...undatable, ...later]),
            earlier,
          ]
        : [withoutReports(corpus, [...undatable, ...later]), withoutReports(corpus, undatable), later];
  const found = differenceOf(before, after);
  const known = new Set(comparisonsOf(before).map(comparisonKey));
  const brought = against === 'since' ? later : [report];
  const voices = new Set(brought.flatMap((id) => corpus.utterances.get(id)?.speakers ?? []));
  return {
    ...found,
    report,
    against,
    before,
    after,
    reports,
    undatable: against === 'others' ? [] : undatable,
    agreed: comparisonsOf(after).filter(
      (each) => each.verdict === 'agrees' && !known.has(comparisonKey(each)),
    ),
    newNames: found.newEntities.filter(({ id }) => !voices.has(id)),
    perhapsKnown: perhapsKnown(corpus, before, found.newEntities),
  };
}

function perhapsKnown(
  { identities }: Corpus,
  before: Corpus,
  fresh: readonly Entity[],
): ReadonlyMap<Iri, readonly Iri[]> {
  const isNew = new Set(fresh.map(({ id }) => id));
  const perhaps = new Map<Iri, Iri[]>();
  for (const { left, right, decision } of identities.values()) {
    if (decision !== 'unsure') continue;
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const)
      if (isNew.has(one) && before.entities.has(other)) addTo(perhaps, one, other);
  }
  return perhaps;
}
