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
import { ByHand } from './by-hand-report.js';
import { Page } from './page.js';
import { Readings } from './reading/readings.js';
import { Review } from './state/review.js';

const root = document.getElementById('app') as HTMLElement;

async function start(): Promise<void> {
  takeRunKey();
  const theme = signal(firstTheme());
  followTheme(theme);
  const review = new Review();
  const readings = new Readings(review);
  const show = () => render(<Page review={review} readings={readings} theme={theme} />, root);
  await review.list();
  const asked = new URLSearchParams(location.hash.slice(1));
  const waiting = review.listed.peek();
  const readable = waiting.filter(({ fault }) => fault === undefined);
  const first = readable.find(({ undecided }) => undecided > 0) ?? readable[0];
  const id = asked.get('report') ?? first?.id;
  const claim = asked.get('claim') ?? undefined;
  if (claim !== undefined && id !== undefined && !waiting.some((each) => each.id === id)) {
    render(
      <ByHand
        report={id}
        adopted={async () => {
          await review.list();
          await openAt(review, id, claim);
          show();
        }}
      />,
      root,
    );
    return;
  }
  if (id !== undefined) await openAt(review, id, claim);
  show();
}

/** At a claim of the data that is to be corrected, where one is named. */
async function openAt(review: Review, id: string, claim: string | undefined): Promise<void> {
  await review.open(id, claim !== undefined);
  const card = review.opened.peek()?.cards.find(({ iri }) => claim !== undefined && iri === claim);
  if (card === undefined) return;
  review.choose(card.id);
  review.over.value = 'edit';
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
