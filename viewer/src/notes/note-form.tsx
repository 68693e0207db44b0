/** The form of one note: a text, a flag, or both; Ctrl+Enter keeps it, Escape leaves it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FLAGS, type Flag, type Note } from '../../../src/notes/notebook.js';
import { useSession } from '../session/session.js';
import { keeperOf } from './keeper.js';
import { newId, now } from './new-id.js';

interface Props {
  /** What it is on, as an address. */
  readonly view: string;
  /** The note that is changed; a new one where there is none. */
  readonly note?: Note;
  readonly close: () => void;
}

export function NoteForm({ view, note, close }: Props) {
  const keeper = keeperOf(useSession());
  const [text, setText] = useState(note?.text ?? '');
  const [flag, setFlag] = useState<Flag | undefined>(note?.flag);
  const [why, setWhy] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  // At once: a key that comes next is for the form.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.form?.scrollIntoView({ block: 'nearest' });
  }, []);
  const save = async () => {
    if (text.trim() === '' && flag === undefined) {
      setWhy('Write something, or choose a flag.');
      field.current?.focus();
      return;
    }
    const kept: Note = {
      id: note?.id ?? newId('n'),
      made: note?.made ?? now(),
      view: note?.view ?? view,
      text: text.trim(),
      ...(flag === undefined ? {} : { flag }),
      ...(note === undefined ? {} : { changed: now() }),
    };
    const refused = await keeper.change({ notes: [kept] });
    if (refused === undefined) close();
    else setWhy(refused);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      class="note-form"
      aria-label="Note"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        ref={field}
        rows={3}
        aria-label="Text of the note"
        maxLength={20_000}
        value={text}
        onInput={({ currentTarget: { value } }) => setText(value)}
      />
      <div class="choices">
        <label>
          <span class="quiet">Flag</span>{' '}
          <select
            value={flag ?? ''}
            onChange={({ currentTarget: { value } }) => setFlag(FLAGS.find((each) => each === value))}
          >
            <option value="">none</option>
            {FLAGS.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" title="Ctrl+Enter">
          Save
        </button>
        <button type="button" onClick={close}>
          Leave it
        </button>
      </div>
      {why !== undefined && (
        <p class="warning" role="alert">
          {why}
        </p>
      )}
    </form>
  );
}
