/** How the map is moved, in step with the view: the view's camera becomes the transform, and what the reader moves becomes the camera. */
import type { GeoProjection } from 'd3-geo';
import type { ZoomTransform } from 'd3-zoom';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useSession } from '../../session/session.js';
import { moveCamera } from '../../view/view.js';
import { Frame, type Outlook, outlookOf, type Size, transformOf } from './frame.js';
import { bindMapKeys } from './keys.js';
import { type MapZoom, zoomable } from './zoom.js';

/** The address follows when the map has rested so long, in milliseconds. */
const REST = 200;

export interface Movement {
  readonly transform: ZoomTransform;
  readonly zoom: { readonly current: MapZoom | undefined };
}

/** On the map the view's camera holds degrees: x is the longitude, y the latitude of the middle. */
export function useMovement(
  picture: { readonly current: SVGSVGElement | null },
  fit: GeoProjection,
  size: Size,
): Movement {
  const session = useSession();
  const { camera } = session.view.value;
  const [transform, setTransform] = useState(() => transformOf(fit, size, camera));
  const zoom = useRef<MapZoom | undefined>(undefined);
  const told = useRef<Outlook | undefined>(camera);
  useEffect(() => {
    if (picture.current === null) return;
    let resting: ReturnType<typeof setTimeout>;
    const first = transformOf(fit, size, told.current);
    const tell = (next: ZoomTransform) => {
      told.current = outlookOf(new Frame(fit, size, next));
      if (!same(told.current, session.view.peek().camera)) {
        session.change((view) => moveCamera(view, told.current));
      }
    };
    const moving = zoomable(picture.current, size, first, (next) => {
      setTransform(next);
      clearTimeout(resting);
      const { camera: before } = session.view.peek();
      resting = setTimeout(() => {
        // A link that came meanwhile says where the map is to be.
        if (session.view.peek().camera === before) tell(next);
      }, REST);
    });
    zoom.current = moving;
    const unbind = bindMapKeys(moving);
    return () => {
      clearTimeout(resting);
      unbind();
      moving.stop();
    };
  }, [picture, session, fit, size]);
  // A link that is followed while the map is open.
  useEffect(() => {
    if (same(camera, told.current)) return;
    told.current = camera;
    zoom.current?.to(transformOf(fit, size, camera));
  }, [camera, fit, size]);
  return { transform, zoom };
}

function same(a: Outlook | undefined, b: Outlook | undefined): boolean {
  return a === b || (a?.x === b?.x && a?.y === b?.y && a?.ratio === b?.ratio);
}
