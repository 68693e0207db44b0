/** What stands word for word in several reports and has, as a person agreed, one source: the claims that a report makes there in its own voice are made in that source, here and in the other reports. */
import type { Range } from '../../model/range.js';
import type { LocalId, ReadClaim, Reading, ReadUtterance } from '../../reading/reading.js';

/** Of the characters of a passage, those that must stand in what is shared. */
const MOST = 0.75;

/** True for an utterance that is a source that reports may have in common. */
export const isCommon = ({ sharedWith = [] }: ReadUtterance): boolean => sharedWith.length > 0;

/** Accepted here, or stated here because another report accepted it, and not rejected since. */
export function isAgreed(
  utterance: ReadUtterance,
  verdicts: ReadonlyMap<LocalId, string>,
  stated: ReadonlySet<LocalId>,
): boolean {
  const { id } = utterance;
  const verdict = verdicts.get(id);
  return isCommon(utterance) && (verdict === 'accepted' || (stated.has(id) && verdict !== 'rejected'));
}

/**
 * The reading with each claim that the report makes itself, in words that it shares, made in the source that was
 * agreed on.
 * @param placed claims of which a person has said in which utterance they are made.
 */
export function withCommonSources(
  reading: Reading,
  agreed: readonly ReadUtterance[],
  placed: ReadonlySet<LocalId>,
): Reading {
  if (agreed.length === 0) return reading;
  const root = reading.utterances.find(({ report }) => report === true)?.id;
  const sourceOf = ({ evidence }: ReadClaim) =>
    agreed.find((each) => evidence.every((passage) => stands(passage, sharedIn(each))));
  return {
    ...reading,
    claims: reading.claims.map((claim) => {
      const source = claim.utterance === root && !placed.has(claim.id) ? sourceOf(claim) : undefined;
      return source === undefined ? claim : { ...claim, utterance: source.id };
    }),
  };
}

/** The ranges of this text that stand elsewhere too, in order, joined where they touch. */
export function sharedIn({ sharedWith = [] }: ReadUtterance): readonly Range[] {
  const ranges = sharedWith.flatMap(({ here }) => here).toSorted((a, b) => a.start - b.start);
  const joined: Range[] = [];
  for (const { start, end } of ranges) {
    const last = joined.at(-1);
    if (last === undefined || start > last.end) joined.push({ start, end });
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return joined;
}

/** Most of it is shared. */
export function stands({ start, end }: Range, shared: readonly Range[]): boolean {
  const covered = shared.reduce(
    (sum, each) => sum + Math.max(0, Math.min(end, each.end) - Math.max(start, each.start)),
    0,
  );
  return covered >= MOST * (end - start);
}

/** Passages that are written as what shows the source: the longest. */
export const SHOWN = 5;
