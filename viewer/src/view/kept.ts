/** A view as it is kept: takes what is seen, gives it without what only tells of notes and stories. */
import type { ViewState } from './view.js';

export function asKept(view: ViewState): ViewState {
  return { ...view, story: undefined, page: view.page === 'notes' ? undefined : view.page };
}
