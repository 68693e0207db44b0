/** A corpus to all comparisons of its claims, gravest first. Order of input changes nothing. */
import type { Corpus, Iri } from '../../model/records.js';
import { addTo } from '../../structures/group-by.js';
import { memo } from '../../structures/memo.js';
import { compareAssessments } from './assessments.js';
import { compareFigures } from './counts.js';
import { compareIdentities } from './identities.js';
import { compareOrder } from './order.js';
import { comparePerpetrators } from './perpetrators.js';
import { compareCauses, compareDates, comparePolarity, compareRivals, compareWords } from './propositions.js';
import { type Side, sidesOf } from './sides.js';
import { compareSilence } from './silence.js';
import { type Comparison, givenComparisons, VERDICTS, type Verdict } from './verdict.js';

/** The same, made when they are first asked for and kept as long as the corpus; of a part, those that it was given. */
export const comparisonsOf = memo((corpus: Corpus): readonly Comparison[] => {
  const given = givenComparisons(corpus);
  return given === undefined ? comparisons(corpus) : gravestFirst(given);
});

/** Compares what can be compared; each kind groups by key first and never tries all pairs of claims. */
const KINDS: readonly ((corpus: Corpus, sides: readonly Side[]) => Iterable<Comparison>)[] = [
  (_, sides) => comparePolarity(sides),
  compareDates,
  compareOrder,
  compareRivals,
  compareWords,
  (_, sides) => compareCauses(sides),
  compareAssessments,
  compareFigures,
  compareIdentities,
  comparePerpetrators,
  compareSilence,
];

export function comparisons(corpus: Corpus): readonly Comparison[] {
  return gravestFirst([...comparisonsAsFound(corpus)]);
}

/** The same, kind after kind as each is compared, for whoever keeps none of them. */
export function* comparisonsAsFound(corpus: Corpus): Generator<Comparison> {
  const sides = sidesOf(corpus);
  for (const compare of KINDS) yield* compare(corpus, sides);
}

/**
 * By verdict, then by what they are about, then by the first claims of their sides. Few share a verdict and a subject, so
 * that groups are sorted and not the whole.
 */
function gravestFirst(found: Iterable<Comparison>): readonly Comparison[] {
  const groups = new Map<Verdict, Map<Iri, Comparison[]>>(VERDICTS.map((verdict) => [verdict, new Map()]));
  for (const each of found) addTo(groups.get(each.verdict)!, each.about, each);
  return [...groups.values()].flatMap((abouts) =>
    [...abouts].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, some]) => some.sort(byClaims)),
  );
}

function byClaims(one: Comparison, other: Comparison): number {
  return (
    inOrder(one.left[0]?.id, other.left[0]?.id) ||
    inOrder(one.right[0]?.id, other.right[0]?.id) ||
    inOrder(whole(one), whole(other))
  );
}

const inOrder = (a = '', b = '') => (a === b ? 0 : a < b ? -1 : 1);

/** For the few that begin with the same claims: all that they say. */
const whole = ({ reason, left, right, silent }: Comparison) =>
  [reason, silent, ...left.map(({ id }) => id), '|', ...right.map(({ id }) => id)].join(' ');
