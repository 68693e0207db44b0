/** Plurals that tell a number without a figure, as the graph counts them: two of each, the least that a plural allows (docs/casualties.md). */
import type { NumberExpression } from '../../language/counts/numbers.js';

const TWO_OF: ReadonlyMap<string, number> = new Map([
  ['dozens', 24],
  ['scores', 40],
]);

/** The lower bound of a number in text; the reading of English alone takes one of each, as ACLED does. */
export function leastOf({ wording, min }: Pick<NumberExpression, 'wording' | 'min'>): number | undefined {
  const [, word = ''] = /\b(dozens|scores)\b/i.exec(wording) ?? [];
  return TWO_OF.get(word.toLowerCase()) ?? min;
}
