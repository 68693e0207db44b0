/** Takes a decision on identity and those that stand and refuses it where they cannot all hold: never different and, by way of others, the same. */
import { ShapeError } from '../../model/errors.js';
import { shorten } from '../../model/namespaces.js';
import type { IdentityDecision } from '../../model/records.js';
import { Ways } from '../../structures/ways.js';

export type Decided = Pick<IdentityDecision, 'left' | 'right' | 'decision'>;

/** @throws ShapeError that names the chain and what to do. What contradicts itself already stays a matter of `check`. */
export function refuseContradiction(made: Decided, standing: readonly Decided[]): void {
  if (made.decision === 'unsure') return;
  const joined = standing.flatMap(({ decision, left, right }) =>
    decision === 'same' ? [[left, right] as const] : [],
  );
  const before = new Ways(joined);
  const pair = `${shorten(made.left)} and ${shorten(made.right)}`;
  if (made.decision === 'different') {
    const way = before.between(made.left, made.right);
    if (way === undefined) return;
    throw new ShapeError(
      `${pair} are the same by decisions that stand${sayWay(way)}: undo one of those first, then decide that they are different`,
    );
  }
  const after = new Ways([...joined, [made.left, made.right]]);
  for (const { decision, left, right } of standing) {
    if (decision !== 'different' || before.between(left, right) !== undefined) continue;
    const way = after.between(left, right);
    if (way === undefined) continue;
    throw new ShapeError(
      `${pair} cannot be the same while ${shorten(left)} and ${shorten(right)} are decided to be different${sayWay(way)}: undo that decision or one on the way first`,
    );
  }
}

function sayWay(way: readonly string[]): string {
  return way.length === 0 ? ' (by a long way)' : ` (${way.map(shorten).join(' = ')})`;
}
