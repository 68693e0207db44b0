/** Takes a path and text in pieces and writes the file whole or not at all (Node). */
import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { FileError } from '../../model/errors.js';

/**
 * Writes beside the file and renames when all is written, so that a failure leaves what was there. Missing folders
 * are made. Chunks may be text (UTF-8) or bytes.
 * @throws FileError where the place cannot be written; what the chunks throw passes through.
 */
export async function writeFileSafely(
  path: string,
  chunks: string | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const draft = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  const refuse = (cause: unknown): never => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FileError(`${path} cannot be written: ${reason}. Choose a place where you may write.`, {
      cause,
    });
  };
  await mkdir(dirname(path), { recursive: true }).catch(refuse);
  const file = await open(draft, 'wx').catch(refuse);
  try {
    for await (const chunk of typeof chunks === 'string' ? [chunks] : chunks) {
      await file.writeFile(chunk).catch(refuse);
    }
    await file.close().catch(refuse);
    await rename(draft, path).catch(refuse);
  } catch (error) {
    await file.close().catch(() => {});
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}
