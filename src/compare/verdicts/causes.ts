/** What is said to have brought one event about, side by side: causes and reasons that do not rule each other out. */
import { expand } from '../../model/namespaces.js';
import type { Claim } from '../../model/records.js';
import { groupSides, pairs, type Side } from './sides.js';
import { type Comparison, comparison } from './verdict.js';

const CAUSES = ['cg:causedBy', 'cg:statedReason'].map(expand);

/**
 * Two different causes or reasons of one event: compatible, as both may have counted, and worth showing, as each puts
 * the blame elsewhere. What one utterance names in one paragraph is one explanation and is not held against itself.
 */
export function compareCauses(sides: readonly Side[]): Comparison[] {
  const explained = groupSides(sides, ({ proposition: { subject, predicate }, polarity }) =>
    polarity === 'affirmed' && CAUSES.includes(predicate) ? subject : undefined,
  );
  return [...explained].flatMap(([event, group]) =>
    [...pairs(group)].flatMap(([a, b]) =>
      toldTogether(a.claims, b.claims) ? [] : [comparison('compatible', 'cause', event, a.claims, b.claims)],
    ),
  );
}

const toldTogether = (left: readonly Claim[], right: readonly Claim[]) =>
  left.some((one) => right.some((other) => one.madeIn === other.madeIn && sharesParagraph(one, other)));

function sharesParagraph({ evidence: a }: Claim, { evidence: b }: Claim): boolean {
  return a.some(({ report, paragraph }) =>
    b.some((other) => other.report === report && other.paragraph === paragraph),
  );
}
