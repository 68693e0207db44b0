/** Which lines of a long list are in the window: the others are not made. */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Windowed {
  readonly items: readonly VirtualItem[];
  /** Pixels of all lines together. */
  readonly height: number;
  /** Brings a line into the window. */
  show(index: number): void;
}

/** @param height pixels of one line */
export function useWindow(
  host: { readonly current: HTMLElement | null },
  count: number,
  height: number,
): Windowed {
  const [, redraw] = useState(0);
  const options = {
    count,
    getScrollElement: () => host.current,
    estimateSize: () => height,
    overscan: 5,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw((n) => n + 1),
  };
  const virtualizer = useRef<Virtualizer<HTMLElement, Element>>(undefined);
  virtualizer.current ??= new Virtualizer<HTMLElement, Element>(options);
  const now = virtualizer.current;
  now.setOptions(options);
  useLayoutEffect(() => now._didMount(), [now]);
  useLayoutEffect(() => now._willUpdate());
  return {
    items: now.getVirtualItems(),
    height: now.getTotalSize(),
    show: (index) => now.scrollToIndex(index, { align: 'auto' }),
  };
}
