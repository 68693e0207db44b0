/** What is only planned, asked for, expected or feared, as the participle and the verb of a sentence about two sides. */
import type { Comparison } from '../../compare/verdicts/verdict.js';
import { type Modality, modalityOf } from '../../model/modality.js';
import type { Claim, Corpus } from '../../model/records.js';

/** Each way to put a thing forward that is not told as done: as a participle, as a verb, and as the verb of what is wanted or held. */
const UNFULFILLED: Readonly<Record<Modality, readonly [participle: string, verb: string, is: 'be' | 'is']>> =
  {
    planned: ['planned', 'plans', 'be'],
    'given up': ['planned at first', 'at first planned', 'be'],
    sought: ['sought', 'seeks', 'be'],
    demanded: ['asked for', 'asks', 'be'],
    expected: ['expected', 'expects', 'is'],
    feared: ['feared', 'fears', 'is'],
    suspected: ['suspected', 'suspects', 'is'],
  };

/** Of two sides, those that nobody tells as done, what is affirmed first. */
export const unfulfilled = (...sides: readonly (readonly Claim[])[]) =>
  sides
    .toSorted(([a], [b]) => Number(a?.polarity === 'negated') - Number(b?.polarity === 'negated'))
    .flatMap((claims) => UNFULFILLED[modalityOf(claims) as Modality] ?? []);

/** `One side plans that it be so, the other asks that it not be so; neither says how it is`. */
export function opposite(_corpus: Corpus, { left, right }: Comparison): string {
  const [, plans, be, , asks, is] = unfulfilled(left, right);
  const not = is === 'be' ? 'not be' : 'is not';
  return `One side ${plans} that it ${be} so, the other ${asks} that it ${not} so; neither says how it is`;
}
