/** The command that takes a report out of the data again, as it can be pasted where the server was started (Node). */
import { relative } from 'node:path';
import { type Project, projectOf } from '../files/project.js';

export function undoCommand({ data, inbox }: Project, id: string): string {
  const words = [
    'claimgraph',
    'undo-report',
    ...(typed(data) === 'data' ? [] : [typed(data)]),
    id,
    ...(inbox === projectOf(data).inbox ? [] : ['--inbox', typed(inbox)]),
  ];
  return words.map(quoted).join(' ');
}

/** Short where it lies below. */
function typed(path: string): string {
  const below = relative('', path);
  return below === '' || /^(?:\.\.|-)/.test(below) ? path : below;
}

/** For a shell: between quotes where it has other characters than those of plain words. */
function quoted(word: string): string {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
