/** A data folder or a file in which nothing is yet: says so on standard error, and what to do next. */
import { readFile, stat } from 'node:fs/promises';
import { rdfFiles } from '../../dataset/read/read.js';
import { projectOf } from '../../files/project.js';
import { idsOfInbox } from '../../intake/project/reports-at-hand.js';
import { count } from '../../words/phrases.js';
import { note } from '../terminal/terminal.js';

/** Says nothing of a folder that holds any triple, and of a file of RDF only that it holds none. */
export async function sayIfBlank(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined || !(await isBlank(folder))) return;
  if (!found.isDirectory()) return note(`${folder} holds no triple: there is nothing in it to show`);
  const waiting = (await idsOfInbox(projectOf(folder).inbox)).length;
  const next =
    waiting === 0
      ? 'claimgraph add FILE brings in a report'
      : `${count(waiting, 'report')} ${waiting === 1 ? 'waits' : 'wait'} in the inbox; claimgraph inbox lists what waits`;
  note(`nothing stands in ${folder} yet: ${next}`);
}

/** More than prefixes take. */
const MOST_BYTES = 16_384;

async function isBlank(folder: string): Promise<boolean> {
  for (const file of await rdfFiles([folder])) {
    if ((await stat(file)).size > MOST_BYTES) return false;
    const rest = (await readFile(file, 'utf8')).replace(/^\s*(?:@?prefix|@?base)\b.*$|^\s*#.*$/gim, '');
    if (rest.trim() !== '') return false;
  }
  return true;
}
