/** The map's window on the page: its size, what lies over it, and what of it is free to look at. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Box } from '../../stage/names/boxes.js';
import type { Pixel, Size } from './frame.js';

interface Host {
  readonly current: HTMLElement | null;
}

/** Undefined before the first picture, and while the map has no room at all. */
export function useSize(host: Host): Size | undefined {
  const [size, setSize] = useState<Size>();
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0) setSize({ width, height });
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [host]);
  return size;
}

/** How many times larger what stands around a drawing is on a very large screen; see folding.css. */
export function useLarge(host: Host): number {
  const [large, setLarge] = useState(1);
  useLayoutEffect(() => {
    if (host.current !== null)
      setLarge(Number(getComputedStyle(host.current).getPropertyValue('--large')) || 1);
  });
  return large;
}

/** In wider windows what is said of the map stands at its left, in others below it: of the map, and of the page, in which a panel folds the side. */
const ROOMY = { map: 820, page: 1084 } as const;
const ASIDE = 300;
/** The share of a narrow page that what is said of the map takes, and how much it needs. */
const BELOW = { share: 0.4, least: 170 } as const;

/** The window of the map on the page: nothing lies over it but the panel. */
export function partsOf(
  { width, height }: Size,
  top: number,
  large: number,
): { readonly window: Box; readonly wide: boolean } {
  if (width >= ROOMY.map && innerWidth >= ROOMY.page) {
    const x = Math.round(ASIDE * large);
    return { window: { x, y: 0, width: width - x, height }, wide: true };
  }
  const below = Math.max(BELOW.least, Math.round(height * BELOW.share));
  const y = top + 8;
  return { window: { x: 0, y, width, height: Math.max(80, height - y - below) }, wide: false };
}

/** Where the words and switches at the top of the page end, in pixels of the map; measured again when one of `after` changes. */
export function useTop(host: Host, after: readonly unknown[]): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (host.current === null) return;
    const { y } = host.current.getBoundingClientRect();
    const above = [...document.querySelectorAll('.stage-top > *')].map((one) => one.getBoundingClientRect());
    setTop(
      Math.max(0, ...above.filter(({ height }) => height > 0).map(({ bottom }) => Math.round(bottom - y))),
    );
  }, after);
  return top;
}

/** What the panel leaves free of the map, in pixels of the picture, which was `grown` so many times. */
export function freeOf(element: Element, grown: number): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  const panel = document.querySelector('.panel')?.getBoundingClientRect();
  const free = { x: 0, y: 0, width: width / grown, height: height / grown };
  if (panel === undefined) return free;
  return panel.width < innerWidth
    ? { ...free, width: Math.min(free.width, (panel.x - x) / grown) }
    : { ...free, height: Math.max(0, Math.min(free.height, (panel.y - y) / grown)) };
}

/** Nearer to the rim than this nothing counts as seen. */
const RIM = 40;

export function sees(free: Box, { x, y }: Pixel): boolean {
  return x > free.x + RIM && y > free.y + RIM && x < free.width - RIM && y < free.height - RIM;
}
