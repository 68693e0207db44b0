/** Takes an empty or missing folder and makes a project of it: data, texts, inbox, and a first report to try. */
import { copyFile, mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
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

const TOPS = [...FOLDERS, ...FILES.map(([, to]) => to)].map((path) => path.split('/')[0]!);

/** What is not whole yet: nothing in it counts. */
const DRAFT = '.claimgraph-init-draft';
/** The whole project, until all of it has moved to its place: who finds it goes on with that. */
const WHOLE = '.claimgraph-init';

export const FIRST_REPORT = 'texts/blast-at-the-orvane-bridge.txt';

/**
 * Made in a folder within it, and moved to its place when it is whole: what a process that was killed has left is no
 * hindrance, and the next one goes on.
 * @returns the paths of the files in it, in order.
 * @throws FileError where the folder holds anything else, or cannot be written.
 */
export async function newProject(folder: string): Promise<readonly string[]> {
  const isWhole = await refuseFull(folder);
  try {
    if (!isWhole) await draft(folder);
    const whole = join(folder, WHOLE);
    for (const name of await readdir(whole)) await rename(join(whole, name), join(folder, name));
    await rmdir(whole);
  } catch (cause) {
    throw notWritten(folder, cause);
  }
  return [...FILES.map(([, to]) => to), ...DATA.map((name) => `data/${name}`)].sort();
}

async function draft(folder: string): Promise<void> {
  const path = join(folder, DRAFT);
  await rm(path, { recursive: true, force: true });
  for (const each of FOLDERS) await mkdir(join(path, each), { recursive: true });
  for (const [from, to] of FILES) await copyFile(join(PATTERN, from), join(path, to));
  for (const name of DATA) await writeFile(join(path, 'data', name), '');
  await rename(path, join(folder, WHOLE));
}

/** @returns whether the project is there as a whole, and not in its place yet. */
async function refuseFull(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return false;
  if (!found.isDirectory())
    throw new FileError(`${folder} is a file: name a folder that is empty, or not there yet`);
  const within = await readdir(folder);
  const isWhole = within.includes(WHOLE);
  const own = isWhole ? [WHOLE, ...TOPS] : [DRAFT];
  // A repository that was just made has nothing in it but git's own.
  const [first] = within.filter((name) => name !== '.git' && !own.includes(name));
  if (first === undefined) return isWhole;
  throw new FileError(
    `${folder} is not empty (${first}): name a folder that is empty, or not there yet. In a project that is there already, reports come in by claimgraph add`,
  );
}
