/** Takes a regular file, plain or gzipped (Node), and gives its bytes or its text piece by piece; it is never held whole. */
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { openRegular } from '../../files/read-file.js';
import { ClaimgraphError, FileError } from '../../model/errors.js';
import { Utf8Decoder } from '../../reports/utf8.js';
import { MAX_UNPACKED, sayTooLarge } from './unpacked.js';

/** Told of the bytes of a file, packed or not, in the order in which they stand in it. */
export type OnBytes = (bytes: Uint8Array) => void;

/**
 * The text of a regular file, plain or gzipped, piece by piece.
 * @param most bytes that a gzipped file may open to
 * @param onBytes is given the bytes of the file as it lies there
 * @throws FileError naming the file, and the byte where it is not UTF-8.
 */
export async function readText(
  file: string,
  onText: (text: string) => void,
  most = MAX_UNPACKED,
  onBytes?: OnBytes,
): Promise<void> {
  const decoder = new Utf8Decoder();
  const refuse = refuseBytes(file);
  try {
    for await (const bytes of bytesOf(file, most, onBytes)) onText(decoder.decode(bytes, refuse));
    decoder.end(refuse);
  } catch (cause) {
    throw asFileError(file, cause);
  }
}

function asFileError(file: string, cause: unknown): ClaimgraphError {
  if (cause instanceof ClaimgraphError) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  const advice = (isPacked(file) && ADVICE[reason]) || '';
  return new FileError(`${file} cannot be read: ${reason}${advice}`, { cause });
}

/** What to do about what the unpacking says. */
const ADVICE: Readonly<Record<string, string>> = {
  'incorrect header check': '. It is not packed by gzip: name it without .gz',
  'incorrect data check': '. It was damaged on its way: fetch it again',
  'unexpected end of file': '. It was cut off on its way: fetch it again',
};

/** What is to be said of the byte at which a text is not UTF-8. */
export function refuseBytes(file: string): (offset: number) => never {
  const where = isPacked(file) ? ' of the unpacked text' : '';
  return (offset) => {
    throw new FileError(
      `${file} is not UTF-8: byte ${offset}${where} begins no character. Save it as UTF-8.`,
    );
  };
}

const isPacked = (file: string) => /\.gz$/i.test(file);

/**
 * The bytes of a regular file, plain or gzipped, piece by piece.
 * @param most bytes that a gzipped file may open to
 * @param onBytes is given the bytes of the file as it lies there
 * @throws FileError naming the file.
 */
export async function* bytesOf(
  file: string,
  most = MAX_UNPACKED,
  onBytes: OnBytes = () => {},
): AsyncGenerator<Uint8Array> {
  const gzipped = isPacked(file);
  try {
    if (gzipped) await refuseTooLarge(file, most);
    let opened = 0;
    const source = (await openRegular(file)).createReadStream({ highWaterMark: PIECE });
    if (gzipped) source.on('data', (bytes) => onBytes(bytes as Uint8Array));
    for await (const bytes of gzipped ? gunzip(source) : source) {
      if (!gzipped) onBytes(bytes as Uint8Array);
      opened += (bytes as Uint8Array).length;
      if (gzipped && opened > most) throw new FileError(sayTooLarge(file, most));
      yield bytes as Uint8Array;
    }
  } catch (cause) {
    throw asFileError(file, cause);
  }
}

/** So many bytes are read at once. */
const PIECE = 1 << 18;

/** One byte of deflate stands for at most so many. */
const DEFLATE_MOST = 1032;

/** Opens a file only to count: that is soon done, where reading as much of it takes minutes. */
async function refuseTooLarge(file: string, most: number): Promise<void> {
  const packed = await openRegular(file);
  // What cannot open to too much by its size alone need not be opened twice.
  if ((await packed.stat()).size * DEFLATE_MOST <= most) return packed.close();
  let opened = 0;
  for await (const bytes of gunzip(packed.createReadStream())) {
    opened += (bytes as Uint8Array).length;
    if (opened > most) throw new FileError(sayTooLarge(file, most));
  }
}

function gunzip(source: Readable): Readable {
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  unpacked.on('close', () => source.destroy());
  return source.pipe(unpacked);
}
