/** Takes bytes as they come and gives them whole, or says that they are too many. */
import { MOST_BYTES, tooLarge } from '../text/limits.js';

/** @throws FileError once more has come than is read. */
export async function upTo(input: AsyncIterable<Uint8Array | string>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > MOST_BYTES) throw tooLarge(name, size);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
