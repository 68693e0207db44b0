/** What may be done with a claim where this run may write: it is opened beside its text, or taken back, and put back again. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { localName } from '../../../src/model/namespaces.js';
import type { Claim } from '../../../src/model/records.js';
import { ask } from '../browser/ask.js';
import { mayWrite } from '../browser/run-key.js';

export function ClaimActs({ claim, said }: { readonly claim: Claim; readonly said: string }) {
  const [isOpen, setOpen] = useState(false);
  if (!mayWrite()) return null;
  return (
    <p class="claim-acts">
      <a href={`./review#report=${localName(claim.report)}&claim=${encodeURIComponent(claim.id)}`}>Correct</a>
      <button type="button" class="link" onClick={() => setOpen(true)}>
        Take back
      </button>
      {isOpen && <TakeBack claim={claim} said={said} close={() => setOpen(false)} />}
    </p>
  );
}

type State =
  | { readonly is: 'asking' | 'working' | 'put back' }
  | { readonly is: 'taken'; readonly card: string; readonly files: readonly string[] }
  | { readonly is: 'refused'; readonly why: string };

interface TakeBackProps {
  readonly claim: Claim;
  readonly said: string;
  readonly close: () => void;
}

function TakeBack({ claim, said, close }: TakeBackProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<State>({ is: 'asking' });
  // At once: a key that comes next is for the dialog.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const { report } = claim;
  const attempt = (work: () => Promise<State>) => {
    setState({ is: 'working' });
    void work().then(setState, (error: Error) => setState({ is: 'refused', why: error.message }));
  };
  const take = () =>
    attempt(async () => ({
      is: 'taken',
      ...(await ask<{ card: string; files: readonly string[] }>('take-back', { report, claim: claim.id })),
    }));
  const put = (card: string) =>
    attempt(async () => {
      await ask('put-back', { report, card });
      return { is: 'put back' };
    });
  return (
    <dialog
      class="take-back"
      ref={dialog}
      aria-labelledby="take-back-title"
      onClose={() => {
        // The graph on the page still has the claim.
        if (state.is === 'taken') location.reload();
        else close();
      }}
    >
      <h2 id="take-back-title">Take back a claim of report {localName(report)}</h2>
      <p>{said}</p>
      <div role="status">
        {state.is === 'asking' && (
          <p class="quiet">
            It goes out of the data folder, with the passages that show it. Its report keeps it, as rejected.
          </p>
        )}
        {state.is === 'working' && <p>Writing…</p>}
        {state.is === 'taken' && <p>Taken back. Written: {state.files.join(', ')}.</p>}
        {state.is === 'put back' && <p>It stands in the data again.</p>}
        {state.is === 'refused' && <p class="warning">{state.why}</p>}
      </div>
      <div class="dialog-buttons">
        {state.is === 'asking' && (
          <button type="button" onClick={take}>
            Take back
          </button>
        )}
        {state.is === 'taken' && (
          <button type="button" onClick={() => put(state.card)}>
            Undo
          </button>
        )}
        <button type="button" onClick={() => dialog.current?.close()}>
          {state.is === 'asking' ? 'Leave it' : 'Close'}
        </button>
      </div>
    </dialog>
  );
}
