/** Before a panel goes to the printer, all that is folded in it is unfolded, and folded again after. */
import { options } from 'preact';

/** More are not unfolded: nobody prints a thousand, and the page would stand still. */
const MOST = 400;

/** Until the function that is given is called. */
export function unfoldForPaper(): () => void {
  const print = matchMedia('print');
  const change = () => (print.matches ? unfold() : fold());
  window.addEventListener('beforeprint', unfold);
  window.addEventListener('afterprint', fold);
  print.addEventListener('change', change);
  return () => {
    window.removeEventListener('beforeprint', unfold);
    window.removeEventListener('afterprint', fold);
    print.removeEventListener('change', change);
  };
}

const unfolded = new Set<HTMLDetailsElement>();

/** What is made when it is opened holds more that can be opened. The printer waits for nothing, so all is drawn at once. */
function unfold(): void {
  const panel = document.getElementById('panel');
  const { debounceRendering } = options;
  options.debounceRendering = (render) => render();
  try {
    for (;;) {
      const next = panel?.querySelector<HTMLDetailsElement>('details:not([open])');
      if (!next || unfolded.size >= MOST) break;
      unfolded.add(next);
      next.open = true;
      next.dispatchEvent(new Event('toggle'));
    }
  } finally {
    if (debounceRendering === undefined) delete options.debounceRendering;
    else options.debounceRendering = debounceRendering;
  }
  panel?.classList.toggle('cut', unfolded.size >= MOST);
}

function fold(): void {
  for (const details of unfolded) details.open = false;
  unfolded.clear();
}
