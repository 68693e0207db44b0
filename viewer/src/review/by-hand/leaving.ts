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
  const [asked, setAsked] = useState<string | undefined>();
  const isAsking = asked === put;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') !== null || form.current === null) return;
      event.preventDefault();
      if (put === first.current || isAsking) close();
      else setAsked(put);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  return { isAsking };
}
