/** The button that opens what can be taken away; all behind it is fetched when it is first pressed. */
import { useEffect, useRef } from 'preact/hooks';
import { onDemand } from '../elements/on-demand.js';
import { type Session, useSession } from '../session/session.js';
import { unfoldForPaper } from './paper/unfolded.js';

const Menu = onDemand(() => import('./menu.js').then(({ TakeAwayMenu }) => TakeAwayMenu));

export function TakeAway() {
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const session = useSession();
  const open = session.takingAway.value;
  const setOpen = (now: boolean) => {
    session.takingAway.value = now;
  };
  useEffect(() => unfoldForPaper(), []);
  useEffect(() => printTheDrawing(session), [session]);
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

/** Where no panel is open, the keys that print bring the drawing as a sheet: what a browser prints of a canvas is blank. */
function printTheDrawing(session: Session): () => void {
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key !== 'p') return;
    const { selection, page } = session.view.peek();
    if (selection !== undefined || page !== undefined) return;
    event.preventDefault();
    import('./paper/picture-sheet.js')
      .then(({ printPicture }) => printPicture(session))
      .then((printed) => printed || window.print(), console.warn);
  };
  document.addEventListener('keydown', press);
  return () => document.removeEventListener('keydown', press);
}
