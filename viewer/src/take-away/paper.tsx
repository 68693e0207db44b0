/** What goes to the printer. */
import type { Session } from '../session/session.js';

interface Props {
  readonly session: Session;
  readonly say: (words: string) => void;
}

export function Paper({ session }: Props) {
  const { selection, page } = session.view.value;
  if (selection === undefined && page === undefined) return null;
  return (
    <section>
      <h3>Paper</h3>
      <p>The panel beside the drawing, with its claims and sources.</p>
      <div class="choices">
        <button type="button" onClick={() => window.print()}>
          Print the panel
        </button>
      </div>
    </section>
  );
}
