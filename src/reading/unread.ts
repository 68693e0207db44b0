/** Why a reader left a part of a text unread that may be the report's own all the same. */
import type { Unread } from './reading.js';

export const OTHER_LANGUAGE = 'other-language';
export const BEYOND_LIMIT = 'beyond-limit';

/** Whether a part was left unread as it is taken for something that is not the report's own. */
export function isNotItsOwn({ why }: Unread): boolean {
  return why !== OTHER_LANGUAGE && why !== BEYOND_LIMIT;
}
