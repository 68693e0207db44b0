/** The focus goes back to what opened a form when it closes. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** @returns what is to be put on the button that opens it. */
export function useFocusBack(open: boolean): RefObject<HTMLButtonElement | null> {
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useLayoutEffect(() => {
    if (was.current && !open) opener.current?.focus({ preventScroll: true });
    was.current = open;
  }, [open]);
  return opener;
}
