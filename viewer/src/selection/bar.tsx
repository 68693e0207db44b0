/** On the drawing, while names are marked: how many, and what can be done with all of them. */
import { signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { count } from '../../../src/words/phrases.js';
import { useSession } from '../session/session.js';
import { foldTogether, LONGEST_NAME, unmarkAll } from '../view/marks.js';
import { actsOnMarked } from './acts.js';
import './selection.css';

/** While the reader is asked what a group is to be called. */
export const naming = signal(false);

export function MarkedBar() {
  const session = useSession();
  const { marked } = session.view.value;
  const none = marked.length === 0;
  const acts = none ? [] : actsOnMarked(session, () => (naming.value = true));
  const bar = (
    <section
      class={none ? 'marked-bar none' : 'marked-bar'}
      aria-label="Marked names"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        if (naming.value) naming.value = false;
        else session.change(unmarkAll);
      }}
    >
      <p role="status">
        {!none && (
          <>
            <strong>{count(marked.length, 'name')}</strong> marked
          </>
        )}
      </p>
      {!none && naming.value && <NameForm />}
      {!none &&
        !naming.value &&
        acts.map(({ words, title, does }) => (
          <button key={words} type="button" title={title} onClick={does}>
            {words}
          </button>
        ))}
      {!none && !naming.value && (
        <button type="button" title="Mark none (Esc)" onClick={() => session.change(unmarkAll)}>
          Mark none
        </button>
      )}
    </section>
  );
  return (
    <>
      {bar}
      {!none && <div class="row-ends" />}
    </>
  );
}

/** What the reader calls those that are folded: nobody else does. */
function NameForm() {
  const session = useSession();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    return () => {
      naming.value = false;
    };
  }, []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const name = field.current?.value ?? '';
        session.change((view) => foldTogether(view, name, view.marked));
      }}
    >
      <label>
        You call them{' '}
        <input ref={field} type="text" maxLength={LONGEST_NAME} placeholder="My group" autocomplete="off" />
      </label>
      <button type="submit">Fold</button>
      <button
        type="button"
        onClick={() => {
          naming.value = false;
        }}
      >
        Cancel
      </button>
    </form>
  );
}
