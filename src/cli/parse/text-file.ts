/** Text files: takes a path, or `-` for standard input, and gives its text, or says what is wrong with it. */
import { readFile } from 'node:fs/promises';

/** A file that cannot be read as text; the message says which, why, and what to do. */
export class TextFileError extends Error {
  override readonly name = 'TextFileError';
}

/**
 * The text of a UTF-8 file, without its byte order mark.
 * @throws TextFileError where there is no such file, it cannot be read, or it is not UTF-8.
 */
export async function readTextFile(
  path: string,
  input: AsyncIterable<Uint8Array> = process.stdin,
): Promise<string> {
  const bytes = path === '-' ? await all(input) : await bytesOf(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const at = firstBadByte(bytes);
    const name = path === '-' ? 'standard input' : path;
    const byte = bytes[at]?.toString(16).toUpperCase().padStart(2, '0') ?? 'missing';
    throw new TextFileError(
      `${name} is not UTF-8: byte ${at} is ${byte}; convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE`,
    );
  }
}

async function all(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new TextFileError(reason(path, error as NodeJS.ErrnoException), { cause: error });
  }
}

function reason(path: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return `no such file: ${path}; name a text file, or - for standard input`;
  if (code === 'EISDIR') return `${path} is a folder; name one text file in it`;
  if (code === 'EACCES' || code === 'EPERM') return `no permission to read ${path}`;
  return `cannot read ${path}: ${message}`;
}

/** Place of the first byte that no UTF-8 text has there: the end of the longest prefix that is UTF-8, found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    if (isUtf8(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle - 1;
  }
  // The last character may be cut off: the fault is where it begins.
  for (let back = 0; back < 4 && good - back >= 0; back += 1) {
    if (isUtf8(bytes.subarray(0, good - back), false)) return good - back;
  }
  return good;
}

function isUtf8(bytes: Uint8Array, mayGoOn: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayGoOn });
    return true;
  } catch {
    return false;
  }
}
