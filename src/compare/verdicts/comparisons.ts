/** A corpus to all comparisons of its claims, gravest first. Order of input changes nothing. */
import type { Corpus } from '../../model/records.js';
import { memo } from '../../structures/memo.js';
import { compareAssessments } from './assessments.js';
import { compareFigures } from './counts.js';
import { compareIdentities } from './identities.js';
import { compareOrder } from './order.js';
import { comparePerpetrators } from './perpetrators.js';
import { compareCauses, compareDates, comparePolarity, compareRivals, compareWords } from './propositions.js';
import { sidesOf } from './sides.js';
import { compareSilence } from './silence.js';
import { type Comparison, VERDICTS } from './verdict.js';

/** The same, made when they are first asked for and kept as long as the corpus. */
export const comparisonsOf = memo(comparisons);

/** Compares what can be compared; each kind groups by key first and never tries all pairs of claims. */
export function comparisons(corpus: Corpus): readonly Comparison[] {
  const sides = sidesOf(corpus);
  const found = [
    ...comparePolarity(sides),
    ...compareDates(corpus, sides),
    ...compareOrder(corpus, sides),
    ...compareRivals(corpus, sides),
    ...compareWords(corpus, sides),
    ...compareCauses(sides),
    ...compareAssessments(corpus, sides),
    ...compareFigures(corpus, sides),
    ...compareIdentities(corpus, sides),
    ...comparePerpetrators(corpus, sides),
    ...compareSilence(corpus, sides),
  ];
  const rank = ({ verdict, about, left, right }: Comparison) =>
    `${VERDICTS.indexOf(verdict)} ${about} ${left[0]?.id} ${right[0]?.id}`;
  return found
    .map((item) => [rank(item), item] as const)
    .toSorted(([a, one], [b, other]) => (a === b ? byWhole(one, other) : a < b ? -1 : 1))
    .map(([, item]) => item);
}

/** For the few that begin with the same claims: the order of all that they say. */
function byWhole(one: Comparison, other: Comparison): number {
  const whole = ({ reason, left, right, silent }: Comparison) =>
    [reason, silent, ...left.map(({ id }) => id), '|', ...right.map(({ id }) => id)].join(' ');
  return whole(one) < whole(other) ? -1 : 1;
}
