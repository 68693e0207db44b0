/** Decisions of a script (Node): saved as those of the page and of the commands are, after what the ledger could never hold is refused. */
import type { Project } from '../files/project.js';
import { ShapeError } from '../model/errors.js';
import { Bases } from './base.js';
import type { Choice } from './decisions.js';
import { type InboxReport, openInboxReport, decide as save, withChoices } from './inbox.js';
import { misjudgedIn } from './misjudged.js';
import { previewOf } from './preview.js';

/**
 * Saves what a person chose; it is on the disk when this returns, and the report is given as it then stands.
 * @throws what saving throws; ShapeError for a decision on identity of what is not there, of one node, or of two kinds.
 */
export async function decide(
  project: Project,
  id: string,
  choices: readonly Choice[],
  options: Parameters<typeof save>[3],
): Promise<InboxReport> {
  // Only these are held against the data, which have to be read for it.
  if (choices.some(({ do: what }) => what === 'identity')) {
    const report = withChoices(await openInboxReport(project, id), choices, options.by);
    const base = await new Bases(project).of(id);
    const misfit = misjudgedIn(choices, report.state.reading, base, previewOf(report, base, choices));
    if (misfit !== undefined) throw new ShapeError(`${misfit} Nothing was saved.`);
  }
  return save(project, id, choices, options);
}
