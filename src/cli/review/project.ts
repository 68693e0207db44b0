/** The words and options that the commands of the inbox share: which project, which report, who decides. */
import { existsSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import { DEFAULT_FOLDER, isDataPath, looksLikePath } from '../../data-folder.js';
import { type Project, projectOf } from '../../files/project.js';
import { NotFoundError } from '../../model/errors.js';
import { UsageError } from '../terminal/failure.js';

export interface ProjectOptions {
  readonly inbox?: string;
  readonly texts?: string;
  readonly json?: true;
}

export function addProjectOptions(command: Command): Command {
  return command
    .option('--inbox <dir>', 'folder of readings (default: inbox beside the data)')
    .option('--texts <dir>', "folder of the reports' texts (default: texts beside the data)")
    .option('--json', 'print JSON');
}

export interface Asked {
  readonly project: Project;
  /** The words after the data folder. */
  readonly words: readonly string[];
}

/** What is reviewed is written to a data folder of one's own: the shipped graph stays as it is. */
export function asked(words: readonly string[], options: ProjectOptions): Asked {
  const [first, ...rest] = words;
  const isNamed =
    first !== undefined && (looksLikePath(first) || (isDataPath(first) && statSync(first).isDirectory()));
  const folder = isNamed ? first : DEFAULT_FOLDER;
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new NotFoundError(
      `there is no data folder ${folder}: go to your project, name its data folder first, or make one with claimgraph init`,
    );
  }
  return { project: projectOf(folder, options), words: isNamed ? rest : words };
}

/** The report that comes first, and what else was named. */
export function reportAnd(
  command: string,
  usage: string,
  words: readonly string[],
): { readonly id: string; readonly rest: readonly string[] } {
  const [id, ...rest] = words;
  if (id === undefined) throw new UsageError(`${command} needs the report: claimgraph ${usage}`);
  return { id, rest };
}
