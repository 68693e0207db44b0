/** Takes where the review of a report stands and gives who and what counts as an origin in each report that has it word for word, and what counts once. */
import type { LocalId, ReadClaim, Reading, ReadUtterance } from '../../reading/reading.js';
import { inSeries } from '../../words/phrases.js';
import { isOfOneReport } from '../quads/naming.js';
import { isCommon, sharedIn, stands } from './common-source.js';
import { unnamedWithin, type Within } from './unnamed-within.js';

type Sources = ReadonlyMap<LocalId, Within>;

/** By their labels. */
export type SpeakersWithin = Readonly<Record<'once' | 'inEach', readonly string[]>>;

/**
 * By their labels, whoever says something in the shared words and bears no name that others bear: who is one in all
 * reports where the source is agreed on, and who belongs to this report alone.
 */
export function speakersWithin(source: ReadUtterance, reading: Reading, report: string): SpeakersWithin {
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
  const one = unnamedWithin(source, reading, report);
  const labels = (isOne: boolean) =>
    reading.entities.filter(({ id }) => ids.has(id) && one.has(id) === isOne).map(({ label }) => label);
  return { once: labels(true), inEach: labels(false) };
}

/** What follows “they count as one origin of what they say there themselves”. */
export function sayCounted({ once, inEach }: SpeakersWithin, end: '. ' | '; '): string {
  const also =
    once.length === 0
      ? ''
      : `, and of what is said there by ${inSeries(once)}, where each report has it from the same words`;
  return `${also}${inEach.length === 0 ? '' : `${end}${end === '. ' ? 'What' : 'what'} is said there by ${inSeries(inEach)} counts in each report`}`;
}

/** The reports in which the passages of a claim stand word for word. */
export interface Elsewhere {
  /** Where each of them counts as an origin of it. */
  readonly anew: readonly string[];
  /** Where they have it from the source that this report has it from. */
  readonly once: readonly string[];
}

export function elsewhere(
  claim: ReadClaim,
  { reading, within }: { readonly reading: Reading; readonly within: Sources },
): Elsewhere {
  const made = reading.utterances.find(({ id }) => id === claim.utterance);
  const nowhere = { anew: [], once: [] };
  if (made === undefined) return nowhere;
  const [speaker] = made.speakers ?? [];
  const { source = isCommon(made) ? made.id : undefined } =
    within.get(made.id) ?? within.get(speaker ?? '') ?? {};
  if (source !== undefined) {
    return {
      ...nowhere,
      once: holding(
        claim,
        reading.utterances.filter(({ id }) => id === source),
      ),
    };
  }
  const isOwn = made.report === true || isOfThisReport(made, reading);
  return isOwn ? { ...nowhere, anew: holding(claim, reading.utterances) } : nowhere;
}

function holding({ evidence }: ReadClaim, sources: readonly ReadUtterance[]): readonly string[] {
  const all = sources.flatMap(({ sharedWith = [] }) => sharedWith);
  const found = all.filter((each) =>
    evidence.every((passage) => stands(passage, sharedIn({ id: '', sharedWith: [each] }))),
  );
  return [...new Set(found.map(({ report }) => report))].sort();
}

function isOfThisReport({ speakers = [] }: ReadUtterance, { entities }: Reading): boolean {
  const who = entities.filter(({ id }) => speakers.includes(id));
  return who.length > 0 && who.every(isOfOneReport);
}
