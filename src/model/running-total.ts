/** A claim of a count to whether it counts over a time of its own, and so holds whatever else is counted in that time. */
import type { Claim } from './records.js';
import { cg } from './vocabulary.js';

/** Whether the claim counts casualties from a start or up to an end, and not in one happening: 39 hurt since the exit began, 180 lost so far. */
export function isRunningTotal({ proposition, when }: Pick<Claim, 'proposition' | 'when'>): boolean {
  return proposition.predicate === cg.casualties && (when?.includes('/') ?? false);
}
