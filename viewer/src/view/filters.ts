/** What filters take from the view, and the way back to all of it. */
import { hideNodes } from './marks.js';
import type { ViewState } from './view.js';

/** What of a view decides which claims and relations its filters leave. */
export const FILTER_FIELDS = [
  'hiddenTypes',
  'hiddenFamilies',
  'hiddenMarks',
  'hiddenNodes',
  'time',
  'clock',
  'undated',
  'only',
] as const satisfies readonly (keyof ViewState)[];

/** A hidden node is no longer chosen. */
export function hideNode(view: ViewState, id: string): ViewState {
  return hideNodes(view, [id]);
}

/** Everything that filters hide comes back; layers, selection and camera stay. */
export function clearFilters(view: ViewState): ViewState {
  return {
    ...view,
    hiddenTypes: [],
    hiddenFamilies: [],
    hiddenMarks: [],
    hiddenNodes: [],
    hiddenSides: [],
    time: undefined,
    only: undefined,
  };
}

export function isFiltered(view: ViewState): boolean {
  if (view.time !== undefined || view.only !== undefined) return true;
  const { hiddenTypes, hiddenFamilies, hiddenMarks, hiddenNodes, hiddenSides } = view;
  return [hiddenTypes, hiddenFamilies, hiddenMarks, hiddenNodes, hiddenSides].some(
    ({ length }) => length > 0,
  );
}
