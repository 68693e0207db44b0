/** The pages that the panel can show while nothing is chosen: their names on the buttons, and what stands in them. */
import type { FunctionComponent } from 'preact';
import type { Page } from '../state/view.js';
import { Disagreements } from './disagreements.js';
import { Paths } from './paths.js';

interface PageEntry {
  readonly page: Page;
  readonly words: string;
  readonly body: FunctionComponent;
}

/** In the order of the buttons. What needs much code is fetched when it is first opened: see on-demand.tsx. */
export const PAGE_ENTRIES: readonly PageEntry[] = [
  { page: 'disagreements', words: 'Disagreements', body: Disagreements },
  { page: 'paths', words: 'Paths', body: Paths },
];

export function PageBody({ page }: { readonly page: Page }) {
  const Body = PAGE_ENTRIES.find((entry) => entry.page === page)?.body;
  return Body === undefined ? null : <Body />;
}
