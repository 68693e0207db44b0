/** Commands on a project, as they can be pasted where the server, or the command before, was started (Node). */
import { relative } from 'node:path';
import { type Project, projectOf } from '../files/project.js';

/** Takes a report out of the data again. */
export function undoCommand(project: Project, id: string): string {
  return commandOn(project, 'undo-report', id);
}

/** A command that takes the data folder, then these words; folders that stand where they are looked for are not named. */
export function commandOn({ data, inbox }: Project, command: string, ...given: readonly string[]): string {
  const words = [
    'claimgraph',
    command,
    ...(typed(data) === 'data' ? [] : [typed(data)]),
    ...given,
    ...(inbox === projectOf(data).inbox ? [] : ['--inbox', typed(inbox)]),
  ];
  return words.map(quoted).join(' ');
}

/** A path, short where it lies below. */
export function typed(path: string): string {
  const below = relative('', path);
  return below === '' || /^(?:\.\.|-)/.test(below) ? path : below;
}

/** For a shell: between quotes where it has other characters than those of plain words. */
function quoted(word: string): string {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
