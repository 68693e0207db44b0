/** Takes a count with the word that says what befell them, gives the event that it is told of. */
import type { ReaderEvent, Told, Trigger } from '../happenings/events.js';
import type { SentenceTree } from '../happenings/tree.js';
import type { Draft } from './drafts.js';
import { SENSES_OF } from './outcomes.js';

export interface Placed {
  readonly event: number;
  /** How far the way to it is trusted. */
  readonly trust: number;
}

/** Sentences back in which what befell them is looked for. */
const REACH = 4;

export function eventOfCount(
  draft: Draft,
  tree: SentenceTree,
  events: readonly ReaderEvent[],
): Placed | undefined {
  const { sentence, word } = draft;
  const fits = ({ sense, type }: Trigger) =>
    (SENSES_OF[draft.outcome]?.test(sense) ?? false) || VIOLENT.test(type);
  // "the force has lost 95": over all its time
  const hasLost = tree.lemma(word) === 'lose' && isPerfect(tree, word);
  let own: Placed | undefined;
  let near: { event: number; away: number } | undefined;
  let later: { event: number; start: number } | undefined;
  let earlier: { event: number; sentence: number; start: number } | undefined;
  for (const event of events)
    for (const trigger of event.triggers) {
      if (trigger.sentence === sentence) {
        if (trigger.head === word || (trigger.first <= word && word <= trigger.last))
          own ??= { event: event.index, trust: 1 };
        else if (fits(trigger)) {
          const away = tree.distance(trigger.head, word) + Math.abs(trigger.head - word) / 1000;
          if (near === undefined || away < near.away) near = { event: event.index, away };
        }
      } else if (!HAPPENED.has(trigger.told) || trigger.frame === 'shootdown') {
        // Nobody has died in what is planned, feared or denied somewhere else, or in what was shot down.
      } else if (trigger.sentence < sentence && !hasLost && trigger.sense !== 'coup' && fits(trigger)) {
        if (earlier === undefined || trigger.start > earlier.start)
          earlier = { event: event.index, sentence: trigger.sentence, start: trigger.start };
      } else if (tree.sentence.inTitle && trigger.sentence - sentence <= REACH && fits(trigger)) {
        if (later === undefined || trigger.start < later.start)
          later = { event: event.index, start: trigger.start };
      }
    }
  if (own !== undefined) return own;
  if (near !== undefined) return { event: near.event, trust: 0.9 };
  if (earlier !== undefined && sentence - earlier.sentence <= REACH)
    return { event: earlier.event, trust: 0.75 };
  return later === undefined ? undefined : { event: later.event, trust: 0.7 };
}

export function isPerfect(tree: SentenceTree, verb: number): boolean {
  return tree
    .children(verb)
    .some((child) => tree.is(child, 'aux') && /^(has|have)$/i.test(tree.tokens[child]!.form));
}

const HAPPENED: ReadonlySet<Told> = new Set(['done', 'given']);

const VIOLENT =
  /^(violent-event|attack|ambush|explosive-attack|shooting|assault|clash|offensive|air-strike|drone-strike|siege|suicide-attack|massacre|uprising|escalation)$/;
