/** Why a file could not be written: takes the path and what the system said, gives an error that says what to do. */
import { FileError } from '../model/errors.js';

/** What is wrong is not the place: another one on the same disk would not do. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full (ENOSPC). Make room on it, or choose another',
  EDQUOT: 'your quota of the disk is used up (EDQUOT). Make room on it, or choose another',
  ENAMETOOLONG: 'its name is longer than names may be there (ENAMETOOLONG). Choose a shorter one',
  EFBIG: 'it would be larger than a file may be here (EFBIG). Raise that limit, or write less',
};

export function notWritten(path: string, cause: unknown): FileError {
  if (cause instanceof FileError) return cause;
  const { code = '', message = String(cause) } = cause as NodeJS.ErrnoException;
  const reason = REASONS[code] ?? `${message}. Choose a place where you may write`;
  return new FileError(`${path} cannot be written: ${reason}.`, { cause });
}

/** Whether the file system takes nothing: neither from us nor from anybody else. */
export function isReadOnly(error: unknown): boolean {
  const { code, cause } = error as NodeJS.ErrnoException;
  return code === 'EROFS' || (cause as NodeJS.ErrnoException | undefined)?.code === 'EROFS';
}
