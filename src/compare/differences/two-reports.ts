/** Two reports to what each adds to the other, what both tell, and where they part: over a date, a count, an author, or otherwise. */
import type { Claim, Corpus, Entity, Iri } from '../../model/records.js';
import { groupBy } from '../../structures/group-by.js';
import { type LensComparison, lensComparison } from '../lenses/lens-comparison.js';
import { inReport, sayingOf } from '../lenses/lenses.js';
import { chainOf } from '../standing/chain.js';
import type { Comparison, Reason } from '../verdicts/verdict.js';
import { corroboratorsIn } from './difference.js';

/** What two accounts are about that do not say the same. */
export const MATTERS = ['dates', 'counts', 'authors', 'other'] as const;
export type Matter = (typeof MATTERS)[number];

export interface ToldByBoth {
  readonly left: readonly Claim[];
  readonly right: readonly Claim[];
  /** Whether a source of the one is independent of a source of the other. */
  readonly independent: boolean;
}

export interface TwoReports extends LensComparison {
  readonly left: Iri;
  readonly right: Iri;
  /** What both say to the letter, once each. */
  readonly shared: readonly ToldByBoth[];
  /** Contradictory or in tension, by what they are about; each in order of gravity. */
  readonly parted: ReadonlyMap<Matter, readonly Comparison[]>;
  /** Names, events and places that only the one names, and that both do; who speaks as the report itself is none of them. */
  readonly namesLeft: readonly Entity[];
  readonly namesRight: readonly Entity[];
  readonly namesBoth: readonly Entity[];
}

/** @param left, right IRIs of two reports of the corpus. */
export function twoReports(corpus: Corpus, left: Iri, right: Iri): TwoReports {
  const [one, other] = [inReport(corpus, left), inReport(corpus, right)];
  const compared = lensComparison(corpus, one, other);
  const [here, there] = [namesIn(corpus, left), namesIn(corpus, right)];
  const named = (keep: (id: Iri) => boolean) => [...corpus.entities.values()].filter(({ id }) => keep(id));
  return {
    ...compared,
    left,
    right,
    shared: sharedBy(corpus, compared.both, [...other.claims.values()]),
    parted: groupBy(compared.differ, ({ reason }) => matterOf(reason)),
    namesLeft: named((id) => here.has(id) && !there.has(id)),
    namesRight: named((id) => there.has(id) && !here.has(id)),
    namesBoth: named((id) => here.has(id) && there.has(id)),
  };
}

function sharedBy(corpus: Corpus, both: readonly Claim[], others: readonly Claim[]): readonly ToldByBoth[] {
  const corroborators = corroboratorsIn(corpus);
  const there = groupBy(others, sayingOf);
  return [...groupBy(both, sayingOf)].map(([saying, left]) => {
    const right = there.get(saying) ?? [];
    const independent = left.some((one) => right.some((other) => corroborators([one], [other]).length > 0));
    return { left, right, independent };
  });
}

const OF: Readonly<Partial<Record<Reason, Matter>>> = {
  time: 'dates',
  order: 'dates',
  bounds: 'counts',
  'part-of': 'counts',
  outcome: 'counts',
  group: 'counts',
  rounding: 'counts',
  perpetrator: 'authors',
};

export const matterOf = (reason: Reason): Matter => OF[reason] ?? 'other';

/** What the claims of a report and those who speak in it name. */
function namesIn(corpus: Corpus, report: Iri): ReadonlySet<Iri> {
  const names = new Set<Iri>();
  for (const claim of corpus.claims.values()) {
    if (claim.report !== report) continue;
    names.add(claim.proposition.subject).add(claim.proposition.object.value);
    for (const { id, speakers, media } of chainOf(corpus, claim))
      if (id !== report) for (const each of [...speakers, ...media]) names.add(each);
  }
  for (const own of corpus.utterances.get(report)?.speakers ?? []) names.delete(own);
  return names;
}
