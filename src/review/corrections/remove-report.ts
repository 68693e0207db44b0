/** Takes a report out of the inbox (Node): its reading and its log go to `removed` in it, and its number is not given again; the data and its text stay as they are. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { oneWriterIn } from '../../dataset/write/os-lock.js';
import { syncFolder } from '../../dataset/write/sync.js';
import { notWritten } from '../../files/not-written.js';
import type { Project } from '../../files/project.js';
import { ShapeError } from '../../model/errors.js';
import type { LocalId } from '../../reading/reading.js';
import { sourcesOf } from '../in-other-report.js';
import { decide, type InboxReport, inboxIds, openInboxReport, REMOVED } from '../inbox.js';

export interface Removed {
  readonly report: InboxReport;
  /** Where its reading and its log are, or would be. */
  readonly files: readonly string[];
  /** In other reports: what was proposed as a source in common with this one alone, and goes with it. */
  readonly rejected: readonly { readonly report: string; readonly ids: readonly LocalId[] }[];
}

/** What would go, and where to. @throws ShapeError where the data or another report rest on it. */
export async function planRemoval(project: Project, id: string): Promise<Removed> {
  const report = await openInboxReport(project, id);
  if (report.isWritten) {
    throw new ShapeError(
      `report ${id} stands in the data: take it out of them first, with claimgraph undo-report ${id}; nothing was removed`,
    );
  }
  const rejected: { report: string; ids: LocalId[] }[] = [];
  const there = inboxIds(project.inbox).filter((each) => each !== id);
  for (const other of there) {
    const found = await openInboxReport(project, other);
    const sources = sourcesOf(found).filter((each) => each.with.includes(id));
    const agreed = sources.find((each) => each.agreed);
    if (agreed !== undefined) throw restsOn(report, other, agreed.source.id);
    const ids = sources
      .filter((each) => !each.with.some((partner) => there.includes(partner)))
      .map(({ source }) => source.id)
      .filter((source) => found.state.verdicts.get(source) !== 'rejected');
    if (ids.length > 0) rejected.push({ report: other, ids });
  }
  const within = join(project.inbox, REMOVED);
  const stem = freeStem(within, id);
  const files = ENDINGS.filter((ending) => existsSync(join(project.inbox, `${id}${ending}`))).map((ending) =>
    join(within, `${stem}${ending}`),
  );
  return { report, files, rejected };
}

/** @throws as `planRemoval` does; FileError where its files cannot be moved. */
export async function removeReport(project: Project, id: string, by: string): Promise<Removed> {
  const removed = await oneWriterIn(project.inbox, async () => {
    const planned = await planRemoval(project, id);
    const within = join(project.inbox, REMOVED);
    try {
      mkdirSync(within, { recursive: true });
      // The reading first: without it there is no report, whatever log is left.
      for (const [at, to] of planned.files.entries())
        renameSync(join(project.inbox, `${id}${ENDINGS[at]}`), to);
      syncFolder(within);
      syncFolder(project.inbox);
    } catch (cause) {
      throw notWritten(within, cause);
    }
    return planned;
  });
  for (const { report, ids } of removed.rejected)
    await decide(project, report, [{ do: 'reject', ids }], { by });
  return removed;
}

/** The reading, then its log. */
const ENDINGS = ['.json', '.decisions.jsonl'] as const;

function freeStem(folder: string, id: string): string {
  for (let n = 1; ; n += 1) {
    const stem = n === 1 ? id : `${id}-${n}`;
    if (ENDINGS.every((ending) => !existsSync(join(folder, `${stem}${ending}`)))) return stem;
  }
}

/** A source is given up in the report that proposed it. */
function restsOn(report: InboxReport, other: string, source: LocalId): ShapeError {
  const own = sourcesOf(report).find((each) => each.agreed && !report.state.stated.has(each.source.id));
  const where = own === undefined ? `${other} ${source}` : `${report.id} ${own.source.id}`;
  return new ShapeError(
    `report ${other} has a source in common with report ${report.id}, as was agreed: claimgraph reject ${where} takes that back; nothing was removed`,
  );
}
