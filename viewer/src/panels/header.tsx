/** The top of the page: its name, the search, and the switches that belong to the whole page. */
import { useSession } from '../state/session.js';
import { chooseTheme } from '../state/theme.js';
import { openPage } from '../state/view.js';
import { PAGE_ENTRIES } from './pages.js';
import { Search } from './search.js';

export function Header({ onMenu, menuOpen }: { readonly onMenu: () => void; readonly menuOpen: boolean }) {
  const session = useSession();
  const theme = session.theme.value;
  const history = session.history.value;
  return (
    <header class="header">
      <button type="button" class="menu" aria-expanded={menuOpen} aria-controls="side" onClick={onMenu}>
        Legend
      </button>
      <h1>claimgraph</h1>
      <Search />
      <div class="buttons">
        {PAGE_ENTRIES.map(({ page, words }) => (
          <button
            key={page}
            type="button"
            aria-pressed={session.view.value.page === page && session.view.value.selection === undefined}
            onClick={() => session.change((view) => openPage(view, page))}
          >
            {words}
          </button>
        ))}
        <button
          type="button"
          class="history"
          aria-label="Undo"
          title="Undo (Ctrl+Z)"
          disabled={history.past.length === 0}
          onClick={session.undo}
        >
          ↶
        </button>
        <button
          type="button"
          class="history"
          aria-label="Redo"
          title="Redo (Ctrl+Shift+Z)"
          disabled={history.future.length === 0}
          onClick={session.redo}
        >
          ↷
        </button>
        <button
          type="button"
          class="theme"
          title="Switch between light and dark"
          onClick={() => chooseTheme(session.theme, theme === 'dark' ? 'light' : 'dark')}
        >
          {theme === 'dark' ? 'Light' : 'Dark'}
        </button>
      </div>
    </header>
  );
}
