/** Takes the bytes of a ZIP file and gives how much it opens to, by opening it: that it says less may be a lie (PKWARE APPNOTE 4.3). */
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LONGEST_COMMENT = 0xffff + 22;
const DEFLATED = 8;

/** @param most bytes; beyond them nothing is opened any more */
export function unpackedSize(bytes: Uint8Array, most: number): number | 'too large' | 'broken' {
  try {
    return sizeOfEntries(bytes, most);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'broken';
  }
}

function sizeOfEntries(bytes: Uint8Array, most: number): number | 'too large' | 'broken' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let end = bytes.length - 22;
  const least = Math.max(0, bytes.length - LONGEST_COMMENT);
  while (end >= least && view.getUint32(end, true) !== END) end -= 1;
  if (end < least) return 'broken';
  let at = view.getUint32(end + 16, true);
  let sum = 0;
  while (at + 46 <= bytes.length && view.getUint32(at, true) === ENTRY) {
    const packed = view.getUint32(at + 20, true);
    // one that says itself that it is too large is not opened to see
    if (sum + view.getUint32(at + 24, true) > most) return 'too large';
    const head = view.getUint32(at + 42, true);
    const start = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
    const data = bytes.subarray(start, start + packed);
    const isDeflated = view.getUint16(at + 10, true) === DEFLATED;
    sum += isDeflated ? inflateRawSync(data, { maxOutputLength: Math.max(1, most - sum) }).length : packed;
    if (sum > most) return 'too large';
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sum;
}
