/** What the middle of the page draws, as pictures for an SVG file: the stage, the two of two lenses, or the map as it stands in the page. */
import { paletteOf } from '../../scene/palette.js';
import type { Session } from '../../session/session.js';
import type { Box } from '../../stage/names/boxes.js';
import type { Stage } from '../../stage/stage.js';
import type { LegendItem } from './legend.js';
import { around, bothShown, frameOf, type Shown, shownIn } from './shown.js';
import type { Picture } from './svg.js';
import { drawingSvg, sizeOf } from './svg-drawing.js';

/** `window`: all that is seen; `lit`: cut to what is chosen or asked for, with what it is tied to. */
export type Crop = 'window' | 'lit';

export interface Pictures {
  readonly pictures: readonly Picture[];
  readonly shown: Shown;
  /** Where the surface brings its own. */
  readonly legend?: readonly LegendItem[];
}

/** Nothing where there is no drawing, as without WebGL. */
export async function picturesOf(session: Session, crop: Crop): Promise<Pictures> {
  if (session.view.peek().surface === 'map') return ofMap(session, crop);
  const stages = [...document.querySelectorAll<HTMLElement & { claimgraph?: Stage }>('.stage')];
  const drawn = await Promise.all(
    stages.map(async (host, at): Promise<readonly { picture: Picture; shown: Shown }[]> => {
      const drawing = await host.claimgraph?.drawing();
      if (drawing === undefined) return [];
      const said = host.closest('.half')?.querySelector('h2')?.childNodes ?? [];
      const heading = [...said].map(({ textContent }) => textContent?.trim()).join(': ');
      const { width, height } = drawing;
      const frame = crop === 'lit' ? frameOf(drawing) : { x: 0, y: 0, width, height };
      const svg = drawingSvg(drawing, stages.length > 1 ? `picture-${at + 1}-` : '', frame);
      const picture = { width: frame.width, height: frame.height, svg };
      return [
        {
          picture: { ...picture, ...(heading === '' ? {} : { heading }) },
          shown: shownIn(drawing, frame),
        },
      ];
    }),
  );
  const all = drawn.flat();
  return { pictures: all.map(({ picture }) => picture), shown: bothShown(all.map(({ shown }) => shown)) };
}

function ofMap(session: Session, crop: Crop): Pictures {
  const map = document.querySelector<SVGSVGElement>('svg.map-picture');
  if (map === null) return { pictures: [], shown: bothShown([]) };
  const { x, y, width, height } = map.getBoundingClientRect();
  const window = { x: 0, y: 0, width, height };
  const boxOf = (element: Element): Box => {
    const box = element.getBoundingClientRect();
    return { x: box.x - x, y: box.y - y, width: box.width, height: box.height };
  };
  const blocks = [...map.querySelectorAll('[data-spot]')];
  const lit = blocks.filter((block) => !block.classList.contains('dim'));
  const frame = crop === 'lit' && lit.length < blocks.length ? around(lit.map(boxOf), window) : window;
  const inFrame = lit.filter((block) => meet(boxOf(block), frame));
  const water = map.parentElement === null ? '' : getComputedStyle(map.parentElement).backgroundColor;
  const ground = water || paletteOf(session.theme.peek()).ground;
  const legend = [...document.querySelectorAll('.map-legend li')].flatMap((row) => {
    const sample = row.querySelector('svg');
    const words = row.querySelector('span')?.textContent ?? '';
    return sample === null ? [] : [{ sample: insideOf(sample), words }];
  });
  const clip = `<clipPath id="window"><rect ${sizeOf(frame)}/></clipPath>`;
  const svg = `${clip}<g clip-path="url(#window)" transform="translate(${-frame.x} ${-frame.y})"><rect ${sizeOf(frame)} fill="${ground}"/><g transform="scale(${width / map.viewBox.baseVal.width})">${insideOf(map)}</g></g>`;
  return {
    pictures: [{ width: frame.width, height: frame.height, svg: `${svg}${scaleSvg(frame.height)}` }],
    legend,
    shown: {
      lines: new Set(),
      marks: new Set(inFrame.map((block) => block.getAttribute('data-spot') ?? '')),
    },
  };
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The scale of the map, at the lower left of the picture. */
function scaleSvg(height: number): string {
  const scale = document.querySelector<SVGSVGElement>('svg.map-scale');
  return scale === null
    ? ''
    : `<g id="scale" transform="translate(16 ${height - 34})">${insideOf(scale)}</g>`;
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
