/** What goes to the printer: the drawing, the panel, or a brief of what is chosen. */
import type { Session } from '../../session/session.js';
import { Brief, briefOf } from './brief.js';
import { printPicture } from './picture-sheet.js';
import { printSheet } from './sheet.js';

interface Props {
  readonly session: Session;
  readonly say: (words: string) => void;
}

export function Paper({ session, say }: Props) {
  const { selection, page } = session.view.value;
  const panel = selection !== undefined || page !== undefined;
  const entity = briefOf(session);
  const printed = (printing: Promise<unknown>) => {
    printing.catch((error: unknown) => {
      console.warn(error);
      say('The sheet could not be made.');
    });
  };
  return (
    <section>
      <h3>Paper</h3>
      <div class="choices">
        {panel && (
          <button type="button" onClick={() => window.print()}>
            Print the panel
          </button>
        )}
        {entity !== undefined && (
          <button
            type="button"
            onClick={() => printed(printSheet(session, <Brief session={session} entity={entity} />))}
          >
            Print a brief
          </button>
        )}
        <button type="button" onClick={() => printed(printPicture(session))}>
          Print the drawing
        </button>
      </div>
      <p class="quiet">
        {panel && 'The panel with all its claims unfolded. '}
        {entity !== undefined && `A brief of ${entity.label} has one to three pages. `}
        The drawing with its legend and sources.
      </p>
    </section>
  );
}
