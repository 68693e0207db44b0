/** Takes a report out of the data folder again (Node): all that its acts brought and nobody else says, to the byte. */
import { NotFoundError } from '../model/errors.js';
import { decide, openInboxReport, type Project } from './inbox.js';
import { type Act, writeReport } from './write.js';

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
  // Decided first: after a crash between the two, what is in the data is no longer wanted, and the next act takes it out.
  if (decisions.at(-1)?.do !== 'take-out') await decide(project, id, [{ do: 'take-out' }], { by });
  try {
    return await writeReport(project, id);
  } catch (error) {
    await decide(project, id, [{ do: 'undo' }], { by });
    throw error;
  }
}
