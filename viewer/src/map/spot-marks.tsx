/** A place's block on the map: its name, how exactly it is known, and a square for each event, or their number. */
import type { Iri } from '../../../src/model/records.js';
import { paletteOf } from '../scene/palette.js';
import { useSession } from '../session/session.js';
import type { Mark } from '../view/view.js';
import type { Happening } from './content/content.js';
import { NOTE, TITLE, UNIT } from './placing/blocks.js';
import type { PlacedBlock } from './placing/placement.js';

interface Props {
  readonly placed: PlacedBlock;
  readonly lit: ReadonlySet<Iri> | undefined;
  readonly dim: boolean;
  readonly chosen: Iri | undefined;
  readonly open: boolean;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onPoint: (on: boolean) => void;
  /** The event whose square was pressed; undefined where it was the place. */
  readonly onPress: (event: Iri | undefined) => void;
  /** To the next place (1) or the one before (-1). */
  readonly onStep: (step: 1 | -1) => void;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
/** A finger needs so many pixels. */
const LEAST = 26;

export function SpotMarks({
  placed,
  lit,
  dim,
  chosen,
  open,
  tabIndex,
  onFocus,
  onPoint,
  onPress,
  onStep,
}: Props) {
  const { block, far, x, y, width, height } = placed;
  const { spot, title, note, columns } = block;
  const inexact = spot.where.precision !== 'exact' && spot.where.precision !== 'town';
  const number = spot.happenings.length;
  const grown = Math.max(0, LEAST - height) / 2 + 3;
  const { toRight, head, noteLine, squares } = linesOf(placed);
  const left = toRight ? width : 0;
  return (
    <>
      {far && <Leader placed={placed} dim={dim} />}
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no button */}
      <g
        class={[
          'map-block',
          inexact && 'inexact',
          spot.where.precision === 'country' && 'country',
          dim && 'dim',
        ]
          .filter(Boolean)
          .join(' ')}
        transform={`translate(${Math.round(x)} ${Math.round(y)})`}
        role="button"
        tabIndex={tabIndex}
        aria-expanded={open}
        aria-label={`${spot.label}${note === '' ? '' : `, ${note}`}: ${number === 1 ? '1 event' : `${number} events`}`}
        data-spot={spot.id}
        onClick={({ target }) =>
          onPress((target as Element).closest('[data-event]')?.getAttribute('data-event') ?? undefined)
        }
        onFocus={onFocus}
        onPointerEnter={() => onPoint(true)}
        onPointerLeave={() => onPoint(false)}
        onKeyDown={(event) => {
          const step = STEPS[event.key];
          if (step !== undefined) onStep(step);
          else if (event.key === 'Enter' || event.key === ' ') onPress(undefined);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <rect class="map-ring" x={-5} y={-grown} width={width + 10} height={height + 2 * grown} rx={4} />
        <text class="map-title" text-anchor={toRight ? 'end' : undefined}>
          {title.map((line, i) => (
            <tspan key={line} x={left} y={head + TITLE.size - 1 + i * TITLE.line}>
              {i < title.length - 1 || note !== '' || columns === 0 ? `${line} ` : line}
            </tspan>
          ))}
        </text>
        {note !== '' && (
          <text
            class="map-note"
            text-anchor={toRight ? 'end' : undefined}
            x={left}
            y={noteLine + NOTE.size - 1}
          >
            {columns === 0 ? `${note} ` : note}
          </text>
        )}
        {columns === 0 ? (
          <NumberOf block={placed.block} />
        ) : (
          spot.happenings.map((happening, i) => (
            <Unit
              key={happening.event}
              happening={happening}
              x={(toRight ? width - columns * UNIT.step : 0) + (i % columns) * UNIT.step}
              y={squares + Math.floor(i / columns) * UNIT.step}
              dim={lit !== undefined && !isLit(lit, happening)}
              chosen={happening.event === chosen}
            />
          ))
        )}
      </g>
    </>
  );
}

/**
 * Where the lines of a block stand in it: the name is what is nearest to its place. Of a block at its left all stands at
 * the right; of one above it the squares stand over the name. So too where a line leads there.
 */
function linesOf({ block: { title, note, columns }, side, far, anchor, x, y, width, height }: PlacedBlock) {
  const words = title.length * TITLE.line + (note === '' ? 0 : NOTE.line);
  const isAbove = side?.includes('above') === true || (far && y + height < anchor.y);
  const isAtLeft = side?.startsWith('left') === true || (far && x + width < anchor.x);
  const head = isAbove && columns > 0 ? height - 2 - words : 0;
  return {
    // A number stands behind the name.
    toRight: isAtLeft && columns > 0,
    head,
    words,
    noteLine: head + title.length * TITLE.line,
    squares: head > 0 ? 0 : words + 2,
  };
}

/** From the place to the nearest point of the words of its block. */
function Leader({ placed, dim }: { readonly placed: PlacedBlock; readonly dim: boolean }) {
  const { anchor, x, y, width } = placed;
  const { head, words } = linesOf(placed);
  const top = y + head;
  const to = { x: clamp(anchor.x, x - 3, x + width + 3), y: clamp(anchor.y, top, top + words) };
  return (
    <path class={dim ? 'map-leader dim' : 'map-leader'} d={`M${anchor.x} ${anchor.y}L${to.x} ${to.y}`} />
  );
}

function isLit(lit: ReadonlySet<Iri>, { event, site }: Happening): boolean {
  return lit.has(event) || lit.has(site.place) || (site.where !== undefined && lit.has(site.where.head));
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** A square and the number of events, behind the last line of the name. */
function NumberOf({ block }: { readonly block: PlacedBlock['block'] }) {
  const color = useEventColor();
  const { title, width, spot } = block;
  const y = (title.length - 1) * TITLE.line;
  const number = String(spot.happenings.length);
  return (
    <>
      <rect
        class="map-unit"
        x={width - number.length * 8 - UNIT.step}
        y={y + 2}
        width={UNIT.side}
        height={UNIT.side}
        rx={1}
        fill={color}
      />
      <text class="map-title number" x={width} y={y + TITLE.size - 1} text-anchor="end">
        {number}
      </text>
    </>
  );
}

interface UnitProps {
  readonly happening: Happening;
  readonly x: number;
  readonly y: number;
  readonly dim: boolean;
  readonly chosen: boolean;
}

/** One event; pressed by mouse it is chosen, by keyboard and finger it is reached through the list of its place. */
function Unit({ happening, x, y, dim, chosen }: UnitProps) {
  return (
    <g
      class={dim ? 'map-event dim' : 'map-event'}
      transform={`translate(${x} ${y})`}
      data-event={happening.event}
    >
      <rect class="map-catch" x={-1.5} y={-1.5} width={UNIT.step} height={UNIT.step} />
      {chosen && (
        <rect class="map-chosen" x={-2.5} y={-2.5} width={UNIT.side + 5} height={UNIT.side + 5} rx={2} />
      )}
      <EventSquare mark={happening.mark} />
    </g>
  );
}

/** As lines are marked: dashes, dots far apart, dots. */
const DASHES: Readonly<Partial<Record<Mark, string>>> = {
  'party-only': '3 1.6',
  'not-done': '0.1 3.9',
  denied: '1.5 2',
};

/** The square of an event: filled, dashed where only a party says it was there, dots far apart where it is not told as done, split where that is contested, dotted where denied. */
export function EventSquare({ mark }: { readonly mark: Mark }) {
  const color = useEventColor();
  const { side } = UNIT;
  if (mark === 'contested') {
    return (
      <g class="map-unit" fill={color}>
        <path d={`M0 0H${side - 1.5}L0 ${side - 1.5}Z`} />
        <path d={`M${side} 1.5V${side}H1.5Z`} />
      </g>
    );
  }
  const filled = mark === 'plain';
  return (
    <rect
      class="map-unit"
      x={filled ? 0 : 1}
      y={filled ? 0 : 1}
      width={filled ? side : side - 2}
      height={filled ? side : side - 2}
      rx={1}
      fill={color}
      fill-opacity={filled ? 1 : mark === 'party-only' ? 0.35 : 0}
      stroke={filled ? undefined : color}
      stroke-width={filled ? undefined : 1.8}
      stroke-linecap={mark === 'not-done' ? 'round' : undefined}
      stroke-dasharray={DASHES[mark]}
    />
  );
}

function useEventColor(): string {
  return paletteOf(useSession().theme.value).tints.event;
}
