/** The page of what the reader noted, saved and tells: where it is kept, what it is on, and how it is taken away. */
import { useState } from 'preact/hooks';
import { isEmptyNotebook, type Note, type SavedView } from '../../../src/notes/notebook.js';
import { count } from '../../../src/words/phrases.js';
import { mayWrite } from '../browser/run-key.js';
import { type Keeper, keeperOf } from '../notes/keeper.js';
import { NoteForm } from '../notes/note-form.js';
import { NoteItem } from '../notes/note-item.js';
import { isGone, viewInWords } from '../notes/tell-view.js';
import { type Session, useSession } from '../session/session.js';
import { encodeView } from '../view/address.js';
import { asKept } from '../view/kept.js';
import { beginStory, saveAndSay } from './making.js';
import { openKept } from './open-kept.js';
import { Stories } from './stories.js';
import { TakeNotes } from './take-notes.js';
import '../notes/notes.css';
import './story.css';

export function NotebookPage() {
  const session = useSession();
  const keeper = keeperOf(session);
  const { notes, views, stories } = keeper.notebook.value;
  const gone = notes.filter(({ view }) => isGone(session.whole, view));
  const here = notes.filter((note) => !gone.includes(note));
  return (
    <div class="notebook">
      <h2>Notes, saved views, stories</h2>
      <Where keeper={keeper} session={session} />
      <Make session={session} />
      {here.length > 0 && (
        <section>
          <h3>
            Notes <span class="number">{here.length}</span>
          </h3>
          <Notes notes={here} session={session} />
        </section>
      )}
      {gone.length > 0 && (
        <section>
          <h3>
            On what is not here any more <span class="number">{gone.length}</span>
          </h3>
          <p class="quiet">These notes are kept until you delete them.</p>
          <Notes notes={gone} session={session} />
        </section>
      )}
      {views.length > 0 && (
        <section>
          <h3>
            Saved views <span class="number">{views.length}</span>
          </h3>
          <ul>
            {views.map((saved) => (
              <Saved key={saved.id} saved={saved} session={session} keeper={keeper} />
            ))}
          </ul>
        </section>
      )}
      <Stories stories={stories} />
      {!isEmptyNotebook(keeper.notebook.value) && <TakeNotes notebook={keeper.notebook.value} />}
    </div>
  );
}

function Where({ keeper, session }: { readonly keeper: Keeper; readonly session: Session }) {
  const { notes, views, stories } = keeper.own.value;
  const own = notes.length + views.length + stories.length;
  const move = async () => {
    const why = await keeper.moveToFolder();
    session.notice.value = why ?? `Written into ${keeper.file.peek()}.`;
  };
  return (
    <>
      <p class="quiet">
        {mayWrite()
          ? `What you note is written into ${keeper.file.value ?? 'notes.ttl'}.`
          : 'What you note is kept in this browser, for this data set, and goes nowhere else.'}
      </p>
      {mayWrite() && own > 0 && (
        <p class="quiet">
          {count(own, 'thing')} of before {own === 1 ? 'is' : 'are'} kept in this browser alone.{' '}
          <button type="button" onClick={() => void move()}>
            Write {own === 1 ? 'it' : 'them'} into the folder too
          </button>
        </p>
      )}
      {keeper.wrong.value !== '' && (
        <p class="warning" role="alert">
          {keeper.wrong.value}
        </p>
      )}
    </>
  );
}

function Make({ session }: { readonly session: Session }) {
  const [noting, setNoting] = useState(false);
  const begin = async () => {
    const why = await beginStory(session);
    if (why !== undefined) session.notice.value = why;
  };
  return (
    <>
      <div class="choices">
        <button type="button" onClick={() => setNoting(true)}>
          Note on this view
        </button>
        <button type="button" title="v" onClick={() => void saveAndSay(session)}>
          Save this view
        </button>
        <button type="button" onClick={() => void begin()}>
          Begin a story
        </button>
      </div>
      {noting && <NoteForm view={encodeView(asKept(session.view.peek()))} close={() => setNoting(false)} />}
      <p class="quiet">
        A view is what you see: drawing, filters, lens, days. A story is views in order, each with a caption;
        its first is what you see now. A note on a name, a line or a claim is made in its panel.
      </p>
    </>
  );
}

function Notes({ notes, session }: { readonly notes: readonly Note[]; readonly session: Session }) {
  return (
    <ul>
      {notes.map((note) => (
        <li key={note.id}>
          <p class="on">
            <button type="button" class="link" onClick={() => openKept(session, note.view)}>
              {viewInWords(session.whole, note.view)}
            </button>
          </p>
          <NoteItem note={note} />
        </li>
      ))}
    </ul>
  );
}

interface SavedProps {
  readonly saved: SavedView;
  readonly session: Session;
  readonly keeper: Keeper;
}

function Saved({ saved, session, keeper }: SavedProps) {
  const remove = async () => {
    session.notice.value = (await keeper.change({ gone: [saved.id] })) ?? 'The saved view is gone.';
  };
  return (
    <li>
      <button type="button" class="link" onClick={() => openKept(session, saved.view)}>
        {saved.title || viewInWords(session.whole, saved.view)}
      </button>{' '}
      <span class="quiet">{saved.made.slice(0, 10)}</span>
      {isGone(session.whole, saved.view) && <span class="tag">not here any more</span>}{' '}
      {keeper.mayChange(saved.id) && (
        <button
          type="button"
          class="link"
          aria-label={`Delete the view ${saved.title}`}
          onClick={() => void remove()}
        >
          Delete
        </button>
      )}
    </li>
  );
}
