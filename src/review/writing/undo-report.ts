/** Takes a report out of the data folder again (Node): all that its acts brought and nobody else says, to the byte. */

import type { Project } from '../../files/project.js';
import { NotFoundError, ShapeError } from '../../model/errors.js';
import type { Choice } from '../decisions.js';
import { openInboxReport } from '../inbox.js';
import type { Act } from './act.js';
import { writeReport } from './write.js';

/**
 * The reading stays in the inbox with nothing decided; `undo` of the last decision brings the decisions back.
 * @throws NotFoundError where nothing of it was written; otherwise as `writeReport` does.
 */
export async function undoReport(project: Project, id: string, by: string): Promise<Act> {
  const { isWritten, decisions } = await openInboxReport(project, id);
  if (!isWritten) {
    throw new NotFoundError(
      `nothing of report ${id} was written from the inbox ${project.inbox}: what was written by hand is taken out by hand`,
    );
  }
  const choices: readonly Choice[] = decisions.at(-1)?.do === 'take-out' ? [] : [{ do: 'take-out' }];
  try {
    return await writeReport(project, id, { choices, by });
  } catch (cause) {
    if (!(cause instanceof ShapeError)) throw cause;
    throw new ShapeError(`report ${id} cannot be taken out, as others rest on it: ${cause.message}`, {
      cause,
    });
  }
}
