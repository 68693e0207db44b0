/** A data folder in which nothing is yet: says so on standard error, and what to do next. */
import { statSync } from 'node:fs';
import { count } from '../../words/phrases.js';
import { note } from '../terminal/terminal.js';

/** @param folder that holds no claim */
export async function sayEmpty(folder: string): Promise<void> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  const { foldersOf } = await import('../../intake/project/folders.js');
  const { idsOfInbox } = await import('../../intake/project/reports-at-hand.js');
  const waiting = (await idsOfInbox(foldersOf(folder).inbox)).length;
  const next =
    waiting === 0
      ? 'claimgraph add FILE brings in a report'
      : `${count(waiting, 'report')} ${waiting === 1 ? 'waits' : 'wait'} in the inbox; claimgraph review opens it`;
  note(`no claim stands in ${folder} yet: ${next}`);
}
