/** Whether the slots that a frame needs are filled, by what it needs in them. */
import { isOf } from '../frames/class-groups.js';
import type { Frame } from '../frames/frame.js';
import type { Entities } from '../mentions/entities.js';
import { groupOfNoun } from './common-nouns.js';
import type { Slot } from './slots.js';
import type { SentenceTree } from './tree.js';

export function meetsNeeds(
  tree: SentenceTree,
  entities: Entities,
  frame: Frame,
  slots: readonly Slot[],
): boolean {
  if (frame.needs.length === 0) return true;
  return frame.needs.some(({ slot, of }) => {
    if (slot === 'definite') return false;
    // "rebels captured two tanks": no one was seized
    if (
      slot === 'subject' &&
      frame.needs.some((other) => other.slot === 'object' && other.of === of) &&
      slots.some((one) => one.slot === 'object')
    )
      return false;
    return slots.some(
      (one) => one.slot === slot && (of === undefined || isSuch(tree, entities, one.head, of)),
    );
  });
}

/** By its entity; by its noun where it has none. */
function isSuch(tree: SentenceTree, entities: Entities, at: number, group: string): boolean {
  const [here] = entities.at(tree.sentence.index, at);
  if (here !== undefined)
    return (
      isOf(here.entity.class, group) ||
      (here.mention.kind === 'name' && (here.mention.basis ?? 'head') === 'head')
    );
  const noun = groupOfNoun(tree.lemma(at));
  if (noun === undefined) return false;
  return noun === 'Place'
    ? ['Place', 'Ground', 'Base'].includes(group)
    : ['Person', 'Actor', 'Party'].includes(group);
}
