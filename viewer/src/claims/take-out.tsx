/** The button that takes a source out of everything, and puts it back. */
import type { Iri } from '../../../src/model/records.js';
import { useSession } from '../session/session.js';
import { toggle } from '../view/view.js';

export function TakeOutButton({ id }: { readonly id: Iri }) {
  const session = useSession();
  const out = session.view.value.takenOut.includes(id);
  return (
    <button type="button" onClick={() => session.change((view) => toggle(view, 'takenOut', id))}>
      {out ? 'Put back' : 'Take out, to see what falls'}
    </button>
  );
}
