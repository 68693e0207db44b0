/** The chosen days and a clock to a filter of ties: what may have happened, or was said, on one of them, and how many had to go. */
import { mayTouch } from '../../../src/times/days.js';
import type { Times } from '../../../src/times/spans.js';
import type { ViewState } from '../view/view.js';
import type { Timed } from './scene.js';

export interface TimeFilter {
  /** Whether the tie stays in view; each is asked once, when nothing else hides it, so that they are counted. */
  lets(tie: { readonly claims: readonly string[] }): boolean;
  /** How many were asked, and what for. */
  tally(): Timed;
}

/** Undefined where no days are chosen. */
export function timeFilter(
  times: Times,
  { time, clock, undated: keep }: Pick<ViewState, 'time' | 'clock' | 'undated'>,
): TimeFilter | undefined {
  if (time === undefined) return undefined;
  let all = 0;
  let within = 0;
  let undated = 0;
  return {
    lets: (tie) => {
      all += 1;
      const spans = times.spansOf(tie, clock);
      if (spans.length === 0) {
        undated += 1;
        return keep;
      }
      const inside = spans.some((span) => mayTouch(span, time));
      if (inside) within += 1;
      return inside;
    },
    tally: () => ({ all, within, undated }),
  };
}
