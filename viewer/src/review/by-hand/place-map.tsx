/** A map on which a place is pointed at, by a press or by a cross that the arrows move: takes where it lies so far and the places that are known, gives the point. */
import type { ZoomTransform } from 'd3-zoom';
import { zoomIdentity } from 'd3-zoom';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { KnownPlace } from '../../../../src/desk/opened-report.js';
import type { Point } from '../../../../src/places/georeference.js';
import { MapControls, Scale } from '../../map/controls.js';
import { type BaseMap, loadBaseMap } from '../../map/ground/base-map.js';
import { Land } from '../../map/ground-layer.js';
import { Frame, fitted, type Pixel, type Size } from '../../map/window/frame.js';
import { useSize } from '../../map/window/window.js';
import { type MapZoom, STEP, zoomable } from '../../map/window/zoom.js';
import { Names } from './place-map-names.js';
import '../../map/map.css';
import '../../map/map-around.css';
import './place-map.css';

/** What the coordinates rest on that were pointed at. */
export const MAP_SOURCE = 'pointed at on the map of Natural Earth, 1:50 million';

interface PlaceMapProps {
  readonly label: string;
  /** Where it lies, as far as that is said. */
  readonly at: Point | undefined;
  readonly known: readonly KnownPlace[];
  /** In degrees, as exactly as the map shows it. */
  readonly take: (latitude: string, longitude: string) => void;
  readonly close: () => void;
}

/** In pixels. */
const HEIGHT = 270;

export function PlaceMap(props: PlaceMapProps) {
  const host = useRef<HTMLDivElement>(null);
  const width = useSize(host)?.width;
  const size = useMemo(() => width && { width, height: HEIGHT }, [width]);
  const [base, setBase] = useState<BaseMap | 'none'>();
  useEffect(() => {
    loadBaseMap().then((loaded) => setBase(loaded ?? 'none'));
  }, []);
  return (
    <div class="place-map" ref={host}>
      {base === undefined || !size ? (
        <p role="status">Fetching the map…</p>
      ) : (
        <Drawn {...props} base={base === 'none' ? undefined : base} size={size} />
      )}
    </div>
  );
}

/** Pixels that an arrow moves the cross by, and with Shift. */
const STRIDE = 16;
const INCH = 2;
const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** Nearer to the rim the map comes along. */
const RIM = 24;

function Drawn({
  label,
  at,
  known,
  take,
  close,
  base,
  size,
}: PlaceMapProps & { readonly base: BaseMap | undefined; readonly size: Size }) {
  const svg = useRef<SVGSVGElement>(null);
  const zoom = useRef<MapZoom>(undefined);
  // What is pointed at later does not move the map.
  const [begun] = useState(at === undefined ? known : [at]);
  const fit = useMemo(() => fitted(begun, size), [begun, size]);
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  const [pointed, setPointed] = useState<Point | undefined>(at);
  const middle = { x: size.width / 2, y: size.height / 2 };
  const frame = new Frame(fit, size, transform);
  const cross = pointed ?? frame.point(middle) ?? { latitude: 0, longitude: 0 };
  const place = frame.pixel(cross);

  useEffect(() => {
    if (svg.current === null) return;
    const moving = zoomable(svg.current, size, zoomIdentity, setTransform);
    zoom.current = moving;
    return () => moving.stop();
  }, [fit, size]);
  useLayoutEffect(() => svg.current?.focus({ preventScroll: true }), []);

  const takeAt = (point: Point) => {
    take(...written(point, frame));
  };
  /** As the map stands now, drawn or not yet. */
  const now = () => new Frame(fit, size, zoom.current?.present ?? transform);
  const step = (right: number, down: number) => {
    const found = frame.point({ x: place.x + right, y: place.y + down });
    if (found === undefined) return;
    setPointed(found);
    const to = frame.pixel(found);
    if (!isWithin(to, size)) zoom.current?.carry(to, middle);
  };
  const come = (factor: number) => {
    setPointed(cross);
    zoom.current?.by(factor);
    const where = isWithin(place, size) ? place : middle;
    zoom.current?.carry(now().pixel(cross), where);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const arrow = ARROWS[key];
    const stride = shiftKey ? INCH : STRIDE;
    if (arrow !== undefined) step(arrow[0] * stride, arrow[1] * stride);
    else if (key === '+' || key === '=') come(STEP);
    else if (key === '-') come(1 / STEP);
    else if (key === '0') zoom.current?.home();
    else if (key === 'Enter') takeAt(cross);
    else if (key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  const onClick = ({ clientX, clientY }: MouseEvent) => {
    const origin = svg.current?.getBoundingClientRect();
    if (origin === undefined) return;
    const found = frame.point({ x: clientX - origin.x, y: clientY - origin.y });
    if (found === undefined) return;
    setPointed(found);
    takeAt(found);
  };
  return (
    <>
      <svg
        class="map-picture"
        ref={svg}
        height={HEIGHT}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="application"
        aria-label={`Map: where ${label} lies. Arrows move the cross, with Shift by little; plus and minus come nearer and go further; Enter takes the place under the cross.`}
        tabindex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {base !== undefined && <Land base={base} frame={frame} />}
        <Names known={known} countries={base?.countries ?? []} frame={frame} />
        <g class="cross" transform={`translate(${place.x} ${place.y})`}>
          <path class="cross-rim" d={CROSS} />
          <path d={CROSS} />
        </g>
      </svg>
      <div class="place-map-row">
        <MapControls zoom={zoom} />
        <Scale frame={frame} grown={1} />
        <p role="status">The cross is at {written(cross, frame).join(', ')}</p>
        <button type="button" onClick={() => takeAt(cross)}>
          Take it
        </button>
      </div>
      {base === undefined && <p>The map could not be fetched: places stand without coasts and borders.</p>}
    </>
  );
}

const CROSS = 'M-12 0H-3M3 0H12M0 -12V-3M0 3V12';

function isWithin({ x, y }: Pixel, { width, height }: Size): boolean {
  return x >= RIM && y >= RIM && x <= width - RIM && y <= height - RIM;
}

/** Decimals beyond a pixel say nothing. */
function written({ latitude, longitude }: Point, { fit, transform }: Frame): [string, string] {
  const pixelsPerDegree = (fit.scale() * transform.k * Math.PI) / 180;
  const digits = Math.min(4, Math.max(0, Math.ceil(Math.log10(pixelsPerDegree))));
  // Without the sign of a nought.
  const write = (degrees: number) => (Number(degrees.toFixed(digits)) + 0).toFixed(digits);
  return [write(latitude), write(longitude)];
}
