/** The lines of a file in order and each once, in bounded memory: a long one is cut into pieces of what comes behind what. */
import { closeSync, createReadStream, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { refusing } from '../../dataset/write/write-file.js';

/** Bytes of lines that are sorted at once. */
const AT_ONCE = 32_000_000;
/** Of so many lines one is looked at to find where to cut. */
const SAMPLED = 500;
/** Characters that are written at once. */
const CHUNK = 1_000_000;

/**
 * Without their ends, many at once.
 * @param bytes of the file
 * @throws FileError where the pieces cannot be written beside it
 */
export async function* sortedLines(path: string, bytes: number): AsyncGenerator<readonly string[]> {
  const parts = Math.ceil(bytes / AT_ONCE);
  if (parts < 2) {
    yield* inOrder(readFileSync(path, 'utf8'));
    return;
  }
  const cuts = await cutsOf(path, parts);
  const files = [...cuts, ''].map((_, at) => `${path}.${at}`);
  try {
    await distribute(path, cuts, files);
    for (const file of files) {
      yield* inOrder(readFileSync(file, 'utf8'));
      rmSync(file);
    }
  } finally {
    for (const file of files) rmSync(file, { force: true });
  }
}

function* inOrder(text: string): Generator<readonly string[]> {
  const lines = [...new Set(text.split('\n'))].filter((line) => line !== '').sort();
  for (let at = 0; at < lines.length; at += 5000) yield lines.slice(at, at + 5000);
}

/** The lines before which to cut, so that about as many fall into each piece. */
async function cutsOf(path: string, parts: number): Promise<readonly string[]> {
  const sample: string[] = [];
  let seen = 0;
  for await (const lines of linesOf(path))
    for (const line of lines) if (seen++ % SAMPLED === 0) sample.push(alone(line));
  sample.sort();
  const cuts = Array.from(
    { length: parts - 1 },
    (_, at) => sample[Math.floor(((at + 1) * sample.length) / parts)],
  );
  return [...new Set(cuts.filter((cut) => cut !== undefined))];
}

async function distribute(path: string, cuts: readonly string[], files: readonly string[]): Promise<void> {
  const open = files.map((file) => refusing(file, () => openSync(file, 'w')));
  const waiting = files.map(() => [] as string[]);
  const write = (at: number) => {
    const text = waiting[at]?.join('') ?? '';
    waiting[at] = [];
    refusing(files[at] ?? path, () => writeSync(open[at] as number, text));
  };
  try {
    for await (const lines of linesOf(path)) {
      for (const line of lines) waiting[pieceOf(line, cuts)]?.push(`${line}\n`);
      for (const [at, some] of waiting.entries()) if (some.length > CHUNK / 200) write(at);
    }
    for (const at of waiting.keys()) write(at);
  } finally {
    for (const fd of open) closeSync(fd);
  }
}

function pieceOf(line: string, cuts: readonly string[]): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (line < (cuts[middle] as string)) high = middle;
    else low = middle + 1;
  }
  return low;
}

async function* linesOf(path: string): AsyncGenerator<readonly string[]> {
  let rest = '';
  for await (const text of createReadStream(path, { encoding: 'utf8', highWaterMark: CHUNK })) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  if (rest !== '') yield [rest];
}

/** Without the text that it was cut out of, which would be kept as long as it is. */
const alone = (line: string) => Buffer.from(line).toString();
