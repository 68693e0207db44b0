/** Relations of two entities that a frame tells: who took control of what, who withdrew from where. */
import { isOf } from '../frames/class-groups.js';
import type { Filled } from './arguments.js';
import type { DirectRelation } from './events.js';
import type { FramedTrigger } from './triggers.js';

export function frameRelations(
  { frame, trigger }: FramedTrigger,
  filled: readonly Filled[],
): readonly DirectRelation[] {
  const found = new Map<string, DirectRelation>();
  for (const { subject, predicate, object } of frame.relations)
    for (const one of filled)
      for (const other of filled) {
        if (one.slot !== subject || other.slot !== object || one.entity.index === other.entity.index)
          continue;
        if (!fits(predicate, one, other)) continue;
        const key = `${predicate} ${one.entity.index} ${other.entity.index}`;
        if (found.has(key)) continue;
        found.set(key, {
          sentence: trigger.sentence,
          first: trigger.first,
          last: trigger.last,
          start: trigger.start,
          end: trigger.end,
          subject: { entity: one.entity.index, mention: one.mention },
          predicate,
          object: { entity: other.entity.index, mention: other.mention },
          told: trigger.told,
          by: `frame:${frame.id}/${predicate}`,
          confidence: Math.round(Math.min(one.trust, other.trust) * 100) / 100,
        });
      }
  return [...found.values()];
}

/** By relation: what its subject and its object have to be. */
export const SIDES: Readonly<Record<string, readonly [subject: string, object: string]>> = {
  tookControlOf: ['Party', 'Place'],
  handedOverTo: ['Place', 'Party'],
  withdrewFrom: ['Party', 'Place'],
  fights: ['Party', 'Party'],
};

function fits(predicate: string, one: Filled, other: Filled): boolean {
  const sides = SIDES[predicate];
  return sides === undefined || (isOf(one.entity.class, sides[0]) && isOf(other.entity.class, sides[1]));
}
