/** The drawn map: land, extents, towns, names and blocks, as one picture whose blocks can be reached by keyboard. */
import { useId, useState } from 'preact/hooks';
import type { Iri } from '../../../src/model/records.js';
import type { MapContent } from './content/content.js';
import { litSpots } from './content/lit.js';
import type { BaseMap, Country } from './ground/base-map.js';
import { Cut, Extent, Hatched, Land, Patterns, TownDot } from './ground-layer.js';
import type { PlacedBlock, Placing } from './placing/placement.js';
import { TITLE_LINE } from './placing/placing.js';
import { SpotMarks } from './spot-marks.js';
import type { Frame } from './window/frame.js';

interface Props {
  readonly base: BaseMap | undefined;
  readonly content: MapContent;
  readonly frame: Frame;
  readonly placing: Placing;
  /** Places that alone are named; undefined where all are. */
  readonly only: ReadonlySet<Iri> | undefined;
  readonly lit: ReadonlySet<Iri> | undefined;
  readonly chosen: Iri | undefined;
  readonly opened: Iri | undefined;
  readonly countryOf: (place: Iri) => Country | undefined;
  readonly onSpot: (id: Iri) => void;
  readonly onEvent: (id: Iri) => void;
}

export function Picture({
  base,
  content,
  frame,
  placing,
  only,
  lit,
  chosen,
  opened,
  countryOf,
  onSpot,
  onEvent,
}: Props) {
  const [pointed, setPointed] = useState<Iri>();
  const [reached, setReached] = useState<Iri>();
  const bright = lit === undefined ? undefined : litSpots(content, lit);
  const dim = (id: Iri) => bright !== undefined && !bright.has(id);
  const blocks = placing.blocks
    .filter(({ block }) => only === undefined || only.has(block.spot.id))
    .toSorted(inReadingOrder);
  const first = blocks.some(({ block }) => block.spot.id === reached) ? reached : blocks[0]?.block.spot.id;
  return (
    <>
      <Patterns scale={frame.transform.k} />
      {base !== undefined && <Land base={base} frame={frame} />}
      {content.spots.map(({ id, where }) => {
        const pressed = id === opened || id === pointed || (bright?.has(id) ?? false);
        const country =
          where.precision === 'country' && pressed ? countryOf(where.anchors[0] ?? id) : undefined;
        return country && <Hatched key={id} country={country} frame={frame} />;
      })}
      <g>
        {placing.countries.map(({ id, text, x, y }) => (
          <text key={id} class="map-country" x={x} y={y + 12} text-anchor="middle">
            {text}
          </text>
        ))}
      </g>
      {content.spots.map((spot) => (
        <Area key={spot.id} spot={spot} frame={frame} dim={dim(spot.id)} countryOf={countryOf} />
      ))}
      {content.towns.map(({ id, point }) => (
        <TownDot key={id} {...frame.pixel(point)} chosen={id === chosen} />
      ))}
      <g>
        {placing.towns.map(({ id, text, x, y }) => (
          <text
            key={id}
            class={bright === undefined || id === chosen ? 'map-name' : 'map-name dim'}
            x={x}
            y={y + 12}
          >
            {text}
          </text>
        ))}
      </g>
      {blocks.map((placed, i) => {
        const { id, happenings } = placed.block.spot;
        return (
          <SpotMarks
            key={id}
            placed={placed}
            lit={lit}
            dim={dim(id)}
            chosen={chosen}
            open={id === opened}
            tabIndex={id === first ? 0 : -1}
            onFocus={() => setReached(id)}
            onPoint={(on) => setPointed(on ? id : undefined)}
            onPress={(event) => {
              const one = happenings.length === 1 ? happenings[0]?.event : undefined;
              const asked = event ?? one;
              if (asked === undefined) onSpot(id);
              else onEvent(asked);
            }}
            onStep={(step) => focusOn(blocks[(i + step + blocks.length) % blocks.length])}
          />
        );
      })}
    </>
  );
}

interface AreaProps {
  readonly spot: MapContent['spots'][number];
  readonly frame: Frame;
  readonly dim: boolean;
  readonly countryOf: Props['countryOf'];
}

/** An area that lies within a country ends at its border. */
function Area({ spot, frame, dim, countryOf }: AreaProps) {
  const country = spot.where.country === undefined ? undefined : countryOf(spot.where.country);
  const id = useId();
  return (
    <>
      {country !== undefined && <Cut id={id} country={country} frame={frame} />}
      <Extent spot={spot} frame={frame} dim={dim} clip={country && `url(#${id})`} />
    </>
  );
}

/** From north to south, then from west to east: the order of the arrow keys. */
function inReadingOrder(a: PlacedBlock, b: PlacedBlock): number {
  return Math.round((a.y - b.y) / (TITLE_LINE * 2)) || a.x - b.x;
}

function focusOn(placed: PlacedBlock | undefined): void {
  const id = placed?.block.spot.id;
  if (id !== undefined) document.querySelector<SVGElement>(`[data-spot="${CSS.escape(id)}"]`)?.focus();
}
