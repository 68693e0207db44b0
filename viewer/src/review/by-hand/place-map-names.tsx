/** What is named on the map on which a place is pointed at: places that are known, and countries, where their names have room. */
import type { KnownPlace } from '../../../../src/desk/opened-report.js';
import type { Country } from '../../map/ground/base-map.js';
import type { Frame, Pixel, Size } from '../../map/window/frame.js';
import { BoxGrid } from '../../stage/names/boxes.js';
import { shown } from '../state/shown-text.js';

interface NamesProps {
  readonly known: readonly KnownPlace[];
  readonly countries: readonly Country[];
  readonly frame: Frame;
}

/** Pixels of a letter, so that names that would touch are told without being drawn. */
const LETTER = { place: 6.5, country: 10 } as const;
const LINE = 14;

export function Names({ known, countries, frame }: NamesProps) {
  const taken = new BoxGrid();
  const hasRoom = (name: string, { x, y }: Pixel, letter: number) => {
    const box = { x, y: y - LINE / 2, width: name.length * letter, height: LINE };
    if (taken.touches(box)) return false;
    taken.add(box);
    return true;
  };
  const seen = known
    .map((each) => ({ name: shown(each.label), ...frame.pixel(each) }))
    .filter((each) => isIn(each, frame.size));
  const places = seen.map((each) => ({
    ...each,
    isNamed: hasRoom(each.name, { x: each.x + 5, y: each.y }, LETTER.place),
  }));
  const named = countries.flatMap(({ name, ...country }) => {
    const at = frame.inWindow({ name, ...country });
    const width = name.length * LETTER.country;
    if (at === undefined || Math.sqrt(at.area) < width) return [];
    return hasRoom(name, { x: at.x - width / 2, y: at.y }, LETTER.country) ? [{ name, ...at }] : [];
  });
  return (
    <>
      {named.map(({ name, x, y }) => (
        <text key={name} class="map-country" x={x} y={y + 4} text-anchor="middle">
          {name}
        </text>
      ))}
      {places.map(({ name, x, y, isNamed }) => (
        <g key={`${name} ${x} ${y}`} class="known-place">
          <circle cx={x} cy={y} r={2.5} />
          {isNamed && (
            <text x={x + 5} y={y + 4}>
              {name}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

const isIn = ({ x, y }: Pixel, { width, height }: Size) => x >= 0 && y >= 0 && x <= width && y <= height;
