/** What a command that serves pages lets the page write: the routes of the review over a project's folders. */
import { statSync } from 'node:fs';
import { NotFoundError } from '../../model/errors.js';
import type { Post } from '../../server/posts.js';
import type { ServedFile } from '../../server/serve.js';
import { userName } from '../options/who-decides.js';

export interface EditOptions {
  readonly texts?: string;
  readonly inbox?: string;
}

export interface Editing {
  readonly posts: ReadonlyMap<string, Post>;
  /** What the page's reader needs, made anew for each request. */
  readonly files: ReadonlyMap<string, ServedFile>;
  readonly waiting: number;
  readonly inbox: string;
  readonly texts: string;
  /** In words: an act that a crash had cut short. */
  readonly recovered: string | undefined;
}

/** Under this name decisions are kept of a user who has none here. */
const UNNAMED = 'unnamed';

/** @throws NotFoundError where there is no data folder. */
export async function editing(folder: string, { texts, inbox }: EditOptions): Promise<Editing> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new NotFoundError(
      `There is no data folder ${folder}: name the one that reports are written into, or make one`,
    );
  }
  const { inboxIds } = await import('../../review/inbox.js');
  const { projectOf } = await import('../../files/project.js');
  const { recoverProject } = await import('../../review/writing/write.js');
  const { Desk } = await import('../../desk/desk.js');
  const { pairPosts, reviewPosts } = await import('../../desk/routes.js');
  const { PairDesk } = await import('../../review/duplicates/pairs.js');
  const { readerFiles } = await import('./reader-files.js');
  const { notesFiles, notesPosts } = await import('./notes.js');
  const project = projectOf(folder, { texts, inbox });
  const by = userName() ?? UNNAMED;
  const recovered = await recoverProject(project);
  return {
    posts: new Map([
      ...reviewPosts(new Desk(project, by)),
      ...pairPosts(new PairDesk(project, by)),
      ...notesPosts(folder),
    ]),
    files: new Map([...readerFiles(folder), ...notesFiles(folder)]),
    waiting: inboxIds(project.inbox).length,
    inbox: project.inbox,
    texts: project.texts,
    recovered,
  };
}
