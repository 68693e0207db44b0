/** Takes figures that are stated or edited here and says in words of which the data could not say what is counted. */
import type { ReadFigure, Reading } from '../../reading/reading.js';
import type { Choice } from '../../review/decisions.js';

/** The first of the figures that are decided on here. */
export function uncountedIn(choices: readonly Choice[], { figures }: Reading): string | undefined {
  const touched = new Set(
    choices.flatMap((choice) =>
      choice.do === 'edit'
        ? [choice.id]
        : choice.do === 'state'
          ? (choice.figures ?? []).map(({ id }) => id)
          : [],
    ),
  );
  return figures.flatMap((each) => (touched.has(each.id) ? (lackOf(each) ?? []) : []))[0];
}

function lackOf({ kind, group, outcome, item }: ReadFigure): string | undefined {
  if (kind === 'quantity')
    return item === undefined ? 'The number does not say of what: choose what is counted.' : undefined;
  if (group === undefined) return 'The number does not say of whom: choose who is counted.';
  return kind === 'casualties' && outcome === undefined
    ? 'The number does not say what became of them: choose an outcome.'
    : undefined;
}
