/** One clock's half of the histogram: bars of what lies in each bin, above them the ranges of what may lie in several. */
import type { ComponentChildren } from 'preact';
import type { Span } from '../../../src/times/days.js';
import { type Bin, type Heap, type Piled, type Reach, rowsOf } from './bins.js';
import { DAY, startOf } from './days.js';

/** Height of a track and of a row of ranges; the ranges take at most so many rows. */
export const TRACK = 72;
const ROW = 5;
const MOST_ROWS = 7;
/** Of one entry, at most; lower than the second, entries are no longer drawn one by one. */
const HIGHEST = 10;
const LOWEST = 4;

export interface TrackProps {
  readonly clock: 'event' | 'report';
  /** Whether the days are chosen by this clock. */
  readonly chosen: boolean;
  readonly bins: readonly Bin[];
  readonly piled: Piled;
  readonly x: (moment: number) => number;
  readonly width: number;
  /** The bin under the pointer. */
  readonly hovered: number | undefined;
  /** Days of what is chosen on the page. */
  readonly marks: readonly Span[];
}

/** Drawn with its bars upward from the bottom; the caller turns the lower half over. */
export function Track({ clock, chosen, bins, piled, x, width, hovered, marks }: TrackProps) {
  const rows = rowsOf(piled.reaches, MOST_ROWS);
  const room = TRACK - 3 - rows.length * ROW;
  const most = Math.max(1, ...piled.heaps.map(({ sure, unsure }) => sure.length + unsure.length));
  const unit = Math.min(HIGHEST, room / most);
  const column = hovered === undefined ? undefined : bins[hovered];
  return (
    <g class={`track ${clock}${chosen ? ' chosen' : ''}`}>
      <rect class="ground" width={width} height={TRACK} />
      {column !== undefined && (
        <rect class="column" x={x(column.start)} width={x(column.end) - x(column.start)} height={TRACK} />
      )}
      {piled.heaps.map((heap, i) => (
        <Bar key={bins[i]!.start} heap={heap} bin={bins[i]!} unit={unit} x={x} />
      ))}
      {rows.map((row, i) => (
        <g key={row[0]!.first} transform={`translate(0 ${room + i * ROW})`}>
          {row.map((reach) => (
            <Range key={`${reach.first} ${reach.last}`} reach={reach} bins={bins} x={x} width={width} />
          ))}
        </g>
      ))}
      {marks.map((span) => (
        <Marked key={`${span.earliest}/${span.latest}`} span={span} x={x} width={width} />
      ))}
    </g>
  );
}

function Bar({ heap, bin, unit, x }: { heap: Heap; bin: Bin; unit: number; x: TrackProps['x'] }) {
  const { sure, unsure } = heap;
  if (sure.length + unsure.length === 0) return null;
  const left = x(bin.start);
  const gap = x(bin.end) - left > 12 ? 1.5 : 0.75;
  const wide = Math.max(2, Math.min(28, x(bin.end) - left - 2 * gap));
  const at = (left + x(bin.end) - wide) / 2;
  const piece = (name: string, from: number, count: number): ComponentChildren =>
    count === 0 ? null : unit >= LOWEST ? (
      Array.from({ length: count }, (_, i) => (
        <rect
          key={`${name}${i}`}
          class={name}
          x={at + 0.5}
          y={(from + i) * unit + 1}
          width={wide - 1}
          height={unit - 1.5}
          rx={1}
        />
      ))
    ) : (
      <rect
        class={name}
        x={at + 0.5}
        y={from * unit + 0.5}
        width={wide - 1}
        height={Math.max(1, count * unit - 0.5)}
      />
    );
  return (
    <>
      {piece('sure', 0, sure.length)}
      {piece('unsure', sure.length, unsure.length)}
    </>
  );
}

/** A thin line over the bins it may lie in, the thicker the more entries; an arrow where it goes on. */
function Range({
  reach: { first, last, before, after, entries },
  bins,
  x,
  width,
}: {
  readonly reach: Reach;
  readonly bins: readonly Bin[];
  readonly x: TrackProps['x'];
  readonly width: number;
}) {
  const from = Math.max(before ? 4 : 1, x(bins[first]!.start) + 1);
  const to = Math.min(width - (after ? 4 : 1), x(bins[last]!.end) - 1);
  const y = 3;
  return (
    <g class="range" stroke-width={Math.min(4, 1.4 + 0.6 * entries.length)}>
      <line x1={from} x2={to} y1={y} y2={y} />
      {before && <path d={`M${from + 3},${y - 3} l-4,3 l4,3`} />}
      {after && <path d={`M${to - 3},${y - 3} l4,3 l-4,3`} />}
    </g>
  );
}

function Marked({
  span,
  x,
  width,
}: {
  readonly span: Span;
  readonly x: TrackProps['x'];
  readonly width: number;
}) {
  const from = span.earliest === undefined ? 0 : x(startOf(span.earliest));
  const to = span.latest === undefined ? width : x(startOf(span.latest) + DAY);
  return <rect class="mark" x={from} y={0.75} width={Math.max(3, to - from)} height={TRACK - 1.5} rx={2} />;
}
