/** The role head's vote on what stands in which slot: where it agrees with the frame the role is surer, where it does not less; what it alone sees is added where the frame left the slot empty. */
import type { Slot } from './slots.js';
import type { SentenceTree } from './tree.js';

const AGREED = 1.08;
const SUREST = 0.97;
const DISAGREED = 0.75;
/** Below this the head's own word is not enough. */
const SURE_ENOUGH = 0.75;
const ALONE = 0.55;

const SLOT_OF: Readonly<Record<string, string>> = { ARG0: 'subject', ARG1: 'object', 'ARGM-LOC': 'in' };

export function withVotes(tree: SentenceTree, trigger: number, slots: readonly Slot[]): readonly Slot[] {
  const roles = tree.sentence.heads?.predicates.find(({ token }) => token === trigger)?.roles;
  if (roles === undefined) return slots;
  const voted = slots.map((one): Slot => {
    const vote = roles.find(({ head }) => tree.antecedent(head) === one.head);
    const says = vote === undefined ? undefined : SLOT_OF[vote.role];
    if (says === undefined || (one.slot !== 'subject' && one.slot !== 'object')) return one;
    const trust = says === one.slot ? Math.min(SUREST, one.trust * AGREED) : one.trust * DISAGREED;
    return { ...one, trust };
  });
  const alone = roles.flatMap(({ role, head, confidence }): readonly Slot[] => {
    const slot = SLOT_OF[role];
    const at = tree.antecedent(head);
    if (slot === undefined || confidence < SURE_ENOUGH) return [];
    if (slots.some((one) => one.head === at || (one.slot === slot && slot !== 'in'))) return [];
    return [{ slot, head: at, trust: ALONE * confidence }];
  });
  return [...voted, ...alone];
}
