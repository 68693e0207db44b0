/** Claims to whether they tell it as done: what is planned, sought, demanded, expected, feared or suspected never stands for a deed. */
import type { Claim, SpeechAct } from './records.js';

type Act = Pick<Claim, 'speechAct'>;

/** How a proposition is put forward that nobody tells as done. */
export type Modality = 'planned' | 'given up' | 'sought' | 'demanded' | 'expected' | 'feared' | 'suspected';

/**
 * Modality as FactBank and TimeML have it: with these acts the speaker does not put the proposition forward as a fact.
 * In order of how near to a fact each comes.
 */
const NOT_ACTUAL: ReadonlyMap<SpeechAct, Modality> = new Map([
  ['plans', 'planned'],
  ['seeks', 'sought'],
  ['once-planned', 'given up'],
  ['demands', 'demanded'],
  ['expects', 'expected'],
  ['fears', 'feared'],
  ['suspects', 'suspected'],
]);

/** All of them, in that order. */
export const MODALITIES: readonly Modality[] = [...NOT_ACTUAL.values()];

export function isToldAsDone({ speechAct }: Act): boolean {
  return !NOT_ACTUAL.has(speechAct);
}

/** `planned`, `given up`, `sought`, `demanded`, `expected`, `feared` or `suspected`; undefined where someone tells it as done, or nobody tells it. */
export function modalityOf(claims: readonly Act[]): Modality | undefined {
  if (claims.some(isToldAsDone)) return undefined;
  const acts = new Set(claims.map(({ speechAct }) => speechAct));
  return [...NOT_ACTUAL].find(([act]) => acts.has(act))?.[1];
}
