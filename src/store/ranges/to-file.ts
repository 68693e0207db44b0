/** What is derived into a file of N-Quads: beside it lie, until all is done, what there is of it and a list of the ranges. */
import {
  createReadStream,
  existsSync,
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
import { refusing, writeFileSafely } from '../../dataset/write/write-file.js';
import { notWritten } from '../../files/not-written.js';
import { partOf } from './added-up.js';
import { type Before, type Done, type Keeper, NOTHING } from './keeper.js';
import { type Sums, unpacked } from './sums.js';

/** A line of the list: the range, and how long the file was with it. */
interface Line extends Omit<Done, 'sums'> {
  readonly bytes: number;
  readonly sums: string;
}

/** Bytes of lines that are sorted at once, so that each stands in the file once. */
const SORTED = 32_000_000;
/** Lines that are written at once. */
const LINES = 5000;

export class ToFile implements Keeper {
  readonly #path: string;
  readonly #part: string;
  readonly #list: string;
  #bytes = 0;
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

  async begin(state: string, onAnew: () => void): Promise<Before> {
    const known = this.#before(state);
    return refusing(this.#part, () => {
      if (known === undefined) {
        if (existsSync(this.#list)) onAnew();
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

  async keep({ upTo, claims, sums }: Done, quads: Iterable<RDF.Quad>): Promise<void> {
    await this.#append(quads);
    const line: Line = { upTo, claims, bytes: this.#bytes, sums };
    await written(this.#list, `${JSON.stringify(line)}\n`);
    this.size += sums.length;
  }

  async *sums(): AsyncGenerator<Sums> {
    for await (const text of linesOf(this.#list)) {
      const sums = parsed<Line>(text)?.sums;
      if (sums !== undefined) yield unpacked(sums);
    }
  }

  async finish(quads: AsyncIterable<RDF.Quad>): Promise<void> {
    let some: RDF.Quad[] = [];
    for await (const quad of quads) {
      some.push(quad);
      if (some.length < LINES) continue;
      await this.#append(some);
      some = [];
    }
    await this.#append(some);
    await writeFileSafely(this.#path, this.#eachOnce());
    rmSync(this.#part);
    rmSync(this.#list);
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

  /** What several ranges give stands once. A long file is gone through several times, each time for a part of its lines. */
  async *#eachOnce(): AsyncGenerator<string> {
    const parts = Math.max(1, Math.ceil(this.#bytes / SORTED));
    for (let part = 0; part < parts; part += 1) {
      const lines = new Set<string>();
      for await (const line of linesOf(this.#part)) if (partOf(line, parts) === part) lines.add(line);
      for (const line of [...lines].sort()) yield `${line}\n`;
    }
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
