/** The folder of texts that a command reads: the one that is named, else the one beside the data folder. */
import { readdirSync, statSync } from 'node:fs';
import { projectOf } from '../../files/project.js';

export interface Texts {
  readonly folder: string;
  /** Nobody named it: what is missing in it is not told. */
  readonly found: boolean;
}

/** For the help of each command that takes it. */
export const BESIDE = 'default: texts beside the data folder, where it is there';

export function textsFor(data: string, named: string | undefined): Texts | undefined {
  if (named !== undefined) return { folder: named, found: false };
  if (!statSync(data, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const { texts } = projectOf(data);
  return holdsText(texts) ? { folder: texts, found: true } : undefined;
}

/** What a new project has, before a report comes in, is no folder that texts are looked for in. */
function holdsText(folder: string): boolean {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false;
  return readdirSync(folder).some((name) => name.toLowerCase().endsWith('.txt'));
}
