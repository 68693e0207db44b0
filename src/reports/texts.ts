/** Takes a folder of texts (Node) and gives them by the SHA-256 of their bytes, so that a copy is recognised whatever its name. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { readWhole } from '../files/read-file.js';
import { regularFiles } from '../files/regular-files.js';
import { NotFoundError } from '../model/errors.js';
import { decodeUtf8 } from './utf8.js';

export interface ReportText {
  readonly path: string;
  readonly text: string;
}

/**
 * The `.txt` files of a folder and its subfolders, by the lower-case hexadecimal SHA-256 of their bytes
 * (`cg:textSha256` of a report).
 * @param onSkipped told in a sentence what is passed over and why
 * @throws NotFoundError for a folder that is not there or holds no text; FileError for a text that is not UTF-8 or too large.
 */
export async function readTexts(
  folder: string,
  onSkipped: (what: string) => void = () => {},
): Promise<ReadonlyMap<string, ReportText>> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) {
    throw new NotFoundError(`There is no folder of texts ${folder}: check the path`);
  }
  const wanted = (name: string) => name.toLowerCase().endsWith('.txt');
  const texts = new Map<string, ReportText>();
  for (const path of await regularFiles(folder, { wanted, onSkipped })) {
    const bytes = await readWhole(path);
    texts.set(createHash('sha256').update(bytes).digest('hex'), { path, text: decodeUtf8(bytes, path) });
  }
  if (texts.size === 0) {
    throw new NotFoundError(
      `The folder ${folder} holds no .txt file: name the folder that holds the reports`,
    );
  }
  return texts;
}
