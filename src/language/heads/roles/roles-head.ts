/** Takes a tree, its predicates and what the encoder carries, gives the roles that words have of each predicate. */

import type { WordnetFilter } from '../../lexicon/wordnet-filter.js';
import type { RoleReading, Token } from '../../types.js';
import type { Scorer } from '../scoring/scorer.js';
import { roleCandidates } from './role-features.js';
import { ROLES } from './role-shape.js';
import type { Tree } from './tree.js';

/** Roles that one predicate gives once: of several words the likeliest has it. */
const ONCE = /^ARG\d$/u;

/** The roles of one predicate, of a sentence at which the scorer looks; in the order of their heads. */
export function rolesOf(
  scorer: Scorer,
  tree: Tree,
  predicate: number,
  wordnet: WordnetFilter,
): RoleReading[] {
  const candidates = roleCandidates(tree, predicate, wordnet);
  const { values, stride } = scorer.scores(candidates);
  const found = candidates.flatMap(({ words }, at): RoleReading[] => {
    const scores = values.subarray(at * stride, at * stride + ROLES.length + 1);
    let best = 0;
    for (let role = 1; role < scores.length; role++) if (scores[role]! > scores[best]!) best = role;
    if (best === 0) return [];
    let sum = 0;
    for (const score of scores) sum += Math.exp(score - scores[best]!);
    const head = words[1]!;
    return [{ role: ROLES[best - 1]!, head, ...argumentSpan(tree, head, predicate), confidence: 1 / sum }];
  });
  return found.filter(
    (one) =>
      !ONCE.test(one.role) ||
      found.every(
        (other) =>
          other === one ||
          other.role !== one.role ||
          other.confidence < one.confidence ||
          (other.confidence === one.confidence && other.head > one.head),
      ),
  );
}

/** What hangs on the argument, without what leads to the predicate. */
function argumentSpan(tree: Tree, head: number, predicate: number): { first: number; last: number } {
  const { first, last } = tree.spanOf(head);
  if (predicate < first || predicate > last) return { first, last };
  return predicate < head
    ? { first: Math.min(head, predicate + 1), last }
    : { first, last: Math.max(head, predicate - 1) };
}

/** Positions of tokens that a predicate may be. */
export function mayBePredicate({ upos }: Token): boolean {
  return (
    upos === 'VERB' ||
    upos === 'NOUN' ||
    upos === 'ADJ' ||
    upos === 'AUX' ||
    upos === 'PROPN' ||
    upos === 'ADV'
  );
}
