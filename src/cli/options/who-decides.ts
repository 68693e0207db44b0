/** Who decides: as named on the command line, or as the system knows the user. */
import { userInfo } from 'node:os';
import { UsageError } from '../terminal/failure.js';

/** @throws UsageError where the system has no name for the user, as in a container, and none is given. */
export function whoDecides(by: string | undefined): string {
  const name = by ?? userName();
  if (name !== undefined) return name;
  throw new UsageError('this system has no name for you: say who decides, with --by NAME');
}

/** Undefined for a user that the system knows by number alone. */
export function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}
