/** What was written, brought to the disk (Node): a file by its descriptor, the names in a folder by its path. */
import { closeSync, fsync, fsyncSync, openSync } from 'node:fs';
import { promisify } from 'node:util';

/** What has nothing to bring to a disk: a pipe, a device, some file systems of networks and of user space. */
const NOTHING_TO_SYNC = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EROFS']);

/** @throws the error of the file system, such as that the disk is broken or full. */
export async function syncFile(fd: number): Promise<void> {
  await promisify(fsync)(fd).catch(ifSyncable);
}

/** After this a file that was given its name in the folder has it, whatever happens to the machine. */
export function syncFolder(path: string): void {
  // Windows opens no folders, and keeps its names by itself.
  if (process.platform === 'win32') return;
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } catch (error) {
    ifSyncable(error as NodeJS.ErrnoException);
  } finally {
    closeSync(fd);
  }
}

function ifSyncable(error: NodeJS.ErrnoException): void {
  if (!NOTHING_TO_SYNC.has(error.code ?? '')) throw error;
}
