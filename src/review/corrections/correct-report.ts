/** Takes what a person says of a report itself, its title, outlet or date, and brings inbox and data to it (Node); one that was written by hand comes into the inbox first. */
import type { Project } from '../../files/project.js';
import type { Reading } from '../../reading/reading.js';
import type { Act } from '../act.js';
import type { Choice } from '../decisions.js';
import { inboxIds } from '../inbox.js';
import type { ReportCorrection } from '../quads/described.js';
import { writeReport } from '../write.js';
import { adoptReport } from './adopt.js';

export interface CorrectOptions {
  /** Who decides. */
  readonly by: string;
  /** Whether an outlet is one of the data, where it may be. */
  readonly answers?: readonly Choice[];
}

/** @throws as `writeReport` does; NotFoundError where neither inbox nor data have the report. */
export async function correctReport(
  project: Project,
  id: string,
  set: ReportCorrection,
  { by, answers = [] }: CorrectOptions,
): Promise<Act> {
  if (!inboxIds(project.inbox).includes(id)) await adoptReport(project, id, by);
  return writeReport(project, id, { choices: [{ do: 'describe', set }, ...answers], by });
}

export interface CorrectedDetail {
  readonly what: string;
  /** Absent where it was not known. */
  readonly from?: string;
  /** Absent where it is not known any more. */
  readonly to?: string;
}

/** What is said of a report otherwise in one reading than in another. */
export function correctedDetails(before: Reading, after: Reading): readonly CorrectedDetail[] {
  const was = new Map(detailsOf(before));
  return detailsOf(after).flatMap(([what, to]) => {
    const from = was.get(what);
    if (from === to) return [];
    return [{ what, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
  });
}

function detailsOf({ text, report = {} }: Reading): readonly (readonly [string, string | undefined])[] {
  return [
    ['title', report.title],
    ['publisher', report.publisher],
    ['author', report.authors?.join('; ')],
    ['date', report.date],
    ['language', text.language],
    ['address', report.address],
    ['archived', report.archivedAt],
  ];
}
