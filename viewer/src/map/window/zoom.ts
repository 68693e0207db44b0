/** Moving and zooming the map by mouse, wheel, touch and call: takes the picture's element, tells each new transform. */
import { select } from 'd3-selection';
import { type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { type Pixel, SCALES, type Size } from './frame.js';

/** How much nearer one press of a button or a key comes. */
export const STEP = 1.5;

export interface MapZoom {
  /** As it is now, drawn or not yet. */
  readonly present: ZoomTransform;
  by(factor: number): void;
  /** Move by pixels. */
  pan(right: number, down: number): void;
  to(transform: ZoomTransform): void;
  home(): void;
  /** Bring a pixel of the present picture to another place in the window. */
  carry(from: Pixel, to: Pixel): void;
  resize(size: Size): void;
  stop(): void;
}

/** A finger or mouse that moves less than this has pressed, not dragged. */
const STEADY = 5;

export function zoomable(
  element: SVGSVGElement,
  size: Size,
  first: ZoomTransform,
  moved: (transform: ZoomTransform, byReader: boolean) => void,
): MapZoom {
  let present = first;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent(SCALES)
    .clickDistance(STEADY)
    .on('zoom', ({ transform, sourceEvent }: { transform: ZoomTransform; sourceEvent: unknown }) => {
      present = transform;
      moved(transform, sourceEvent !== null);
    });
  const picture = select(element);
  const resize = ({ width, height }: Size) => {
    behaviour
      .extent([
        [0, 0],
        [width, height],
      ])
      .translateExtent([
        [-2 * width, -2 * height],
        [3 * width, 3 * height],
      ]);
  };
  resize(size);
  picture.call(behaviour);
  picture.call(behaviour.transform, first);
  const move = (right: number, down: number) =>
    picture.call(behaviour.translateBy, right / present.k, down / present.k);
  return {
    get present() {
      return present;
    },
    by: (factor) => picture.call(behaviour.scaleBy, factor),
    pan: move,
    to: (transform) => picture.call(behaviour.transform, transform),
    home: () => picture.call(behaviour.transform, zoomIdentity),
    carry: (from, to) => move(to.x - from.x, to.y - from.y),
    resize,
    stop: () => picture.on('.zoom', null),
  };
}
