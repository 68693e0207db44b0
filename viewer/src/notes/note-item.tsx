/** One note: its flag and its text as it was written, and what can be done with it. */
import { useState } from 'preact/hooks';
import { noteInWords } from '../../../src/notes/export/markdown.js';
import type { Note } from '../../../src/notes/notebook.js';
import { copied, whoseLink } from '../browser/clipboard.js';
import { useSession } from '../session/session.js';
import { useFocusBack } from './focus-back.js';
import { keeperOf } from './keeper.js';
import { NoteForm } from './note-form.js';
import { tellingOf } from './tell-view.js';

export function NoteItem({ note }: { readonly note: Note }) {
  const session = useSession();
  const keeper = keeperOf(session);
  const [changing, setChanging] = useState(false);
  const opener = useFocusBack(changing);
  const [shown, setShown] = useState<string>();
  if (changing) return <NoteForm view={note.view} note={note} close={() => setChanging(false)} />;
  const copy = async () => {
    const text = noteInWords(note, tellingOf(session));
    const done = await copied(text);
    setShown(done ? undefined : text);
    session.notice.value = done
      ? `The note is copied, with its link.${whoseLink()}`
      : 'This browser lets no page copy: the text stands below the note.';
  };
  const remove = async () => {
    const why = await keeper.change({ gone: [note.id] });
    session.notice.value = why ?? 'The note is gone.';
  };
  return (
    <article class="note">
      {note.text !== '' && <NoteText text={note.text} />}
      <p class="note-acts">
        {note.flag !== undefined && (
          <span class={`tag flag ${note.flag.replace(' ', '-')}`}>{note.flag}</span>
        )}
        <span class="quiet">{(note.changed ?? note.made).slice(0, 10)}</span>
        <button type="button" class="link" onClick={() => void copy()}>
          Copy with link
        </button>
        {keeper.mayChange(note.id) && (
          <>
            <button type="button" ref={opener} class="link" onClick={() => setChanging(true)}>
              Change
            </button>
            <button type="button" class="link" onClick={() => void remove()}>
              Delete
            </button>
          </>
        )}
      </p>
      {shown !== undefined && (
        <textarea class="to-copy" readOnly rows={4} aria-label="Note to copy" value={shown} />
      )}
    </article>
  );
}

/** Of a longer note the beginning stands there, so that what it is on stays in sight. */
const LONG = { letters: 700, lines: 12 };

function NoteText({ text }: { readonly text: string }) {
  const [whole, setWhole] = useState(false);
  const isLong = text.length > LONG.letters || text.split('\n').length > LONG.lines;
  return (
    <>
      <p class={isLong && !whole ? 'note-text begun' : 'note-text'} dir="auto">
        {text}
      </p>
      {isLong && (
        <button type="button" class="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? 'Only the beginning' : 'All of this note'}
        </button>
      )}
    </>
  );
}
