/** Files of data, graph by graph, as lines of N-Triples. */
import type * as RDF from '@rdfjs/types';
import { Dataset } from '../dataset/dataset.js';
import { writeQuadLine } from '../dataset/nquads.js';
import { normalize } from '../dataset/read/normalize.js';
import { byCodeUnit, quad as makeQuad } from '../dataset/terms.js';
import { type SourceOptions, SourceReader } from '../imports/read-sources.js';
import { graphOfFile, toStore } from './names.js';

export interface NamedFile {
  readonly file: string;
  /** What it is called in the store. */
  readonly name: string;
}

interface HeldFile {
  readonly file: string;
  readonly dataset: Dataset;
  /** Name in the store -> what it is in the file: a name, none, or that of a blank node. */
  readonly graphs: ReadonlyMap<string, readonly RDF.Term[]>;
}

/** They are read one after another, as often as somebody asks for their lines; the last of them is held. */
export class DataFiles {
  readonly #reader: SourceReader;
  readonly #told = new Set<string>();
  #held: HeldFile | undefined;

  constructor(options: SourceOptions) {
    const { onOurs, onImported } = options;
    this.#reader = new SourceReader({
      ...options,
      onOurs: (file) => this.#told.has(file) || onOurs?.(file),
      onImported: (imported) => this.#told.has(imported.file) || onImported?.(imported),
    });
  }

  /** @throws what reading throws. */
  async graphs(named: NamedFile): Promise<readonly string[]> {
    return [...(await this.#read(named)).graphs.keys()];
  }

  /** In order, each once. */
  async lines(files: readonly NamedFile[], graph: string): Promise<readonly string[]> {
    const lines = new Set<string>();
    for (const named of files) {
      const { dataset, graphs } = await this.#read(named);
      for (const own of graphs.get(graph) ?? [])
        for (const quad of dataset.quads(null, null, null, own)) lines.add(lineInStore(quad, named.name));
    }
    return [...lines].sort(byCodeUnit);
  }

  async #read({ file, name }: NamedFile): Promise<HeldFile> {
    if (this.#held?.file === file) return this.#held;
    this.#held = undefined;
    const read = new Dataset();
    await this.#reader.readInto(read, file, {});
    this.#told.add(file);
    const dataset = normalize(read);
    const graphs = new Map<string, RDF.Term[]>();
    const { table } = dataset;
    const numbers = new Set<number>();
    for (let row = 0; row < table.rows; row++) if (!table.isGone(row)) numbers.add(table.column(3)[row]!);
    for (const number of numbers) {
      const own = table.terms.term(number);
      const graph = own.termType === 'NamedNode' ? own.value : graphOfFile(name);
      graphs.set(graph, [...(graphs.get(graph) ?? []), own]);
    }
    this.#held = { file, dataset, graphs };
    return this.#held;
  }
}

/** Without a graph, blank nodes by names that those of other files do not have. */
export function lineInStore({ subject, predicate, object }: RDF.Quad, name: string): string {
  return writeQuadLine(makeQuad(toStore(subject, name), predicate, toStore(object, name)) as RDF.Quad);
}
