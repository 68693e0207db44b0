/** The map's window on the page: its size, what lies over it, and what of it is free to look at. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Box } from '../../stage/names/labels.js';
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

const COVERS = '.stage-top > *, .stage-controls, .map-said:not(.none), .map-foot > *, .map-sheet';

export interface Room {
  /** What the panel leaves free. */
  readonly free: Box | undefined;
  /** What lies on the map. */
  readonly covers: readonly Box[];
  /** Where the words and switches at the top end. */
  readonly top: number;
}

/** The room that the page leaves to the map, in its own pixels; measured again when one of `after` changes. */
export function useRoom(host: Host, after: readonly unknown[]): Room {
  const [room, setRoom] = useState<Room>({ free: undefined, covers: [], top: 0 });
  useLayoutEffect(() => {
    const measured = requestAnimationFrame(() => {
      if (host.current === null) return;
      const found = roomOf(host.current);
      setRoom((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
    });
    return () => cancelAnimationFrame(measured);
    // What stands below the top moves with it.
  }, [...after, room.top]);
  return room;
}

function roomOf(element: HTMLElement): Room {
  const origin = element.getBoundingClientRect();
  const boxOf = (cover: Element): Box => {
    const { x, y, width, height } = cover.getBoundingClientRect();
    return { x: x - origin.x, y: y - origin.y, width, height };
  };
  const covers = [...document.querySelectorAll(COVERS)].map(boxOf).filter(({ height }) => height > 0);
  const above = [...document.querySelectorAll('.stage-top > *')]
    .map(boxOf)
    .filter(({ height }) => height > 0);
  return { free: freeOf(element), covers, top: Math.max(0, ...above.map(({ y, height }) => y + height)) };
}

/** What the panel leaves free of the map. */
export function freeOf(element: HTMLElement): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  const panel = document.querySelector('.panel')?.getBoundingClientRect();
  if (panel === undefined) return { x: 0, y: 0, width, height };
  return panel.width < width
    ? { x: 0, y: 0, width: Math.min(width, panel.x - x), height }
    : { x: 0, y: 0, width, height: Math.min(height, panel.y - y) };
}

/** Nearer to the rim than this nothing counts as seen. */
const RIM = 40;

export function sees(free: Box, { x, y }: Pixel): boolean {
  return x > free.x + RIM && y > free.y + RIM && x < free.width - RIM && y < free.height - RIM;
}
