/** What stands in the panel for a relation that the chosen lens does not show. */

import { VerdictsOn } from '../claims/verdicts.js';
import { useSession } from '../session/session.js';
import { chooseAgainst, chooseLens, putBack } from '../view/view.js';

/** The panel of a relation that the lens leaves out, or that fell with a source. */
export function OutsideLens({ title, id }: { readonly title: string; readonly id: string }) {
  const session = useSession();
  return (
    <>
      <h2>{title}</h2>
      <p>
        {session.view.value.takenOut.length > 0
          ? 'This is not among what is left: nobody says so through the lens and without what is taken out.'
          : 'The lens leaves this out: none of the claims that it shows say so.'}
      </p>
      <button
        type="button"
        class="wide"
        onClick={() =>
          session.change((view) => putBack(chooseLens(chooseAgainst(view, undefined), undefined)))
        }
      >
        Show everything that is said
      </button>
      <VerdictsOn chosen={{ kind: 'edge', id }} />
    </>
  );
}
