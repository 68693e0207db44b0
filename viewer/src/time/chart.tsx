/** The histogram of a stretch: what happened above the axis, what was said below it, and the chosen days, to be drawn, moved and resized. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useSession } from '../session/session.js';
import { type Clock, chooseTime, type TimeWindow, type ViewState } from '../view/view.js';
import { type Bin, binAt, binsOf, type Piled, pile, unitFor } from './bins.js';
import type { Chosen, Chronicles } from './chronicles.js';
import { DAY, startOf } from './days.js';
import { dragged, type Grip, gripAt, shareAlong } from './drag.js';
import { Handles } from './handles.js';
import { lengthOf, pan, type Stretch, stretchInWords, zoom } from './stretch.js';
import { namedAt, ticksOf } from './ticks.js';
import { Tip } from './tip.js';
import { TRACK, Track } from './track.js';

const AXIS = 20;
const HEIGHT = 2 * TRACK + AXIS;
const NOTHING: Readonly<Record<Clock, string>> = {
  event: 'No date is given for what happened.',
  report: 'No date is given for what was said.',
};
/** A pointer that moved less has pressed, not drawn. */
const STILL = 4;

export interface ChartProps {
  readonly chronicles: Chronicles;
  readonly extent: Stretch;
  readonly stretch: Stretch;
  readonly width: number;
  readonly chosen: Chosen | undefined;
  readonly playing: boolean;
  onStretch(stretch: Stretch): void;
}

interface Drag {
  readonly grip: Grip;
  readonly clock: Clock;
  /** Whether it began on the axis, between the two clocks. */
  readonly onAxis: boolean;
  readonly window: TimeWindow | undefined;
  readonly down: number;
  readonly x: number;
  moved: boolean;
}

export function Chart({ chronicles, extent, stretch, width, chosen, playing, onStretch }: ChartProps) {
  const session = useSession();
  const { time, clock } = session.view.value;
  const host = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | undefined>(undefined);
  const [hover, setHover] = useState<{ readonly clock: Clock; readonly bin: number }>();
  const [cursor, setCursor] = useState<Grip>('new');
  const bins = useMemo(() => binsOf(stretch, unitFor(stretch, width)), [stretch, width]);
  const piled = useMemo<Readonly<Record<Clock, Piled>>>(
    () => ({
      event: pile(chronicles.event.entries, bins),
      report: pile(chronicles.report.entries, bins),
    }),
    [chronicles, bins],
  );
  const x = (moment: number) => ((moment - stretch.from) / lengthOf(stretch)) * width;
  useWheel(host, stretch, extent, width, onStretch);

  const place = (event: PointerEvent) => {
    const element = event.currentTarget as Element;
    const px = Math.min(width - 0.01, Math.max(0, shareAlong(element, event) * width));
    const { top, height } = element.getBoundingClientRect();
    const over: Clock = event.clientY - top < height / 2 ? 'event' : 'report';
    const y = ((event.clientY - top) / height) * HEIGHT;
    const onAxis = y > TRACK && y < TRACK + AXIS;
    return { px, over, onAxis, moment: stretch.from + (px / width) * lengthOf(stretch) };
  };
  const grip = (event: PointerEvent, over: Clock, moment: number): Grip => {
    const reach = ((event.pointerType === 'mouse' ? 6 : 16) / width) * lengthOf(stretch);
    return over === clock ? gripAt(time, moment, reach) : 'new';
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const { px, over, onAxis, moment } = place(event);
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    drag.current = {
      grip: grip(event, over, moment),
      clock: over,
      onAxis,
      window: time,
      down: moment,
      x: px,
      moved: false,
    };
  };
  const move = (event: PointerEvent) => {
    const { px, over, moment } = place(event);
    const held = drag.current;
    if (held === undefined) {
      setHover({ clock: over, bin: binAt(bins, moment) });
      setCursor(grip(event, over, moment));
      return;
    }
    held.moved ||= Math.abs(px - held.x) > STILL;
    if (!held.moved) return;
    setHover(undefined);
    session.pass((view) => choose(view, held.clock, dragged(held.window, held.grip, held.down, moment)));
  };
  const up = () => {
    const held = drag.current;
    drag.current = undefined;
    if (held === undefined) return;
    const bin = bins[binAt(bins, held.down)];
    const named = held.onAxis ? namedAt(ticksOf(stretch, width), stretch, held.down) : undefined;
    if (held.moved) session.settle();
    else if (named !== undefined) session.change((view) => chooseTime(view, named));
    else if (bin !== undefined) session.change((view) => choose(view, held.clock, bin));
  };
  return (
    <div class={playing ? 'chart playing' : 'chart'} ref={host}>
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={`What happened (above) and what was said (below), ${stretchInWords(stretch)}. The table below tells the same.`}
        data-grip={cursor}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
        onPointerLeave={() => setHover(undefined)}
      >
        {(['event', 'report'] as const).map((each) => (
          <g
            key={each}
            transform={
              each === 'event' ? `translate(0 ${TRACK}) scale(1 -1)` : `translate(0 ${TRACK + AXIS})`
            }
          >
            <Track
              clock={each}
              chosen={each === clock}
              bins={bins}
              piled={piled[each]}
              x={x}
              width={width}
              hovered={hover?.clock === each ? hover.bin : undefined}
              marks={chosen?.spans[each] ?? []}
            />
          </g>
        ))}
        {(['event', 'report'] as const).map(
          (each) =>
            chronicles[each].entries.length === 0 && (
              <text key={each} x={8} y={each === 'event' ? TRACK / 2 : TRACK * 1.5 + AXIS}>
                {NOTHING[each]}
              </text>
            ),
        )}
        <Axis stretch={stretch} x={x} width={width} />
        {time !== undefined && (
          <rect
            class={`window ${clock}`}
            x={x(startOf(time.from))}
            y={clock === 'event' ? 0 : TRACK + AXIS}
            width={Math.max(2, x(startOf(time.to) + DAY) - x(startOf(time.from)))}
            height={TRACK}
          />
        )}
      </svg>
      {time !== undefined && (
        <Handles
          time={time}
          extent={extent}
          x={x}
          width={width}
          top={clock === 'event' ? 0 : TRACK + AXIS}
          height={TRACK}
        />
      )}
      {hover !== undefined && bins[hover.bin] !== undefined && (
        <Tip
          bin={bins[hover.bin]!}
          index={hover.bin}
          piled={piled[hover.clock]}
          at={(x(bins[hover.bin]!.start) + x(bins[hover.bin]!.end)) / 2}
          width={width}
        />
      )}
    </div>
  );
}

/** The clock of the half that was touched is the one by which the days are chosen. */
function choose(view: ViewState, clock: Clock, { from, to }: TimeWindow | Bin): ViewState {
  return { ...chooseTime(view, { from, to }), clock };
}

function Axis({ stretch, x, width }: { stretch: Stretch; x: (moment: number) => number; width: number }) {
  return (
    <g class="axis" transform={`translate(0 ${TRACK})`}>
      <line x2={width} />
      <line x2={width} y1={AXIS} y2={AXIS} />
      {ticksOf(stretch, width).map(({ at, words, strong }) => (
        <g key={at} transform={`translate(${x(at)} 0)`}>
          <line y2={AXIS} />
          <text x={4} y={14} class={strong ? 'strong' : ''}>
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The wheel zooms where the pointer is, or moves sideways; the page must not scroll meanwhile. */
function useWheel(
  host: { readonly current: HTMLDivElement | null },
  stretch: Stretch,
  extent: Stretch,
  width: number,
  onStretch: (stretch: Stretch) => void,
): void {
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const perPixel = lengthOf(stretch) / width;
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        onStretch(pan(stretch, event.deltaX * perPixel, extent));
        return;
      }
      const at = stretch.from + shareAlong(element, event) * lengthOf(stretch);
      onStretch(zoom(stretch, 1.0015 ** event.deltaY, at, extent));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [host, stretch, extent, width, onStretch]);
}
