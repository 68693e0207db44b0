/** The top of the page: its name, the search, and the switches that belong to the whole page. */
import { useState } from 'preact/hooks';
import { mayWrite } from '../browser/run-key.js';
import { useSession } from '../session/session.js';
import { chooseTheme } from '../session/theme.js';
import { openPage } from '../view/view.js';
import { PAGE_ENTRIES } from './pages.js';
import { Search } from './search.js';

interface HeaderProps {
  readonly menuOpen: boolean;
  readonly onMenu: () => void;
  readonly onKeys: () => void;
}

export function Header({ onMenu, menuOpen, onKeys }: HeaderProps) {
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
        <Pages />
        {mayWrite() && (
          <a class="to-review" href="./review">
            Review
          </a>
        )}
        <button
          type="button"
          class="history"
          aria-label="Undo"
          title="Undo (Ctrl+Z)"
          disabled={history.step === 0}
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
        <button type="button" class="keys" aria-label="Keys" title="The keys (?)" onClick={onKeys}>
          ?
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

/** The buttons of the pages; in a narrow window they fold into one. */
function Pages() {
  const session = useSession();
  const [open, setOpen] = useState(false);
  const { page, selection } = session.view.value;
  const shown = PAGE_ENTRIES.find((entry) => entry.page === page);
  const pressed = selection === undefined ? (shown?.under ?? page) : undefined;
  return (
    <div class={open ? 'pages open' : 'pages'}>
      <button
        type="button"
        class="pages-menu"
        aria-expanded={open}
        aria-controls="pages"
        onClick={() => setOpen((now) => !now)}
      >
        Pages
      </button>
      <div class="page-buttons" id="pages">
        {PAGE_ENTRIES.map(
          (entry) =>
            entry.words !== undefined && (
              <button
                key={entry.page}
                type="button"
                aria-pressed={pressed === entry.page}
                onClick={() => {
                  setOpen(false);
                  session.change((view) => openPage(view, entry.page));
                }}
              >
                {entry.words}
              </button>
            ),
        )}
      </div>
    </div>
  );
}
