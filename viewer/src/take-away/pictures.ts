/** What the middle of the page draws, as pictures for an SVG file: the stage, the two of two lenses, or the map as it stands in the page. */
import { paletteOf } from '../scene/palette.js';
import type { Session } from '../session/session.js';
import type { Stage } from '../stage/stage.js';
import type { LegendItem } from './legend.js';
import type { Picture } from './svg.js';
import { drawingSvg } from './svg-drawing.js';

export interface Pictures {
  readonly pictures: readonly Picture[];
  /** Where the surface brings its own. */
  readonly legend?: readonly LegendItem[];
}

/** Nothing where there is no drawing, as without WebGL. */
export async function picturesOf(session: Session): Promise<Pictures> {
  if (session.view.peek().surface === 'map') return ofMap(session);
  const stages = [...document.querySelectorAll<HTMLElement & { claimgraph?: Stage }>('.stage')];
  const pictures = await Promise.all(
    stages.map(async (host, at): Promise<readonly Picture[]> => {
      const drawing = await host.claimgraph?.drawing();
      if (drawing === undefined) return [];
      const said = host.closest('.half')?.querySelector('h2')?.childNodes ?? [];
      const heading = [...said].map(({ textContent }) => textContent?.trim()).join(': ');
      const { width, height } = drawing;
      const svg = drawingSvg(drawing, stages.length > 1 ? `picture-${at + 1}-` : '');
      return [{ width, height, svg, ...(heading === '' ? {} : { heading }) }];
    }),
  );
  return { pictures: pictures.flat() };
}

function ofMap(session: Session): Pictures {
  const map = document.querySelector<SVGSVGElement>('svg.map-picture');
  if (map === null) return { pictures: [] };
  const { width, height } = map.getBoundingClientRect();
  const water = map.parentElement === null ? '' : getComputedStyle(map.parentElement).backgroundColor;
  const ground = water || paletteOf(session.theme.peek()).ground;
  const legend = [...document.querySelectorAll('.map-legend li')].flatMap((row) => {
    const sample = row.querySelector('svg');
    const words = row.querySelector('span')?.textContent ?? '';
    return sample === null ? [] : [{ sample: insideOf(sample), words }];
  });
  const window = `<clipPath id="window"><rect width="${width}" height="${height}"/></clipPath>`;
  const svg = `${window}<g clip-path="url(#window)"><rect width="${width}" height="${height}" fill="${ground}"/>${insideOf(map)}</g>`;
  return { pictures: [{ width, height, svg }], legend };
}

/** What style sheets say of a part of a drawing, which a file has to say itself. */
const STYLES = [
  ...[
    'fill',
    'fill-opacity',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
    'stroke-linejoin',
    'stroke-linecap',
  ],
  ...[
    'stroke-opacity',
    'opacity',
    'font-size',
    'font-weight',
    'letter-spacing',
    'paint-order',
    'text-anchor',
  ],
  ...['dominant-baseline', 'visibility', 'display', 'vector-effect', 'stop-color', 'stop-opacity'],
];
/** Attributes that belong to the page. */
const OF_THE_PAGE = /^(class|style|role|tabindex|data-.*|aria-.*)$/;

/** The children of a drawing of the page as SVG text, each with the styles that it is seen with. */
function insideOf(drawn: SVGElement): string {
  const copy = drawn.cloneNode(true) as SVGElement;
  const [from, to] = [drawn, copy].map((each) => [...each.querySelectorAll('*')]) as [Element[], Element[]];
  from.forEach((element, at) => {
    const twin = to[at] as Element;
    const style = getComputedStyle(element);
    for (const { name } of [...twin.attributes]) if (OF_THE_PAGE.test(name)) twin.removeAttribute(name);
    for (const name of STYLES) {
      const value = style.getPropertyValue(name);
      if (value !== '' && value !== initial(name)) twin.setAttribute(name, value);
    }
  });
  const serializer = new XMLSerializer();
  return [...copy.children].map((child) => serializer.serializeToString(child)).join('');
}

const initials = new Map<string, string>();

/** What a property is where no style sheet says anything. */
function initial(name: string): string {
  if (initials.size === 0) {
    const plain = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    document.body.append(plain);
    const style = getComputedStyle(plain);
    // Fill and type come down from what lies around, so they are always said.
    for (const each of STYLES)
      if (!/^(fill|font)/.test(each)) initials.set(each, style.getPropertyValue(each));
    initials.set('display', 'inline');
    plain.remove();
  }
  return initials.get(name) ?? '';
}
