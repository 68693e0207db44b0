/** From how sure a rule is of itself to how often what it proposed was right: counts of proposals that people had written as claims too, by relation and rule. */
import { OVERALL, PROPOSED, type Proposed } from './proposed-before.js';

/** What a rule says of itself weighs as much as this many proposals. */
const WEIGHT = 8;

/** `frame:attack/subject` and `frame:coup/subject` are one rule. */
export const ruleOf = (by: string) => by.replace(/^frame:[^/]*/, 'frame');

export const keyOf = (predicate: string, by: string) => `${predicate} ${ruleOf(by)}`;

/** @param own from 0 to 1, as the rule gives it. */
export function calibrated(
  predicate: string,
  by: string,
  own: number,
  proposed: Readonly<Record<string, Proposed>> = PROPOSED,
  overall: number = OVERALL,
): number {
  const [count, right] = proposed[keyOf(predicate, by)] ?? [0, 0];
  const share = (right + WEIGHT * own * overall) / (count + WEIGHT);
  return Math.round(Math.min(1, share) * 100) / 100;
}
