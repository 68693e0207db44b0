/** A name of several, to be opened, and to be taken out of what is marked. */
import { EntityLink } from '../elements/links.js';
import { useSession } from '../session/session.js';
import { toggleMarks } from '../view/marks.js';

/** The names that a page is about, and where they come from. */
export function MarkedNames() {
  const session = useSession();
  const { marked } = session.view.value;
  if (marked.length < 2)
    return (
      <p class="warning">
        Mark two names or more: with the shift key pressed on the drawing, by its Lasso, or in the List beside
        it.
      </p>
    );
  const shown = marked.slice(0, MOST);
  return (
    <ul class="marked-names">
      {shown.map((id) => (
        <li key={id}>
          <EntityLink id={id} />
          <button
            type="button"
            aria-label={`Unmark ${session.loaded.corpus.entities.get(id)?.label ?? id}`}
            onClick={() => session.change((view) => toggleMarks(view, [id]))}
          >
            ×
          </button>
        </li>
      ))}
      {marked.length > MOST && <li class="quiet">and {marked.length - MOST} more</li>}
    </ul>
  );
}

/** So many are listed. */
const MOST = 24;
