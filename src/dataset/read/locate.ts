/** Takes RDF files and gives the line on which a subject is described. */
import { expand, shorten } from '../../model/namespaces.js';
import { readText } from './read.js';

/** Looks subjects up in the files that name them; each file is read once, and only when something is found in it. */
export class Locator {
  readonly #filesOf = new Map<string, Set<string>>();
  readonly #lines = new Map<string, ReadonlyMap<string, number>>();

  /** Remembers that a file says something of a subject. */
  see(subject: string, file: string): void {
    const files = this.#filesOf.get(subject);
    if (files === undefined) this.#filesOf.set(subject, new Set([file]));
    else files.add(file);
  }

  /** The files that say something of a subject, in the order in which they were read. */
  files(subject: string): readonly string[] {
    return [...(this.#filesOf.get(subject) ?? [])];
  }

  /** File and line (from 1) of a subject; of its second file where `which` is 1. */
  async place(subject: string, which = 0): Promise<{ readonly file?: string; readonly line?: number }> {
    const file = this.files(subject)[which];
    if (file === undefined) return {};
    let lines = this.#lines.get(file);
    if (lines === undefined) {
      lines = await subjectLines(file);
      this.#lines.set(file, lines);
    }
    const line = lines.get(subject);
    return line === undefined ? { file } : { file, line };
  }
}

/** IRI -> the first line that begins with it, full or short. Prefixes are those of the vocabulary. */
async function subjectLines(file: string): Promise<ReadonlyMap<string, number>> {
  const lines = new Map<string, number>();
  let number = 0;
  const take = (line: string): void => {
    number++;
    const word = /^\s*(?:<([^>]*)>|([^\s<>"@#[]+:\S*))(?=\s|$)/.exec(line);
    const iri = word?.[1] ?? (word?.[2] === undefined ? undefined : expand(word[2]));
    if (iri !== undefined && !lines.has(iri)) lines.set(iri, number);
  };
  let rest = '';
  await readText(file, (text) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop()!;
    for (const part of parts) take(part);
  });
  take(rest);
  return lines;
}

/** `cg:madeIn` in findings, full where no prefix is known. */
export function name(iri: string): string {
  const short = shorten(iri);
  return short === iri ? `<${iri}>` : short;
}
