/** The pages that the panel can show while nothing is chosen: their names on the buttons, and what stands in them. */
import type { FunctionComponent } from 'preact';
import { ONE_FILE } from '../browser/one-file.js';
import { onDemand } from '../elements/on-demand.js';
import { QueriesDoor } from '../queries/door.js';
import type { Page } from '../view/view.js';

interface PageEntry {
  readonly page: Page;
  /** On its button; none where another page or a choice leads to it. */
  readonly words?: string;
  /** What it is for, in one line: the page begins with it. */
  readonly purpose: string;
  readonly body: FunctionComponent;
  /** The page whose button stands for this one too. */
  readonly under?: Page;
}

/** In the order of the buttons. What needs much code is fetched when it is first opened: see on-demand.tsx. */
export const PAGE_ENTRIES: readonly PageEntry[] = [
  {
    page: 'disagreements',
    purpose: 'For finding where speakers tell the same thing otherwise, and reading both sides.',
    words: 'Disagreements',
    body: onDemand(() =>
      import('../disagreements/disagreements.js').then(({ Disagreements }) => Disagreements),
    ),
  },
  {
    page: 'figures',
    purpose: 'For the least and the most that are told killed or hurt, each with the claims behind it.',
    under: 'disagreements',
    body: onDemand(() => import('../disagreements/figures.js').then(({ Figures }) => Figures)),
  },
  {
    page: 'reports',
    purpose: 'For reading a report with what is claimed in it, what it changed, and two side by side.',
    words: 'Reports',
    body: onDemand(() => import('../reports/reports.js').then(({ Reports }) => Reports)),
  },
  {
    page: 'timeline',
    purpose: 'For what happened to one name and what it said, in the order of days.',
    body: onDemand(() => import('../timeline/timeline-page.js').then(({ TimelinePage }) => TimelinePage)),
  },
  {
    page: 'paths',
    purpose: 'For how two names hang together, step by step, and on whose word.',
    words: 'Paths',
    body: onDemand(() => import('../paths/paths.js').then(({ Paths }) => Paths)),
  },
  {
    page: 'sources',
    purpose: 'For seeing what rests on one speaker or report, by taking it out.',
    words: 'Sources',
    body: onDemand(() => import('../sources/sources.js').then(({ SourcesPage }) => SourcesPage)),
  },
  {
    page: 'lenses',
    purpose: 'For holding the tellings of two sides against each other.',
    body: onDemand(() => import('../lenses/lens-comparison.js').then(({ LensComparison }) => LensComparison)),
  },
  {
    page: 'notes',
    words: 'Notes',
    purpose: 'For what you want to keep beside the claims: notes, views to come back to, stories to tell.',
    body: onDemand(() => import('../story/notebook-page.js').then(({ NotebookPage }) => NotebookPage)),
  },
  {
    page: 'between',
    purpose: 'For whom and what several names have in common.',
    body: onDemand(() => import('../selection/between-page.js').then(({ BetweenPage }) => BetweenPage)),
  },
  {
    page: 'among',
    purpose: 'For how each two of several names hang together.',
    under: 'paths',
    body: onDemand(() => import('../selection/among-page.js').then(({ AmongPage }) => AmongPage)),
  },
  {
    page: 'communities',
    purpose: 'For seeing which actors hang together closely.',
    body: onDemand(() =>
      import('../selection/communities-page.js').then(({ CommunitiesPage }) => CommunitiesPage),
    ),
  },
  // One file has no engine inside; only a link leads to the page, which says so.
  {
    page: 'queries',
    ...(ONE_FILE ? {} : { words: 'Queries' }),
    purpose: 'For asking the claims in SPARQL what no other page answers.',
    body: QueriesDoor,
  },
];

export function PageBody({ page }: { readonly page: Page }) {
  const entry = PAGE_ENTRIES.find((each) => each.page === page);
  if (entry === undefined) return null;
  const { body: Body, purpose } = entry;
  return (
    <>
      <p class="purpose">{purpose}</p>
      <Body />
    </>
  );
}
