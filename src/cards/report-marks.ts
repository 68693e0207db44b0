/** A report to the passages that something was taken from: where each stands, of what kind it is, which claims and utterances rest on it. */

import { sayingOf } from '../compare/lenses/lenses.js';
import type { Range } from '../model/range.js';
import type { Claim, Corpus, Evidence, Iri, Utterance } from '../model/records.js';
import { groupBy } from '../structures/group-by.js';
import { memo } from '../structures/memo.js';
import { CLAIM_KINDS, type ClaimKind, claimKind } from './claim-kind.js';

/** The kinds of claims, and who says so: a passage that names a speaker or shows that one passes on another. */
export const MARK_KINDS = [...CLAIM_KINDS, 'utterance'] as const;
export type MarkKind = ClaimKind | 'utterance';

/** A passage, in code points of the report's text, with what rests on it. */
export interface ReportMark extends Range {
  readonly kind: MarkKind;
  /** 0 is the title. */
  readonly paragraph: number;
  readonly sliceSha256: string;
  readonly claims: readonly Claim[];
  /** Of the kind utterance: those whose speaker it names, or that it shows to be passed on. */
  readonly utterances: readonly Utterance[];
}

/** In order of the text, the longer first of those that begin together; one for each kind at each passage. */
export function reportMarks(corpus: Corpus, report: Iri): readonly ReportMark[] {
  const told = claimsIn(corpus, report).flatMap((claim) =>
    claim.evidence.map((evidence) => ({ evidence, kind: claimKind(corpus, claim) as MarkKind, claim })),
  );
  const said = [...corpus.utterances.values()].flatMap((utterance) => [
    ...utterance.evidence.map((evidence) => ({ evidence, kind: 'utterance' as const, utterance })),
    ...utterance.relays.flatMap(({ quoted, evidence: all }) => {
      const passedOn = corpus.utterances.get(quoted) ?? utterance;
      return all.map((evidence) => ({ evidence, kind: 'utterance' as const, utterance: passedOn }));
    }),
  ]);
  const all: readonly Shown[] = [...told, ...said].filter(({ evidence }) => evidence.report === report);
  return [...groupBy(all, ({ kind, evidence: { start, end } }) => `${start} ${end} ${kind}`).values()]
    .map((same): ReportMark => {
      const { evidence, kind } = same[0] as Shown;
      const { start, end, paragraph, sliceSha256 } = evidence;
      return {
        start,
        end,
        kind,
        paragraph,
        sliceSha256,
        claims: [...new Set(same.flatMap(({ claim }) => claim ?? []))],
        utterances: [...new Set(same.flatMap(({ utterance }) => utterance ?? []))],
      };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end || order(a.kind) - order(b.kind));
}

interface Shown {
  readonly evidence: Evidence;
  readonly kind: MarkKind;
  readonly claim?: Claim;
  readonly utterance?: Utterance;
}

const order = (kind: MarkKind) => MARK_KINDS.indexOf(kind);

const byReport = memo(({ claims }: Pick<Corpus, 'claims'>) =>
  groupBy(claims.values(), ({ report }) => report),
);

/** The claims that were found in a report, in the order of the corpus. */
export function claimsIn(corpus: Corpus, report: Iri): readonly Claim[] {
  return byReport(corpus).get(report) ?? [];
}

/** Of each saying the one report that tells so; of what several tell, undefined. */
const toldOnceBy = memo((corpus: Corpus) => {
  const once = new Map<string, Iri | undefined>();
  for (const claim of corpus.claims.values()) {
    const saying = sayingOf(claim);
    once.set(saying, once.has(saying) && once.get(saying) !== claim.report ? undefined : claim.report);
  }
  return once;
});

/** The claims of a report that no other makes to the letter; another may tell the same in other words. */
export function toldHereAlone(corpus: Corpus, report: Iri): readonly Claim[] {
  const once = toldOnceBy(corpus);
  return claimsIn(corpus, report).filter((claim) => once.get(sayingOf(claim)) === report);
}
