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
  readonly body: FunctionComponent;
  /** The page whose button stands for this one too. */
  readonly under?: Page;
}

/** In the order of the buttons. What needs much code is fetched when it is first opened: see on-demand.tsx. */
export const PAGE_ENTRIES: readonly PageEntry[] = [
  {
    page: 'disagreements',
    words: 'Disagreements',
    body: onDemand(() =>
      import('../disagreements/disagreements.js').then(({ Disagreements }) => Disagreements),
    ),
  },
  {
    page: 'figures',
    under: 'disagreements',
    body: onDemand(() => import('../disagreements/figures.js').then(({ Figures }) => Figures)),
  },
  {
    page: 'timeline',
    body: onDemand(() => import('../timeline/timeline-page.js').then(({ TimelinePage }) => TimelinePage)),
  },
  {
    page: 'paths',
    words: 'Paths',
    body: onDemand(() => import('../paths/paths.js').then(({ Paths }) => Paths)),
  },
  {
    page: 'sources',
    words: 'Sources',
    body: onDemand(() => import('../sources/sources.js').then(({ SourcesPage }) => SourcesPage)),
  },
  {
    page: 'lenses',
    body: onDemand(() => import('../lenses/lens-comparison.js').then(({ LensComparison }) => LensComparison)),
  },
  {
    page: 'between',
    body: onDemand(() => import('../selection/between-page.js').then(({ BetweenPage }) => BetweenPage)),
  },
  {
    page: 'among',
    under: 'paths',
    body: onDemand(() => import('../selection/among-page.js').then(({ AmongPage }) => AmongPage)),
  },
  {
    page: 'communities',
    body: onDemand(() =>
      import('../selection/communities-page.js').then(({ CommunitiesPage }) => CommunitiesPage),
    ),
  },
  // One file has no engine inside; only a link leads to the page, which says so.
  { page: 'queries', ...(ONE_FILE ? {} : { words: 'Queries' }), body: QueriesDoor },
];

export function PageBody({ page }: { readonly page: Page }) {
  const Body = PAGE_ENTRIES.find((entry) => entry.page === page)?.body;
  return Body === undefined ? null : <Body />;
}
