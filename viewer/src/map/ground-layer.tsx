/** What lies under the marks: land, coasts and borders, and the roads and areas that stand for places without a point. */
import { geoPath } from 'd3-geo';
import { useMemo } from 'preact/hooks';
import type { Spot } from './content/content.js';
import type { BaseMap, Country } from './ground/base-map.js';
import { type Bounds, type Stretch, thinned, within } from './ground/near.js';
import { centre, circleOf, DOT } from './placing/shapes.js';
import { cutOf, projectionOf } from './window/cut.js';
import type { Frame } from './window/frame.js';

/** Points of coasts and borders nearer to each other than so many pixels are one. */
const LEAST = 0.5;

export function Land({ base, frame }: { readonly base: BaseMap; readonly frame: Frame }) {
  const { fit } = frame;
  const cut = cutOf(frame);
  const { land, borders, coasts } = useMemo(() => {
    const projection = projectionOf(fit, cut);
    const path = geoPath({ stream: (to) => projection.stream(thinned(to, LEAST / cut.level)) }).digits(2);
    const near = ({ bounds }: { readonly bounds: Bounds }) => within(fit, bounds, cut.extent);
    const lines = (stretches: readonly Stretch[]) =>
      path({ type: 'MultiLineString', coordinates: stretches.filter(near).map(({ line }) => line) }) ?? '';
    const features = base.countries.filter(near).map(({ shape }) => shape);
    return {
      land: path({ type: 'FeatureCollection', features }) ?? '',
      borders: lines(base.borders),
      coasts: lines(base.coasts),
    };
  }, [base, fit, String(cut.extent)]);
  return (
    <g transform={frame.transform.toString()}>
      <path class="map-land" d={land} />
      <path class="map-coast" d={coasts} />
      <path class="map-border" d={borders} />
    </g>
  );
}

/** A country of which only the whole is known. */
export function Hatched({ country, frame }: { readonly country: Country; readonly frame: Frame }) {
  const { fit, transform } = frame;
  const d = useMemo(() => geoPath(fit).digits(1)(country.shape) ?? '', [country, fit]);
  return (
    <g transform={transform.toString()} class="map-whole">
      <path d={d} fill="url(#map-hatch)" />
      <path class="map-whole-edge" d={d} />
    </g>
  );
}

function Hatching({ id, scale }: { readonly id: string; readonly scale: number }) {
  return (
    <pattern
      id={id}
      width="7"
      height="7"
      patternUnits="userSpaceOnUse"
      patternTransform={`scale(${1 / scale}) rotate(45)`}
    >
      <path d="M0 0 V7" class="map-hatch" />
    </pattern>
  );
}

/** `scale` is that of the zoomed shapes: their hatching stays as fine as it is. */
export function Patterns({ scale }: { readonly scale: number }) {
  return (
    <defs>
      <Hatching id="map-hatch" scale={scale} />
      <Hatching id="map-hatch-sample" scale={1} />
      <radialGradient id="map-wide">
        <stop offset="0%" class="map-wide-in" />
        <stop offset="80%" class="map-wide-in" />
        <stop offset="100%" class="map-soft-out" />
      </radialGradient>
      <radialGradient id="map-soft">
        <stop offset="0%" class="map-soft-in" />
        <stop offset="65%" class="map-soft-in" />
        <stop offset="100%" class="map-soft-out" />
      </radialGradient>
    </defs>
  );
}

interface ExtentProps {
  readonly spot: Spot;
  readonly frame: Frame;
  readonly dim: boolean;
  /** The country that an area does not reach beyond. */
  readonly clip: string | undefined;
}

/** A country as something to cut other shapes by. */
export function Cut({
  id,
  country,
  frame,
}: {
  readonly id: string;
  readonly country: Country;
  readonly frame: Frame;
}) {
  const { fit, transform } = frame;
  const d = useMemo(() => geoPath(fit).digits(1)(country.shape) ?? '', [country, fit]);
  return (
    <clipPath id={id}>
      <path d={d} transform={transform.toString()} />
    </clipPath>
  );
}

/** The road or the soft circle of a place that is no point. */
export function Extent({ spot, frame, dim, clip }: ExtentProps) {
  const pixels = spot.where.points.map((point) => frame.pixel(point));
  const middle = centre(pixels);
  if (middle === undefined) return null;
  const className = dim ? 'map-extent dim' : 'map-extent';
  if (spot.where.precision === 'road') {
    return <path class={`${className} map-road`} d={`M${pixels.map(({ x, y }) => `${x} ${y}`).join('L')}`} />;
  }
  const circle = spot.where.precision === 'region' ? circleOf(frame, spot.where) : undefined;
  if (circle === undefined) return null;
  return (
    <circle
      class={className}
      cx={circle.x}
      cy={circle.y}
      r={circle.radius}
      fill="url(#map-wide)"
      clip-path={clip}
    />
  );
}

export function TownDot({
  x,
  y,
  chosen,
}: {
  readonly x: number;
  readonly y: number;
  readonly chosen: boolean;
}) {
  return (
    <>
      {chosen && <circle class="map-chosen" cx={x} cy={y} r={DOT + 4} />}
      <circle class="map-town" cx={x} cy={y} r={DOT} />
      <circle class="map-town-core" cx={x} cy={y} r={1.6} />
    </>
  );
}
