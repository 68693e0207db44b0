/** A figure to English: `at least 14 soldiers killed`, `about 13,000 personnel`, `an unknown number of soldiers killed`. */
import type { FigureRange } from '../compare/verdicts/figure-table.js';
import type { Corpus, Figure } from '../model/records.js';
import { labelOf } from './labels.js';

/** Words for the few plurals that do not lose an `s`. */
const SINGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
};

/** The figure with what it counts and what befell them; open bounds are said as such, never as zero. */
export function figureInWords(corpus: Corpus, figure: Figure): string {
  const { group, item, outcome, min, max } = figure;
  const counted = group ?? item;
  const noun = counted === undefined ? '' : labelOf(corpus, counted);
  const fate = outcome === undefined ? '' : labelOf(corpus, outcome);
  const one = min === 1 && max === 1;
  const many = min === undefined && max === undefined;
  const thing = one ? singular(noun) : noun;
  if (many) return ['an unknown number of', thing || 'people', fate].filter(Boolean).join(' ');
  return [countInWords(figure), thing, fate].filter(Boolean).join(' ');
}

/** The number alone: `3`, `at least 14`, `up to 30`, `3 to 5`, `about 13,000`. */
export function countInWords({ min, max, approximate }: Pick<Figure, 'min' | 'max' | 'approximate'>): string {
  const about = approximate ? 'about ' : '';
  if (min === undefined) return max === undefined ? 'an unknown number' : `up to ${about}${number(max)}`;
  if (max === undefined) return `at least ${about}${number(min)}`;
  return min === max ? `${about}${number(min)}` : `${about}${number(min)} to ${number(max)}`;
}

/** What several accounts span: `12 to 14 or more`, `3`, `up to 30`, `an unknown number`. */
export function rangeInWords({ least, most, open }: FigureRange): string {
  if (most === undefined) return 'an unknown number';
  const span =
    least === undefined
      ? `up to ${number(most)}`
      : least === most
        ? number(most)
        : `${number(least)} to ${number(most)}`;
  return open ? `${span} or more` : span;
}

function number(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Makes the last word singular: `civilian drivers` -> `civilian driver`. */
function singular(noun: string): string {
  return noun.replace(/\S+$/, (word) => SINGULAR[word] ?? (/[^s]s$/.test(word) ? word.slice(0, -1) : word));
}
