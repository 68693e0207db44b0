/** The button that opens what can be taken away; all behind it is fetched when it is first pressed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { onDemand } from '../elements/on-demand.js';

const Menu = onDemand(() => import('./menu.js').then(({ TakeAwayMenu }) => TakeAwayMenu));

export function TakeAway() {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const press = (event: Event) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Escape closes what lies on top, and only that.
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', press);
    document.addEventListener('keydown', close, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('keydown', close, { capture: true });
    };
  }, [open]);
  return (
    <div class="take-away" ref={place}>
      <button
        type="button"
        ref={button}
        aria-expanded={open}
        aria-controls="take-away"
        title="Pictures, data and a link of what you see"
        onClick={() => setOpen(!open)}
      >
        Take away
      </button>
      {open && (
        <section class="take-away-menu" id="take-away" aria-label="Take away">
          <Menu />
        </section>
      )}
    </div>
  );
}
