/** Plays: moves the chosen days on by a step at a time, until nothing is told any more. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Session } from '../session/session.js';
import { chooseTime, type TimeWindow } from '../view/view.js';
import { dayAt, firstWindow, type Step, shiftWindow, startOf } from './days.js';
import type { Stretch } from './stretch.js';

export const PACES = ['slow', 'medium', 'fast'] as const;
export type Pace = (typeof PACES)[number];
const MILLISECONDS: Readonly<Record<Pace, number>> = { slow: 1_500, medium: 800, fast: 350 };

export interface Player {
  readonly playing: boolean;
  start(): void;
  stop(): void;
  /** One step on, or back with -1. */
  step(count: 1 | -1): void;
}

/** `seen` is the stretch that is shown: where playing begins while no days are chosen. */
export function usePlayer(session: Session, extent: Stretch, seen: Stretch, step: Step, pace: Pace): Player {
  const [playing, setPlaying] = useState(false);
  const timer = useRef<ReturnType<typeof setInterval> | undefined>(undefined);
  /** At once, and not when the page is next drawn: no step may follow the press that ended playing. */
  const halt = useCallback(() => {
    if (timer.current === undefined) return;
    clearInterval(timer.current);
    timer.current = undefined;
    session.settle();
  }, [session]);
  const inside = ({ from, to }: TimeWindow) => startOf(from) < extent.to && startOf(to) >= extent.from;
  const beginning = () => firstWindow(dayAt(seen.from), step);
  useEffect(() => {
    if (!playing) return;
    timer.current = setInterval(() => {
      const { time } = session.view.peek();
      const next = time === undefined ? undefined : shiftWindow(time, step, 1);
      if (next === undefined || !inside(next)) setPlaying(false);
      else session.pass((view) => chooseTime(view, next));
    }, MILLISECONDS[pace]);
    return halt;
  }, [session, playing, step, pace, extent, halt]);
  return {
    playing,
    start: () => {
      const { time } = session.view.peek();
      if (time === undefined || !inside(shiftWindow(time, step, 1))) {
        session.change((view) => chooseTime(view, beginning()));
      }
      setPlaying(true);
    },
    stop: () => {
      halt();
      setPlaying(false);
    },
    step: (count) => {
      const { time } = session.view.peek();
      const next = time === undefined ? beginning() : shiftWindow(time, step, count);
      if (inside(next)) session.change((view) => chooseTime(view, next));
    },
  };
}
