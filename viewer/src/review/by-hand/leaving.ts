/** Escape leaves a form; where something in it was changed, only the second time. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** @param put all that was put into the form, as one text. */
export function useLeaving(
  put: string,
  form: RefObject<HTMLFormElement | null>,
  close: () => void,
): { readonly isAsking: boolean } {
  const first = useRef(put);
  /** As it stands now: Escape may come before what was put in is drawn. */
  const now = useRef(put);
  now.current = put;
  const asked = useRef<string | undefined>(undefined);
  const [isAsking, setAsking] = useState(false);
  if (isAsking && asked.current !== put) setAsking(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') !== null || form.current === null) return;
      event.preventDefault();
      if (now.current === first.current || asked.current === now.current) {
        close();
        return;
      }
      asked.current = now.current;
      setAsking(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  return { isAsking };
}
