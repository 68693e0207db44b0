/** What a list points at, by the pointer or by the keyboard's focus: lit on the drawing until it points elsewhere, or goes. */
import { useEffect } from 'preact/hooks';
import { useSession } from '../session/session.js';
import type { Selection } from '../view/view.js';

export function usePointing(selection: Selection | undefined) {
  const session = useSession();
  const id = selection?.id;
  const point = () => {
    session.hovered.value = selection;
  };
  const leave = () => {
    if (id !== undefined && session.hovered.peek()?.id === id) session.hovered.value = undefined;
  };
  useEffect(() => leave, [session, id]);
  return {
    onPointerEnter: point,
    onPointerLeave: leave,
    // A press gives the focus too, and is about to choose.
    onFocus: (event: FocusEvent) => {
      if (event.currentTarget instanceof Element && event.currentTarget.matches(':focus-visible')) point();
    },
    onBlur: leave,
  };
}
