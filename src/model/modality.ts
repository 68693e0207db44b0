/** A claim to whether it is told as done: what is planned, demanded, feared or suspected never stands for a deed. */
import type { Claim, SpeechAct } from './records.js';

/** Modality as FactBank and TimeML have it: with these acts the speaker does not put the proposition forward as a fact. */
const NOT_ACTUAL: ReadonlySet<SpeechAct> = new Set(['plans', 'demands', 'fears', 'suspects']);

export function isToldAsDone({ speechAct }: Pick<Claim, 'speechAct'>): boolean {
  return !NOT_ACTUAL.has(speechAct);
}
