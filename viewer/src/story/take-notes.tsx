/** Notes, saved views and stories as files, each with the address of its view. */
import { notesMarkdown } from '../../../src/notes/export/markdown.js';
import { notesCsv } from '../../../src/notes/export/table.js';
import type { Notebook } from '../../../src/notes/notebook.js';
import { save } from '../browser/download.js';
import { tellingOf } from '../notes/tell-view.js';
import { useSession } from '../session/session.js';

export function TakeNotes({ notebook }: { readonly notebook: Notebook }) {
  const session = useSession();
  const out = (pieces: Iterable<string>, type: string, ending: string) => {
    save(new Blob([...pieces], { type: `${type};charset=utf-8` }), `claimgraph-notes.${ending}`);
    session.notice.value = `Saved as claimgraph-notes.${ending}.`;
  };
  const turtle = async () => {
    const { writeNotes } = await import('../../../src/notes/write-notes.js');
    out([writeNotes(notebook)], 'text/turtle', 'ttl');
  };
  return (
    <section>
      <h3>Take them away</h3>
      <div class="choices">
        <button
          type="button"
          onClick={() => out(notesMarkdown(notebook, tellingOf(session)), 'text/markdown', 'md')}
        >
          Markdown
        </button>
        <button type="button" onClick={() => out(notesCsv(notebook, tellingOf(session)), 'text/csv', 'csv')}>
          CSV
        </button>
        <button type="button" onClick={() => void turtle()}>
          Turtle
        </button>
      </div>
      <p class="quiet">
        Markdown and CSV hold the address of each view. Turtle holds them as Web Annotations: saved as
        notes.ttl in a data folder, the page of that folder shows them.
      </p>
    </section>
  );
}
