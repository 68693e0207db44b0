/** An answer of the server to its bytes, with how many came so far; and the sum of several that come at once. */

/** Bytes that came so far, and in all where the server says so. */
export type Progress = (received: number, total: number | undefined) => void;

/** Tells of so many answers as of one; gives how each of them is told. */
export function inParts(count: number, onProgress: Progress): (which: number) => Progress {
  const received: number[] = Array(count).fill(0);
  const totals: (number | undefined)[] = Array(count).fill(undefined);
  return (which) => (bytes, total) => {
    received[which] = bytes;
    totals[which] = total;
    const isKnown = totals.every((each) => each !== undefined);
    onProgress(sumOf(received), isKnown ? sumOf(totals as number[]) : undefined);
  };
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

/** Undefined where there is no such file. */
export async function bytesOf(
  name: string,
  asked: Promise<Response>,
  onProgress: Progress,
): Promise<ArrayBuffer | undefined> {
  const response = await asked;
  if (response.status === 404) return undefined;
  if (!response.ok || response.body === null) {
    throw new Error(`${name} could not be fetched: ${response.status} ${response.statusText}`);
  }
  // Of a compressed answer the header tells the compressed length, the reader gives the bytes in full.
  const length = response.headers.has('content-encoding') ? null : response.headers.get('content-length');
  const total = length === null ? undefined : Number(length);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const reader = response.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value);
    received += next.value.length;
    onProgress(received, total);
  }
  return new Blob(pieces).arrayBuffer();
}
