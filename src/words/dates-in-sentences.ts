/** An EDTF date to the words that follow a verb: `on 13 August 2023`, `between 1 and 10 August 2023`, `from 2012 on`. */
import type { Iri } from '../model/records.js';
import { dateInWords } from './dates.js';

/**
 * The date with what stands before it. A range may be all of a span, or hold a point that is not known more exactly:
 * `between` is true of both; an open end is `from … on` of a span, and `on or after …` of a point.
 * @param basis as in dateInWords.
 */
export function dateAfterVerb(edtf: string, basis: Iri | undefined, is: 'point' | 'span'): string {
  const whole = dateInWords(edtf, basis);
  const [from, to] = edtf.trim().split('/');
  if (to === undefined) return `${whole.preposition} ${whole.text}`.trim();
  const remark = / \([^()]*\)$/.exec(whole.text)?.[0] ?? '';
  if (isOpen(from)) return isOpen(to) ? `on ${edtf}` : whole.text;
  const start = dateInWords(from!);
  const first = withoutRemark(start.text);
  if (isOpen(to)) {
    return is === 'span' ? `from ${first} on${remark}` : `${start.preposition} or after ${first}${remark}`;
  }
  const last = withoutRemark(dateInWords(to).text);
  return first === last ? `on ${last}${remark}` : `between ${shortened(first, last)} and ${last}${remark}`;
}

function isOpen(end: string | undefined): boolean {
  return end === undefined || end === '' || end === '..';
}

function withoutRemark(words: string): string {
  return words.replace(/ \([^()]*\)$/, '');
}

/** Without what the last date says again: `1 August 2023` before `10 August 2023` is `1`. */
function shortened(first: string, last: string): string {
  const [words, others] = [first.split(' '), last.split(' ')];
  while (words.length > 1 && others.length > 1 && words.at(-1) === others.at(-1)) {
    words.pop();
    others.pop();
  }
  return words.join(' ');
}
