/** The page of the review: takes the key out of its address, lists what waits, opens a report. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import '../styles/base.css';
import '../styles/surfaces.css';
import './review.css';
import './text/text.css';
import './cards.css';
import './by-hand/form.css';
import './adding/adding.css';
import { NoKey } from '../browser/page-files.js';
import { takeRunKey } from '../browser/run-key.js';
import { firstTheme, followTheme } from '../session/theme.js';
import { Page } from './page.js';
import { Review } from './state/review.js';

const root = document.getElementById('app') as HTMLElement;

async function start(): Promise<void> {
  takeRunKey();
  const theme = signal(firstTheme());
  followTheme(theme);
  const review = new Review();
  await review.list();
  const asked = /^#report=([\w-]+)$/.exec(location.hash)?.[1];
  const first = review.listed.peek().find(({ undecided }) => undecided > 0) ?? review.listed.peek()[0];
  const id = asked ?? first?.id;
  if (id !== undefined) await review.open(id);
  render(<Page review={review} theme={theme} />, root);
}

start().catch((error: unknown) => {
  if (error instanceof NoKey) window.addEventListener('hashchange', () => takeRunKey() && location.reload());
  render(
    <main class="state">
      <h1>The review could not be opened</h1>
      <p role="alert">{error instanceof Error ? error.message : String(error)}</p>
    </main>,
    root,
  );
});
