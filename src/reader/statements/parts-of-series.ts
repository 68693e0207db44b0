/** Takes the events of a report, tells of "the first attack" and "a second assault" that they are of the double ambush told before. */
import type { ReaderEvent, Statement, Trigger } from '../happenings/events.js';
import type { SentenceTree } from '../happenings/tree.js';

const SERIES = /^(double|twin|triple|two-pronged|three-pronged|dual)$/;
const NUMBERED = /^(first|second|third|1st|2nd|3rd)$/;
/** Sentences after the series in which its parts are told. */
const REACH = 3;

export function partsOfSeries(
  events: readonly ReaderEvent[],
  treeOf: (sentence: number) => SentenceTree,
): readonly Statement[] {
  const has = (trigger: Trigger, words: RegExp) => {
    const tree = treeOf(trigger.sentence);
    return tree
      .children(trigger.head)
      .some((child) => child < trigger.head && words.test(tree.tokens[child]!.form.toLowerCase()));
  };
  const isAttack = ({ sense }: Trigger) => sense === 'attack';
  const all = events.flatMap((event) =>
    event.triggers.filter(isAttack).map((trigger) => ({ event, trigger })),
  );
  const series = all.filter(({ trigger }) => has(trigger, SERIES));
  if (series.length === 0) return [];
  return all.flatMap(({ event, trigger }): readonly Statement[] => {
    if (!has(trigger, NUMBERED) || trigger.told === 'denied') return [];
    const whole = series.findLast(
      (one) =>
        one.event !== event &&
        one.trigger.start < trigger.start &&
        trigger.sentence - one.trigger.sentence <= REACH,
    );
    if (whole === undefined) return [];
    const { start, end } = whole.trigger;
    return [
      {
        subject: { event: event.index },
        predicate: 'subEventOf',
        object: { event: whole.event.index },
        start,
        end,
        at: [trigger.start],
        told: 'done',
        by: 'events:part-of-series',
        confidence: 0.65,
      },
    ];
  });
}
