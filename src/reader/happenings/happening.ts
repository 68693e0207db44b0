/** A trigger with what it gives, and what several of them have in common with others. */
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
