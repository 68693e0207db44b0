/** What is about to be written, in words and as Turtle, before it is; and that it was. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenedReport } from '../../../src/desk/opened-report.js';
import type { WhatIsWritten } from '../../../src/desk/what-is-written.js';
import { ask } from '../browser/ask.js';
import type { Review } from './state/review.js';
import { shown } from './state/shown-text.js';

interface DialogProps {
  readonly review: Review;
  readonly opened: OpenedReport;
  readonly close: () => void;
}

type State =
  | { readonly is: 'asking' }
  | { readonly is: 'shown'; readonly what: WhatIsWritten; readonly position: number }
  | { readonly is: 'written'; readonly what: WhatIsWritten }
  | { readonly is: 'refused'; readonly why: string };

export function WriteDialog({ review, opened, close }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<State>({ is: 'asking' });
  const { id } = opened;
  const attempt = (work: () => Promise<State>) =>
    void work().then(setState, (error: Error) => setState({ is: 'refused', why: error.message }));
  // At once: a key that comes next is for the dialog.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // Not on the first button: Enter is to close nothing while it is worked out.
    dialog.current?.focus();
    attempt(async () => {
      await review.settled();
      const { position } = review;
      return { is: 'shown', what: await ask<WhatIsWritten>('plan', { id }), position };
    });
  }, [review, id]);
  const write = ({ seen }: WhatIsWritten, position: number) => {
    setState({ is: 'asking' });
    dialog.current?.focus();
    attempt(async () => {
      const what = await ask<WhatIsWritten>('write', { id, position, seen });
      await review.list();
      return { is: 'written', what };
    });
  };
  const goTo = (question: string) => {
    dialog.current?.close();
    review.goTo([question]);
    requestAnimationFrame(() => document.getElementById(`card-${review.chosen.peek()}`)?.focus());
  };
  return (
    <dialog class="write-dialog" tabIndex={-1} ref={dialog} aria-labelledby="write-title" onClose={close}>
      <h2 id="write-title">Write report {id}</h2>
      <div role="status">
        {state.is === 'asking' && <p>Working it out…</p>}
        {state.is === 'refused' && <p class="warning">{shown(state.why)}</p>}
        {state.is === 'shown' && <Said what={state.what} goTo={goTo} />}
        {state.is === 'written' && <Written what={state.what} undo={opened.undo} />}
      </div>
      {state.is === 'shown' && <Details what={state.what} />}
      <div class="dialog-buttons">
        {state.is === 'shown' && state.what.files.length > 0 && state.what.questions.length === 0 && (
          <button
            type="button"
            class="accept"
            ref={(button) => button?.focus()}
            onClick={() => write(state.what, state.position)}
          >
            Write
          </button>
        )}
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
    </dialog>
  );
}

interface SaidProps {
  readonly what: WhatIsWritten;
  /** To the card that asks. */
  readonly goTo: (question: string) => void;
}

function Said({ what, goTo }: SaidProps) {
  if (what.questions.length > 0) {
    return (
      <>
        <p class="warning">Nothing is written while a card asks who or what is meant:</p>
        <ul>
          {what.questions.map(({ id, label }) => (
            <li key={id}>
              <button type="button" class="link" onClick={() => goTo(id)}>
                {shown(label)}
              </button>
            </li>
          ))}
        </ul>
      </>
    );
  }
  if (what.files.length === 0)
    return <p>The data folder holds all that was accepted: nothing is to be written.</p>;
  const { claims, names, gone } = what;
  return (
    <p>
      {claims.length === 1 ? '1 claim comes' : `${claims.length} claims come`} in
      {names.length > 0 && `, with ${names.length === 1 ? '1 new name' : `${names.length} new names`}`}
      {gone.length > 0 && `, and ${gone.length === 1 ? '1 claim goes' : `${gone.length} claims go`}`}.{' '}
      {what.files.length} {what.files.length === 1 ? 'file changes' : 'files change'} together.
    </p>
  );
}

function Written({ what, undo }: { readonly what: WhatIsWritten; readonly undo: string }) {
  return (
    <>
      <p>Written: {what.files.join(', ')}.</p>
      <p class="quiet">
        To take all of it out again: <code>{shown(undo)}</code>
      </p>
    </>
  );
}

function Details({ what }: { readonly what: WhatIsWritten }) {
  const { claims, names, identities, gone, files, turtle, removed, remarks } = what;
  return (
    <div class="what-is-written">
      {remarks.map((each) => (
        <p key={each} class="warning">
          {shown(each)}
        </p>
      ))}
      <Sentences title="Claims that come in" all={claims} />
      <Sentences title="Claims that go" all={gone} />
      {names.length > 0 && (
        <>
          <h3>New names</h3>
          <p>{names.map(shown).join(', ')}</p>
        </>
      )}
      <Sentences title="For the ledger of identities" all={identities} />
      {files.length > 0 && (
        <>
          <h3>Files</h3>
          <p>{files.join(', ')}</p>
        </>
      )}
      {turtle !== '' && <Turtle title="What comes in, as Turtle" text={turtle} />}
      {removed !== '' && <Turtle title="What goes, as Turtle" text={removed} />}
    </div>
  );
}

function Sentences({ title, all }: { readonly title: string; readonly all: readonly string[] }) {
  if (all.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {all.map((each) => (
          <li key={each}>{shown(each)}</li>
        ))}
      </ul>
    </>
  );
}

function Turtle({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <details>
      <summary>{title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
      <pre tabIndex={0}>{shown(text)}</pre>
    </details>
  );
}
