/** The notes on one thing in its panel, and the button that makes one. */
import { useState } from 'preact/hooks';
import { chosenIn } from '../../../src/notes/notebook.js';
import { useSession } from '../session/session.js';
import { encodeView } from '../view/address.js';
import { asKept } from '../view/kept.js';
import { type Selection, select } from '../view/view.js';
import { useFocusBack } from './focus-back.js';
import { keeperOf } from './keeper.js';
import { NoteForm } from './note-form.js';
import { NoteItem } from './note-item.js';
import './notes.css';

interface Props {
  readonly chosen: Selection;
  /** As one word among other small ones, under a claim. */
  readonly small?: boolean;
}

export function NotesOn({ chosen, small = false }: Props) {
  const session = useSession();
  const keeper = keeperOf(session);
  const [open, setOpen] = useState(false);
  const opener = useFocusBack(open);
  const notes = keeper.notebook.value.notes.filter(({ view }) => chosenIn(view)?.id === chosen.id);
  const view = () => encodeView(select(asKept(session.view.peek()), chosen));
  return (
    <div class={small ? 'notes-on small' : 'notes-on'}>
      {notes.map((note) => (
        <NoteItem key={note.id} note={note} />
      ))}
      {open ? (
        <NoteForm view={view()} close={() => setOpen(false)} />
      ) : (
        <button
          type="button"
          ref={opener}
          class={small ? 'link add-note' : 'add-note'}
          title={small ? undefined : 'A note on this (n)'}
          onClick={() => setOpen(true)}
        >
          Note
        </button>
      )}
      {keeper.wrong.value !== '' && (open || notes.length > 0) && <p class="warning">{keeper.wrong.value}</p>}
    </div>
  );
}
