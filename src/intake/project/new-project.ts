/** Takes an empty or missing folder and makes a project of it: data, texts, inbox, and a first report to try. */
import { copyFile, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notWritten } from '../../files/not-written.js';
import { FileError } from '../../model/errors.js';

/** What a new project has, as it stands in the package; a file that npm would take for its own has its name here. */
const PATTERN = fileURLToPath(new URL('../../../examples/project', import.meta.url));
const FILES: readonly (readonly [from: string, to: string])[] = [
  ['README.md', 'README.md'],
  ['gitignore', '.gitignore'],
  ['texts/blast-at-the-orvane-bridge.txt', 'texts/blast-at-the-orvane-bridge.txt'],
];
/** The files of a data folder, empty: that is Turtle which says nothing. */
const DATA = ['entities.ttl', 'events.ttl', 'identity.ttl', 'utterances.ttl'];
const FOLDERS = ['data/reports', 'inbox', 'texts'];

export const FIRST_REPORT = 'texts/blast-at-the-orvane-bridge.txt';

/**
 * @returns the paths of the files in it, in order.
 * @throws FileError where the folder holds anything, or cannot be written.
 */
export async function newProject(folder: string): Promise<readonly string[]> {
  await refuseFull(folder);
  try {
    for (const each of FOLDERS) await mkdir(join(folder, each), { recursive: true });
    for (const [from, to] of FILES) await copyFile(join(PATTERN, from), join(folder, to));
    for (const name of DATA) await writeFile(join(folder, 'data', name), '', { flag: 'wx' });
  } catch (cause) {
    throw notWritten(folder, cause);
  }
  return [...FILES.map(([, to]) => to), ...DATA.map((name) => `data/${name}`)].sort();
}

async function refuseFull(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return;
  if (!found.isDirectory())
    throw new FileError(`${folder} is a file: name a folder that is empty, or not there yet`);
  const within = await readdir(folder);
  // A repository that was just made has nothing in it but git's own.
  const [first] = within.filter((name) => name !== '.git');
  if (first === undefined) return;
  throw new FileError(
    `${folder} is not empty (${first}): name a folder that is empty, or not there yet. In a project that is there already, reports come in by claimgraph add`,
  );
}
