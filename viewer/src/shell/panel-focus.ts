/** The focus goes into a panel that opens, and back to what opened it when it closes. */
import { effect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Session } from '../session/session.js';

/**
 * @param shown what the panel shows; undefined while it is closed.
 * A press on the drawing and a choice in a list of choices keep the focus: the arrows belong to them.
 */
export function usePanelFocus(
  session: Session,
  panel: RefObject<HTMLElement | null>,
  shown: string | undefined,
): void {
  /** What had the focus when the view changed; it may be gone from the page by the time that is drawn. */
  const from = useRef<Element | null>(null);
  const inside = useRef(false);
  const opener = useRef<HTMLElement | null>(null);
  const before = useRef(shown);
  useEffect(
    () =>
      effect(() => {
        session.view.value;
        from.current = document.activeElement;
        inside.current = panel.current?.contains(document.activeElement) ?? false;
      }),
    [session, panel],
  );
  useLayoutEffect(() => {
    if (shown === before.current) return;
    before.current = shown;
    const { current: had } = from;
    if (shown === undefined) {
      if (inside.current && opener.current?.isConnected) goBack(opener.current);
      opener.current = null;
      return;
    }
    // Whoever tells a story goes on with its buttons.
    if (had instanceof HTMLElement && had.closest('.story-bar') !== null) return;
    if (!(had instanceof HTMLElement) || had === document.body || had instanceof HTMLSelectElement) return;
    if (!inside.current) opener.current = had;
    panel.current?.scrollTo?.(0, 0);
    panel.current?.focus({ preventScroll: true });
  }, [shown, panel]);
}

/** What lies in the folded side cannot be gone to: the button that brings it can. */
function goBack(opener: HTMLElement): void {
  opener.focus({ preventScroll: true });
  if (document.activeElement !== opener) document.querySelector<HTMLElement>('.header .menu')?.focus();
}
