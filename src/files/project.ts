/** Where the parts of a project lie: a data folder to the texts and the inbox beside it (Node). */
import { dirname, join, resolve } from 'node:path';

/** Full paths. */
export interface Project {
  readonly data: string;
  readonly texts: string;
  readonly inbox: string;
}

/** Texts and inbox stand beside the data unless others are named. */
export function projectOf(
  data: string,
  { texts, inbox }: { readonly texts?: string | undefined; readonly inbox?: string | undefined } = {},
): Project {
  const beside = dirname(resolve(data));
  return {
    data: resolve(data),
    texts: resolve(texts ?? join(beside, 'texts')),
    inbox: resolve(inbox ?? join(beside, 'inbox')),
  };
}
