/** The first and the last of the chosen days as two sliders, for the keyboard; the pointer takes hold of the drawing itself. */
import { useSession } from '../session/session.js';
import { chooseTime, type TimeWindow } from '../view/view.js';
import { DAY, dayAt, type Step, shiftDay, startOf, windowInWords } from './days.js';
import type { Stretch } from './stretch.js';

const KEYS: Readonly<Record<string, readonly [Step, number]>> = {
  ArrowRight: ['day', 1],
  ArrowUp: ['day', 1],
  ArrowLeft: ['day', -1],
  ArrowDown: ['day', -1],
  PageUp: ['month', 1],
  PageDown: ['month', -1],
};

interface HandlesProps {
  readonly time: TimeWindow;
  readonly extent: Stretch;
  readonly x: (moment: number) => number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

export function Handles({ time, extent, x, width, top, height }: HandlesProps) {
  const session = useSession();
  const move = (end: 'from' | 'to', key: string): boolean => {
    const step = KEYS[key];
    const day =
      step !== undefined
        ? shiftDay(time[end], ...step)
        : key === 'Home'
          ? dayAt(extent.from)
          : key === 'End'
            ? dayAt(extent.to - DAY)
            : undefined;
    if (day === undefined) return false;
    session.pass((view) => chooseTime(view, withEnd(time, end, day)));
    return true;
  };
  return (
    <>
      {(['from', 'to'] as const).map((end) => {
        const at = x(startOf(time[end]) + (end === 'to' ? DAY : 0));
        return (
          <div
            key={end}
            class="handle"
            role="slider"
            tabIndex={0}
            hidden={at < -1 || at > width + 1}
            aria-label={end === 'from' ? 'First day' : 'Last day'}
            aria-valuemin={startOf(dayAt(extent.from)) / DAY}
            aria-valuemax={startOf(dayAt(extent.to - DAY)) / DAY}
            aria-valuenow={startOf(time[end]) / DAY}
            aria-valuetext={windowInWords({ from: time[end], to: time[end] })}
            style={{ left: `${at}px`, top: `${top}px`, height: `${height}px` }}
            onKeyDown={(event) => {
              if (!move(end, event.key)) return;
              event.preventDefault();
              event.stopPropagation();
            }}
            onKeyUp={() => session.settle()}
          />
        );
      })}
    </>
  );
}

/** The window with one end at another day; the other end goes along where it would come to stand before it. */
export function withEnd({ from, to }: TimeWindow, end: 'from' | 'to', day: string): TimeWindow {
  return end === 'from' ? { from: day, to: to < day ? day : to } : { from: from > day ? day : from, to: day };
}
