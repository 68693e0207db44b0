/** What is derived into a file of N-Quads: beside it lie, until all is done, what there is of it and a list of the ranges. */
import {
  closeSync,
  createReadStream,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type * as RDF from '@rdfjs/types';
import { writeQuadLine } from '../../dataset/nquads.js';
import { locks } from '../../dataset/write/os-lock.js';
import { refusing, writeFileSafely } from '../../dataset/write/write-file.js';
import { notWritten } from '../../files/not-written.js';
import { FileError } from '../../model/errors.js';
import { type Before, type Done, type Keeper, NOTHING } from './keeper.js';
import { sortedLines } from './sorted-lines.js';
import { type Sums, unpacked } from './sums.js';

/** A line of the list: the range, and how long the file was with it. */
interface Line extends Done {
  readonly bytes: number;
}

/** Lines that are written at once. */
const LINES = 5000;

export class ToFile implements Keeper {
  readonly #path: string;
  readonly #part: string;
  readonly #list: string;
  #bytes = 0;
  #lock: number | undefined;
  size = 0;

  /** @param path of the file that is to be */
  constructor(path: string) {
    this.#path = path;
    this.#part = `${path}.part`;
    this.#list = `${path}.progress`;
  }

  async look(state: string): Promise<Before> {
    return this.#before(state)?.before ?? NOTHING;
  }

  /** @throws FileError where it cannot be written, or another run is at it. */
  async begin(state: string, onAnew: () => void): Promise<Before> {
    const isNew = !existsSync(this.#list);
    this.#lock = refusing(this.#list, () => openSync(this.#list, 'a'));
    // Of Windows a lock would keep out this process too.
    const take = process.platform === 'win32' ? () => undefined : await locks();
    if (take(this.#lock) === false)
      throw new FileError(
        `${this.#path} is being written by another run: wait until it is done, or name another file`,
      );
    const known = this.#before(state);
    return refusing(this.#part, () => {
      if (known === undefined) {
        if (!isNew) onAnew();
        writeFileSync(this.#part, '');
        writeFileSync(this.#list, `${JSON.stringify({ state })}\n`);
        return NOTHING;
      }
      // What was cut off in the middle of a range, or of a line, is done again.
      truncateSync(this.#part, known.bytes);
      writeFileSync(this.#list, known.lines.map((line) => `${line}\n`).join(''));
      this.#bytes = known.bytes;
      this.size = known.size;
      return known.before;
    });
  }

  /** Undefined where nothing is there, or is of another state. */
  #before(state: string) {
    if (!existsSync(this.#list) || !existsSync(this.#part)) return undefined;
    const [head = '', ...rest] = readFileSync(this.#list, 'utf8').split('\n');
    if (parsed<{ state: string }>(head)?.state !== state) return undefined;
    let [before, bytes, size]: [Before, number, number] = [NOTHING, 0, 0];
    const lines = [head];
    for (const text of rest) {
      const line = parsed<Line>(text);
      if (line === undefined || line.bytes > statSync(this.#part).size) break;
      before = { ranges: before.ranges + 1, claims: before.claims + line.claims, upTo: line.upTo };
      bytes = line.bytes;
      size += line.sums.length;
      lines.push(text);
    }
    return { before, bytes, size, lines };
  }

  async keep(done: Done, quads: Iterable<RDF.Quad>): Promise<void> {
    await this.#append(quads);
    const line: Line = { ...done, bytes: this.#bytes };
    await written(this.#list, `${JSON.stringify(line)}\n`);
    this.size += done.sums.length;
  }

  async *sums(): AsyncGenerator<Sums> {
    for await (const text of linesOf(this.#list)) {
      const sums = parsed<Line>(text)?.sums;
      if (sums !== undefined) yield unpacked(sums);
    }
  }

  async finish(quads: AsyncIterable<RDF.Quad>): Promise<number> {
    let some: RDF.Quad[] = [];
    for await (const quad of quads) {
      some.push(quad);
      if (some.length < LINES) continue;
      await this.#append(some);
      some = [];
    }
    await this.#append(some);
    // What several parts give stands once.
    let lines = 0;
    const sorted = sortedLines(this.#part, this.#bytes);
    const counted = async function* () {
      for await (const some of sorted) {
        lines += some.length;
        yield `${some.join('\n')}\n`;
      }
    };
    await writeFileSafely(this.#path, counted());
    rmSync(this.#part);
    rmSync(this.#list);
    return lines;
  }

  close(): void {
    if (this.#lock !== undefined) closeSync(this.#lock);
    this.#lock = undefined;
  }

  async #append(quads: Iterable<RDF.Quad>): Promise<void> {
    let text = '';
    const write = async () => {
      await written(this.#part, text);
      this.#bytes += Buffer.byteLength(text);
      text = '';
    };
    for (const quad of quads) {
      text += writeQuadLine(quad);
      if (text.length > 1_000_000) await write();
    }
    await write();
  }
}

const linesOf = (path: string) =>
  createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });

async function written(path: string, text: string): Promise<void> {
  if (text === '') return;
  await appendFile(path, text).catch((cause) => {
    throw notWritten(path, cause);
  });
}

function parsed<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}
