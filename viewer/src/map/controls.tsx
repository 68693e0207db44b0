/** The buttons of the map, its scale, and the way to what it leaves out. */
import type { MapContent } from './content/content.js';
import { type Frame, scaleBar } from './window/frame.js';
import type { Movement } from './window/movement.js';
import { STEP } from './window/zoom.js';

/** Longest scale bar, in pixels. */
const LONGEST = 110;

export function MapControls({ zoom }: Pick<Movement, 'zoom'>) {
  return (
    <div class="map-controls" role="toolbar" aria-label="Map">
      <button type="button" aria-label="Nearer" title="Nearer (+)" onClick={() => zoom.current?.by(STEP)}>
        +
      </button>
      <button
        type="button"
        aria-label="Further away"
        title="Further away (−)"
        onClick={() => zoom.current?.by(1 / STEP)}
      >
        −
      </button>
      <button type="button" title="All places in the window (0)" onClick={() => zoom.current?.home()}>
        Fit
      </button>
    </div>
  );
}

export function Scale({ frame, grown }: { readonly frame: Frame; readonly grown: number }) {
  const { kilometres, pixels } = scaleBar(frame.kilometresPerPixel() / grown, LONGEST);
  return (
    <svg class="map-scale" width={pixels + 2} height="22" role="img" aria-label={`${kilometres} kilometres`}>
      <text x={0} y={11}>
        {kilometres} km
      </text>
      <path d={`M1 15V20H${pixels + 1}V15`} />
    </svg>
  );
}

/** `26 events have no place in the reports`. */
export function LeftOut({
  content: { unplaced, undrawn },
  open,
  onToggle,
}: {
  readonly content: MapContent;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const words = [
    unplaced.length > 0 && `${events(unplaced.length)} no place in the reports`,
    undrawn.length > 0 &&
      `${unplaced.length > 0 ? `${undrawn.length} ${undrawn.length === 1 ? 'has' : 'have'}` : events(undrawn.length)} one that cannot be drawn`,
  ].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <button type="button" class="map-left-out" aria-expanded={open} onClick={onToggle}>
      {words.join('; ')}
    </button>
  );
}

const events = (n: number) => (n === 1 ? '1 event has' : `${n} events have`);
