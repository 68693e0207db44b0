/** Takes one claim back out of the data (Node), or puts it there again: a decision in its report's log, and an act that writes that and nothing else. */
import type { Project } from '../../files/project.js';
import { NotFoundError, ShapeError } from '../../model/errors.js';
import { localName } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import type { LocalId } from '../../reading/reading.js';
import { inboxIds, openInboxReport } from '../inbox.js';
import type { Act } from '../writing/act.js';
import { planReport, writeReport } from '../writing/write.js';
import { adoptReport } from './adopt.js';

export interface TakenBack {
  readonly act: Act;
  /** The claim in its reading. */
  readonly card: LocalId;
}

/**
 * A report that came by no inbox comes into it as it stands.
 * @throws NotFoundError where the claim is not in the data; ShapeError where decisions of its report are not written
 *   yet, as they would be written with it; otherwise as `writeReport` does.
 */
export async function takeBack(project: Project, report: Iri, claim: Iri, by: string): Promise<TakenBack> {
  const id = localName(report);
  if (!inboxIds(project.inbox).includes(id)) await adoptReport(project, id, by);
  const { iris, isSame } = await written(project, id);
  const card = [...iris].find(([, iri]) => iri === claim)?.[0];
  if (card === undefined) throw new NotFoundError(`report ${id} makes no claim ${claim} in the data`);
  if (!isSame) throw unwritten(id);
  return { card, act: await writeReport(project, id, { choices: [{ do: 'reject', ids: [card] }], by }) };
}

/** The claim that was taken back is accepted again. @throws as `takeBack` does. */
export async function putBack(project: Project, report: Iri, card: LocalId, by: string): Promise<Act> {
  const id = localName(report);
  const { state } = await openInboxReport(project, id);
  if (state.verdicts.get(card) !== 'rejected')
    throw new ShapeError(`report ${id} has been decided on since: nothing was put back`);
  if (!(await written(project, id)).isSame) throw unwritten(id);
  return writeReport(project, id, { choices: [{ do: 'accept', ids: [card] }], by });
}

async function written(project: Project, id: string) {
  const { changed, questions, iris } = await planReport(project, id);
  return { iris, isSame: changed.length === 0 && questions.length === 0 };
}

const unwritten = (id: string) =>
  new ShapeError(
    `report ${id} has decisions that are not written yet, and they would be written with it: write them first, on the page of the review`,
  );
