/** What can be done with an answer: show it on the drawing, copy it, save it. */
import { formatResult } from '../../../src/query/results/results.js';
import { type Session, useSession } from '../session/session.js';
import { openPage, showOnly, showSurface } from '../view/view.js';
import type { Answer } from './desk.js';
import { drawnOf } from './drawn.js';

type TakeableAnswer = Exclude<Answer, { readonly form: 'truth' }>;

export function TakeAnswer({ answer }: { readonly answer: TakeableAnswer }) {
  const session = useSession();
  const drawn = drawnOf(session.loaded, answer);
  const csv = () => formatResult(answer.table, 'csv');
  return (
    <div class="take-answer">
      <button
        type="button"
        disabled={drawn.length === 0}
        title={drawn.length === 0 ? 'No node or relation of the drawing is in this answer' : undefined}
        onClick={() => show(session, drawn)}
      >
        Show on the drawing
      </button>
      <button type="button" onClick={() => void copy(session, csv())}>
        Copy as CSV
      </button>
      <button type="button" onClick={() => save(csv(), 'answer.csv')}>
        Download CSV
      </button>
    </div>
  );
}

/** On a narrow window the page lies over the drawing, so it is closed; the desk keeps the answer. */
function show(session: Session, drawn: readonly string[]): void {
  const narrow = matchMedia('(max-width: 720px)').matches;
  session.change((view) => {
    const shown = showOnly(showSurface(view, 'relations'), drawn);
    return narrow ? openPage(shown, undefined) : shown;
  });
}

async function copy(session: Session, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    session.notice.value = 'Copied as CSV.';
  } catch {
    session.notice.value = 'The browser does not let this page copy: download the CSV instead.';
  }
}

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
