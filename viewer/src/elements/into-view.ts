/** What came of a reader's act, brought into the part of the page that is seen, where it would stand below or above it. */
import type { Ref } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** So much of the window below the top of what came is enough to see that something came. */
const SEEN = 0.7;

/** @param came changes when something new stands there; undefined where there is nothing to see. */
export function useIntoView<Came extends HTMLElement>(came: unknown): Ref<Came> {
  const place = useRef<Came>(null);
  useEffect(() => {
    if (came === undefined || place.current === null) return;
    const { top } = place.current.getBoundingClientRect();
    const upper = place.current.closest('.panel')?.getBoundingClientRect().top ?? 0;
    if (top < upper || top > upper + (window.innerHeight - upper) * SEEN)
      place.current.scrollIntoView({ block: 'start' });
  }, [came]);
  return place;
}
