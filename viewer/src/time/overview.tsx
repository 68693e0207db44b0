/** All years in a strip: how much is told of when, and the stretch that the histogram shows, to be moved along. */
import { utcYear } from 'd3-time';
import { useMemo, useRef } from 'preact/hooks';
import type { Entry } from '../../../src/times/chronicle.js';
import type { Span } from '../../../src/times/days.js';
import type { TimeWindow } from '../view/view.js';
import { DAY, startOf } from './days.js';
import { shareAlong } from './drag.js';
import { lengthOf, pan, type Stretch, stretchInWords } from './stretch.js';

const HEIGHT = 34;
const BARS = 18;
/** Width of a column and of the words of a year, in pixels. */
const COLUMN = 4;
const YEAR = 38;

interface OverviewProps {
  readonly entries: readonly Entry[];
  readonly extent: Stretch;
  readonly stretch: Stretch;
  readonly width: number;
  readonly time: TimeWindow | undefined;
  readonly marks: readonly Span[];
  onStretch(stretch: Stretch): void;
}

export function Overview({ entries, extent, stretch, width, time, marks, onStretch }: OverviewProps) {
  const held = useRef<number | undefined>(undefined);
  const x = (moment: number) => ((moment - extent.from) / lengthOf(extent)) * width;
  const heights = useMemo(() => columns(entries, extent, width), [entries, extent, width]);
  const momentOf = (event: PointerEvent) =>
    extent.from + shareAlong(event.currentTarget as Element, event) * lengthOf(extent);
  const down = (event: PointerEvent) => {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    const moment = momentOf(event);
    const inside = moment >= stretch.from && moment < stretch.to;
    const start = inside ? stretch.from : moment - lengthOf(stretch) / 2;
    held.current = moment - start;
    if (!inside) onStretch(pan(stretch, start - stretch.from, extent));
  };
  const move = (event: PointerEvent) => {
    if (held.current === undefined) return;
    onStretch(pan(stretch, momentOf(event) - held.current - stretch.from, extent));
  };
  const key = (event: KeyboardEvent) => {
    const by = { ArrowRight: 0.1, ArrowLeft: -0.1, PageUp: 1, PageDown: -1, Home: -1e6, End: 1e6 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onStretch(pan(stretch, by * lengthOf(stretch), extent));
  };
  const words = stretchInWords(stretch);
  return (
    <div
      class="overview"
      role="slider"
      tabIndex={0}
      aria-label="Stretch of time that is shown"
      aria-valuemin={extent.from / DAY}
      aria-valuemax={extent.to / DAY}
      aria-valuenow={stretch.from / DAY}
      aria-valuetext={words}
      title={`Shown above: ${words}. Drag to move.`}
      onKeyDown={key}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={() => (held.current = undefined)}
      onPointerCancel={() => (held.current = undefined)}
    >
      <svg width={width} height={HEIGHT} aria-hidden="true">
        {heights.map((height, i) =>
          height === 0 ? null : (
            <rect
              key={i * COLUMN}
              class="bar"
              x={i * COLUMN}
              y={BARS - height * BARS}
              width={COLUMN - 1}
              height={height * BARS}
            />
          ),
        )}
        <line class="base" x2={width} y1={BARS} y2={BARS} />
        {yearsOf(extent, width).map((at) => (
          <g key={at} class="year" transform={`translate(${x(at)} 0)`}>
            <line y1={BARS} y2={BARS + 4} />
            <text x={2} y={HEIGHT - 4}>
              {new Date(at).getUTCFullYear()}
            </text>
          </g>
        ))}
        {marks.map(({ earliest, latest }) => (
          <rect
            key={`${earliest}/${latest}`}
            class="mark"
            x={earliest === undefined ? 0 : x(startOf(earliest)) - 1}
            width={Math.max(
              3,
              x(latest === undefined ? extent.to : startOf(latest) + DAY) -
                x(earliest === undefined ? extent.from : startOf(earliest)),
            )}
            height={BARS}
          />
        ))}
        {time !== undefined && (
          <rect
            class="window"
            x={x(startOf(time.from))}
            width={Math.max(2, x(startOf(time.to) + DAY) - x(startOf(time.from)))}
            height={BARS}
          />
        )}
        <rect
          class="stretch"
          x={x(stretch.from) + 0.75}
          y={0.75}
          width={Math.max(6, x(stretch.to) - x(stretch.from) - 1.5)}
          height={HEIGHT - 1.5}
          rx={3}
        />
      </svg>
    </div>
  );
}

/** Heights from 0 to 1, by the root of how many entries have their middle there: one among thousands is still seen. */
function columns(entries: readonly Entry[], extent: Stretch, width: number): readonly number[] {
  const perPixel = lengthOf(extent) / width;
  const counts = new Array<number>(Math.ceil(width / COLUMN)).fill(0);
  for (const { span } of entries) {
    const [from, to] = [span.earliest ?? span.latest, span.latest ?? span.earliest];
    if (from === undefined || to === undefined) continue;
    const at = Math.floor(((startOf(from) + startOf(to) + DAY) / 2 - extent.from) / perPixel / COLUMN);
    if (counts[at] !== undefined) counts[at] += 1;
  }
  const most = Math.max(1, ...counts);
  return counts.map((count) => Math.sqrt(count / most));
}

/** Beginnings of years, as many as there is room for their names. */
function yearsOf(extent: Stretch, width: number): readonly number[] {
  const years = utcYear.range(utcYear.ceil(new Date(extent.from)), new Date(extent.to));
  const each = Math.ceil((years.length * YEAR) / width);
  const room = extent.to - (YEAR / width) * lengthOf(extent);
  return years
    .map((year) => year.getTime())
    .filter((year) => new Date(year).getUTCFullYear() % each === 0 && year < room);
}
