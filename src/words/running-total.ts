/** A claim that counts over a time of its own to the words that say so: `a running total since 31 October 2023`. */
import type { Claim } from '../model/records.js';
import { isRunningTotal } from '../model/running-total.js';
import { dateInWords } from './dates.js';

/** For a claim of which isRunningTotal holds. */
export function runningTotalInWords({ when = '', dateBasis }: Pick<Claim, 'when' | 'dateBasis'>): string {
  const [start = '', end = ''] = when.split('/');
  const known = (date: string) => date !== '' && date !== '..';
  const said = [
    ...(known(start) ? [`since ${dateInWords(start, known(end) ? undefined : dateBasis).text}`] : []),
    ...(known(end) ? [`as of ${dateInWords(end, dateBasis).text}`] : []),
  ];
  return ['a running total', ...said].join(' ');
}

/** What a sentence that these claims tell has to add: `, a running total since …`, or nothing. */
export function runningRemark(claims: readonly Claim[]): string {
  const running = claims.filter(isRunningTotal);
  const said = new Set(running.map(runningTotalInWords));
  return running.length === claims.length ? [...said].map((words) => `, ${words}`).join(' or') : '';
}
