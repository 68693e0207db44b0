/** Takes a Word file (.docx) and gives its blocks; what it says of its author and day is of the file, not of the report, and is left. */
import { FileError } from '../../model/errors.js';
import type { DocumentText } from '../text/arrived-text.js';
import { MOST_UNPACKED } from '../text/limits.js';
import { blocksOf } from './blocks.js';
import { domOf } from './dom.js';
import { unpackedSize } from './zip.js';

/** @throws FileError for a file that is broken, or opens to more than is read. */
export async function wordText(bytes: Uint8Array, name: string): Promise<DocumentText> {
  const broken = `${name} cannot be read as a Word file: look whether it came whole, or open it in Word and save it again`;
  const unpacked = unpackedSize(bytes, MOST_UNPACKED);
  if (unpacked === 'broken') throw new FileError(broken);
  if (unpacked === 'too large') {
    throw new FileError(
      `${name} opens to more than ${MOST_UNPACKED / 2 ** 20} MB, which is the most that is read: save its text as .txt`,
    );
  }
  const { default: mammoth } = await import('mammoth');
  const read = { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) };
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, read).catch((cause) => {
    throw new FileError(broken, { cause });
  });
  const document = await domOf(value);
  return { blocks: blocksOf(document.body).map(({ text }) => ({ text })) };
}
