/** The link that leads back to this view, and to whom it opens. */
import { useState } from 'preact/hooks';
import { copied, isOnThisMachineOnly } from '../browser/clipboard.js';
import { ONE_FILE } from '../browser/one-file.js';
import type { Session } from '../session/session.js';
import { encodeView } from '../view/address.js';
import { saveOneFile } from './one-file.js';
import { wholePart } from './part.js';

interface Props {
  readonly session: Session;
  readonly say: (words: string) => void;
  readonly saved: (name: string) => void;
}

export function Link({ session, say, saved }: Props) {
  const [shown, setShown] = useState<string>();
  const local = isOnThisMachineOnly();
  const copy = async () => {
    const address = location.href.replace(/#.*$/s, '') + encodeView(session.view.peek());
    if (await copied(address))
      say(local ? 'The link is copied. It opens on this machine only.' : 'The link is copied.');
    // Where the browser does not let pages copy, the reader can.
    else setShown(address);
  };
  const file = () => {
    saveOneFile(session, wholePart(session), true, new Map()).then(saved, (error: unknown) => {
      console.warn(error);
      say('The file could not be made: the page for one file is not beside this one.');
    });
  };
  return (
    <section>
      <h3>Link</h3>
      <p>
        Leads back to this very view: layers, filters, lens, what is chosen, the place on the drawing.
        {ONE_FILE && ' It works where this file lies.'}
      </p>
      {local && (
        <p class="warning">
          Only this machine can open it, while <code>claimgraph view</code> runs. For somebody else there is a
          file, which opens with this view.
        </p>
      )}
      <div class="choices">
        <button type="button" onClick={() => void copy()}>
          Copy link
        </button>
        {local && (
          <button type="button" onClick={file}>
            HTML file with this view
          </button>
        )}
      </div>
      {shown !== undefined && (
        <input
          class="address"
          readOnly
          aria-label="Link to copy"
          value={shown}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </section>
  );
}
