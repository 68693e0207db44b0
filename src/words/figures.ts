/** A figure to English: `at least 14 soldiers killed`, `about 13,000 personnel`, `soldiers killed (number not told)`. */
import { type FigureGroup, type FigureRange, rangeOf } from '../compare/verdicts/figure-table.js';
import type { Corpus, Figure } from '../model/records.js';
import { labelOf } from './labels.js';
import { count } from './phrases.js';

/** Words for the few plurals that do not lose an `s`. */
const SINGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
};

/** Words that tell a number without one, as a speaker says them: with `of` before what is counted, or plain. */
const VAGUE: ReadonlyMap<string, string> = new Map([
  ...['dozens', 'scores', 'hundreds', 'thousands', 'tens'].map((word) => [word, `${word} of`] as const),
  ...['many', 'multiple', 'several', 'numerous', 'some'].map((word) => [word, word] as const),
]);

/** Words by which a speaker says that the number is not known. */
const UNKNOWN = /\b(?:unknown|unspecified|undetermined)\b/i;

/** Words that put a number above the one they give: at least says that it may be the very number. */
const MORE = /^(?:over|more than|upwards of)\b/i;

/**
 * The figure with what it counts and what befell them; open bounds are said as such, never as zero.
 * @param wording how it is told: `many` and `dozens` are printed as told, not as what they count for.
 */
export function figureInWords(corpus: Corpus, figure: Figure, wording = ''): string {
  const { group, item, outcome, min, max } = figure;
  const counted = group ?? item;
  const noun = counted === undefined ? '' : labelOf(corpus, counted);
  const fate = outcome === undefined ? '' : labelOf(corpus, outcome);
  const one = min === 1 && max === 1;
  const many = min === undefined && max === undefined;
  const thing = one ? singular(noun) : noun;
  if (min === 0 && max === 0) return ['no', thing || 'people', fate].filter(Boolean).join(' ');
  const vague = max === undefined ? VAGUE.get(wording.toLowerCase()) : undefined;
  if (vague !== undefined) return [vague, thing || 'people', fate].filter(Boolean).join(' ');
  // Who gives no number does not say that it is unknown.
  if (many && UNKNOWN.test(wording))
    return ['an unknown number of', thing || 'people', fate].filter(Boolean).join(' ');
  if (many) return `${[thing || 'people', fate].filter(Boolean).join(' ')} (number not told)`;
  const beyond = min !== undefined && max === undefined && MORE.test(wording);
  const count = beyond ? `more than ${numberInWords(min)}` : countInWords(figure);
  return [count, thing, fate].filter(Boolean).join(' ');
}

/** The number alone: `3`, `at least 14`, `up to 30`, `3 to 5`, `about 13,000`, `about 40 or more`, `12 to 17 (most likely 14)`. */
export function countInWords({
  best,
  ...bounds
}: Pick<Figure, 'min' | 'max' | 'best' | 'approximate'>): string {
  const told = boundsInWords(bounds);
  return best === undefined || bounds.min === bounds.max
    ? told
    : `${told} (most likely ${numberInWords(best)})`;
}

function boundsInWords({ min, max, approximate }: Pick<Figure, 'min' | 'max' | 'approximate'>): string {
  const about = approximate ? 'about ' : '';
  if (min === undefined) return max === undefined ? 'number unknown' : `up to ${about}${numberInWords(max)}`;
  if (max === undefined)
    return approximate ? `about ${numberInWords(min)} or more` : `at least ${numberInWords(min)}`;
  return min === max
    ? `${about}${numberInWords(min)}`
    : `${about}${numberInWords(min)} to ${numberInWords(max)}`;
}

/** What several accounts span: `12 to 14 or more`, `about 40 or more`, `up to 30`, `number unknown`. */
function rangeInWords({ least, most, open, rounded }: FigureRange): string {
  if (most === undefined) return 'number unknown';
  const said = (n: number) => `${rounded.includes(n) ? 'about ' : ''}${numberInWords(n)}`;
  const span =
    least === undefined
      ? `up to ${said(most)}`
      : least === most
        ? said(most)
        : `${said(least)} to ${said(most)}`;
  return open ? `${span} or more` : span;
}

/** The headline of a group, which says of each of its rows what it adds: `7 or more in 2 accounts, number unknown in 1, denied in 1`. */
export function accountsInWords(group: FigureGroup): string {
  const affirmed = group.rows.filter(({ negated }) => !negated);
  const unknown = affirmed.filter(({ figure: { min, max } }) => min === undefined && max === undefined);
  const named = affirmed.length - unknown.length;
  const denied = group.rows.length - affirmed.length;
  const parts = [
    ...(named > 0 ? [[rangeInWords(rangeOf(group)), named] as const] : []),
    ...(unknown.length > 0 ? [['number unknown', unknown.length] as const] : []),
    ...(denied > 0 ? [['denied', denied] as const] : []),
  ];
  return parts.map(([words, n], at) => `${words} in ${at === 0 ? count(n, 'account') : n}`).join(', ');
}

/** `13,000`. */
export function numberInWords(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Makes the last word singular: `civilian truck drivers` -> `civilian truck driver`. */
export function singular(noun: string): string {
  return noun.replace(/\S+$/, (word) => SINGULAR[word] ?? (/[^s]s$/.test(word) ? word.slice(0, -1) : word));
}
