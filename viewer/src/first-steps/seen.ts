/** Whether this browser has been here before: the first steps come by themselves once, and never in the way of a link. */
import { keep, readKept } from '../browser/kept-here.js';
import { ONE_FILE } from '../browser/one-file.js';

const NAME = 'claimgraph-first-steps';

/** A browser that keeps nothing for pages would show them each time: then they come when they are called. */
export function isFirstVisit(): boolean {
  if (ONE_FILE || location.hash !== '' || readKept(NAME) !== undefined) return false;
  return keep(NAME, 'shown') === undefined;
}
