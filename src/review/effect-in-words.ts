/** What a claim would do to the graph, in lines for who decides on it: whom it corroborates, whom it contradicts, why. */

import type { Comparison } from '../compare/verdicts/verdict.js';
import type { Claim, Corpus } from '../model/records.js';
import { labelOf } from '../words/labels.js';
import { inSeries } from '../words/phrases.js';
import { countVerdicts, saySide } from '../words/verdicts.js';
import { voicesInWords } from '../words/voices.js';
import { sayWhy } from '../words/why.js';
import type { Effect } from './effects.js';
import type { Elsewhere } from './sources/counted-in-each.js';

export interface EffectInWords {
  /** `Corroborates Malian army (report 001): with it, 2 origins`. */
  readonly main: string;
  /** One for each comparison that is contradictory or in tension, gravest first. */
  readonly conflicts: readonly string[];
  /** `Held against 3 others: 2 compatible, 1 that agrees`; undefined where there is none. */
  readonly rest: string | undefined;
}

/**
 * @param corpus the one that the effect was found in, with the claim and what it needs.
 * @param sameWords the reports that have its passage word for word.
 */
export function effectInWords(
  corpus: Corpus,
  claim: Claim,
  effect: Effect,
  sameWords: Elsewhere = { anew: [], once: [] },
): EffectInWords {
  const grave = effect.comparisons.filter(isGrave);
  const rest = effect.comparisons.filter((each) => !isGrave(each));
  return {
    main: mainInWords(corpus, claim, effect) + sameInWords(effect, sameWords),
    conflicts: grave.map((each) => conflictInWords(corpus, claim, each)),
    rest: rest.length === 0 ? undefined : restInWords(rest),
  };
}

const isGrave = ({ verdict }: Comparison) => verdict === 'contradictory' || verdict === 'inTension';

function mainInWords(corpus: Corpus, claim: Claim, { kind, before, origins }: Effect): string {
  if (kind === 'new') {
    return claim.polarity === 'negated'
      ? 'New: nobody in the data says yet that it is not so'
      : 'New: nobody in the data says it yet';
  }
  const voices = `${voicesInWords(corpus, before)} (${reportsOf(corpus, before)})`;
  if (kind === 'corroborates') return `Corroborates ${voices}: with it, ${origins} independent origins`;
  return `Adds no independent origin: in the data from ${voices}`;
}

/** Copies are no corroboration that one should rely on unasked. */
function sameInWords({ kind }: Effect, { anew, once }: Elsewhere): string {
  if (kind !== 'corroborates') return '';
  const name = (reports: readonly string[]) => inSeries(reports.map((id) => `report ${id}`));
  if (anew.length > 0)
    return `; its passage stands word for word in ${name(anew)} too, and each report counts`;
  if (once.length === 0) return '';
  return `; ${name(once)} ${once.length === 1 ? 'has' : 'have'} its passage from the same source, and when this is written what is said there counts with it as one`;
}

function conflictInWords(corpus: Corpus, claim: Claim, comparison: Comparison): string {
  const { left, right, verdict } = comparison;
  const others = left.some(({ id }) => id === claim.id) ? right : left;
  const heading = verdict === 'contradictory' ? 'Contradicts' : 'In tension with';
  return `${heading} ${reportsOf(corpus, others)}, ${saySide(corpus, others)}. ${sayWhy(corpus, comparison)}`;
}

function restInWords(rest: readonly Comparison[]): string {
  const verdicts = [...new Set(rest.map(({ verdict }) => verdict))];
  const counted = verdicts.map((verdict) =>
    countVerdicts(rest.filter((each) => each.verdict === verdict).length, verdict),
  );
  return `Held against ${rest.length} ${rest.length === 1 ? 'other' : 'others'}: ${inSeries(counted)}`;
}

/** `report 001 and report 003`. */
const reportsOf = (corpus: Corpus, claims: readonly Claim[]) =>
  inSeries(
    [...new Set(claims.map(({ report }) => report))].map((report) => {
      const number = corpus.utterances.get(report)?.report?.number;
      return number === undefined ? labelOf(corpus, report) : `report ${number}`;
    }),
  );
