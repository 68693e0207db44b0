/** What stands word for word in several reports and has, as a person agreed, one source: the claims that a report makes there in its own voice are made in that source, here and in the other reports. */
import type { Range } from '../../model/range.js';
import type { LocalId, ReadClaim, Reading, ReadUtterance } from '../../reading/reading.js';
import { isOfOneReport } from '../quads/naming.js';

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

/** Whoever says something in the shared words and belongs to this report alone: an origin of his own in each report. */
export function speakersWithin(source: ReadUtterance, reading: Reading): readonly string[] {
  const shared = sharedIn(source);
  const within = reading.utterances.filter(
    (each) =>
      isOfThisReport(each, reading) &&
      ((each.cue !== undefined && stands(each.cue, shared)) ||
        reading.claims.some(
          ({ utterance, evidence }) =>
            utterance === each.id && evidence.every((passage) => stands(passage, shared)),
        )),
  );
  const ids = new Set(within.flatMap(({ speakers = [] }) => speakers));
  return reading.entities.filter(({ id }) => ids.has(id)).map(({ label }) => label);
}

/** The reports in which the passages of a claim stand word for word, where each of them counts as an origin of it. */
export function countedAnew(claim: ReadClaim, reading: Reading): readonly string[] {
  const made = reading.utterances.find(({ id }) => id === claim.utterance);
  if (made === undefined || !(made.report === true || isOfThisReport(made, reading))) return [];
  const all = reading.utterances.flatMap(({ sharedWith = [] }) => sharedWith);
  const holding = all.filter((each) =>
    claim.evidence.every((passage) => stands(passage, sharedIn({ id: '', sharedWith: [each] }))),
  );
  return [...new Set(holding.map(({ report }) => report))].sort();
}

function isOfThisReport({ speakers = [] }: ReadUtterance, { entities }: Reading): boolean {
  const who = entities.filter(({ id }) => speakers.includes(id));
  return who.length > 0 && who.every(isOfOneReport);
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

function stands({ start, end }: Range, shared: readonly Range[]): boolean {
  const covered = shared.reduce(
    (sum, each) => sum + Math.max(0, Math.min(end, each.end) - Math.max(start, each.start)),
    0,
  );
  return covered >= MOST * (end - start);
}

/** Passages that are written as what shows the source: the longest. */
export const SHOWN = 5;
