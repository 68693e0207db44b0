/** A trigger with what it gives, whom it takes up that were told of before, and what several have in common with others. */
import type { Argument } from './events.js';
import type { SentenceTree } from './tree.js';
import type { FramedTrigger } from './triggers.js';

/** A trigger with what it gives. */
export interface Happening {
  readonly framed: FramedTrigger;
  readonly tree: SentenceTree;
  readonly arguments: readonly Argument[];
}

export const entitiesOf = (all: readonly Happening[], roles: RegExp): ReadonlySet<number> =>
  new Set(
    all.flatMap((one) => one.arguments.flatMap(({ role, entity }) => (roles.test(role) ? [entity] : []))),
  );

export const common = (a: ReadonlySet<number>, b: ReadonlySet<number>) => [...a].some((one) => b.has(one));

export const PLACE = /^(place|destination)$/;
const ACTOR = /^(perpetrator|target|participant|agent|theme|recipient)$/;

export const sharePlace = (a: readonly Happening[], b: readonly Happening[]) =>
  common(entitiesOf(a, PLACE), entitiesOf(b, PLACE));
export const shareActor = (a: readonly Happening[], b: readonly Happening[]) =>
  common(entitiesOf(a, ACTOR), entitiesOf(b, ACTOR));
export const share = (a: readonly Happening[], b: readonly Happening[]) =>
  common(entitiesOf(a, /./), entitiesOf(b, /./));

/** "treated 40 wounded people" */
export function isTreated({ framed: { trigger }, tree }: Happening): boolean {
  const noun = tree.parent(trigger.head);
  const verb = noun < 0 ? -1 : tree.parent(noun);
  return (
    verb >= 0 &&
    tree.is(trigger.head, 'amod') &&
    /^(obj|nsubj)/.test(tree.tokens[noun]!.deprel) &&
    /^(treat|admit|receive|register|hospitalise|hospitalize|evacuate|transfer)$/.test(tree.lemma(verb))
  );
}

/** ", of whom 12 died": of those before the comma. */
export function tellsOfWhom({ framed: { trigger }, tree }: Happening): boolean {
  return [2, 3, 4, 5].some(
    (back) =>
      tree.tokens[trigger.head - back]?.form.toLowerCase() === 'whom' &&
      tree.tokens[trigger.head - back - 1]?.form.toLowerCase() === 'of',
  );
}

/** "three of those killed": whom was told of before. */
export function isOfThose({ framed: { trigger }, tree }: Happening): boolean {
  const noun = tree.parent(trigger.head);
  return noun >= 0 && tree.is(trigger.head, 'acl') && /^those$/i.test(tree.tokens[noun]!.form);
}
