/** Files of data to the graphs that a store is to hold: one for each report, and one for what each file says in no named graph. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, relative, sep } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { Dataset } from '../dataset/dataset.js';
import { writeQuadLine } from '../dataset/nquads.js';
import { normalize } from '../dataset/read/normalize.js';
import { filesToRead } from '../dataset/read/read.js';
import { byCodeUnit, quad as makeQuad } from '../dataset/terms.js';
import { type SourceOptions, SourceReader } from '../imports/read-sources.js';
import { ShapeError } from '../model/errors.js';
import type { Entry } from './ledger.js';
import { graphOfFile, toStore } from './names.js';

/** A graph as it is to be. */
export interface Unit extends Entry {
  /** N-Triples, in order, each once. */
  readonly lines: readonly string[];
}

/**
 * In order of files. A graph of which two files tell is one, and of the first of them.
 * @throws what reading throws; ShapeError for two files of one name.
 */
export async function unitsOf(
  paths: readonly string[],
  options: SourceOptions = {},
): Promise<readonly Unit[]> {
  const reader = new SourceReader(options);
  const graphs = new Map<string, { readonly file: string; readonly lines: Set<string> }>();
  const names = new Map<string, string>();
  for (const path of paths) {
    for (const { file } of await filesToRead([path], options)) {
      const name = nameOf(path, file);
      const before = names.get(name);
      if (before !== undefined)
        throw new ShapeError(
          `${before} and ${file} would both be ${name} in the store: push them to two stores, or put them in one folder`,
        );
      names.set(name, file);
      const dataset = new Dataset();
      await reader.readInto(dataset, file, {});
      for (const quad of normalize(dataset).quads()) {
        const graph = quad.graph.termType === 'NamedNode' ? quad.graph.value : graphOfFile(name);
        const found = graphs.get(graph) ?? { file: name, lines: new Set<string>() };
        graphs.set(graph, found);
        found.lines.add(writeQuadLine(inStore(quad, name)));
      }
    }
  }
  return [...graphs].map(([graph, { file, lines }]) => unit(graph, file, lines));
}

/** What was made of the files, by its graphs: for others who ask the store; whoever reads the data back makes it anew. */
export function derivedUnits(quads: Iterable<RDF.Quad>): readonly Unit[] {
  const graphs = new Map<string, Set<string>>();
  for (const quad of quads) {
    const lines = graphs.get(quad.graph.value) ?? new Set();
    graphs.set(quad.graph.value, lines.add(writeQuadLine(inStore(quad, DERIVED))));
  }
  return [...graphs].map(([graph, lines]) => unit(graph, DERIVED, lines));
}

/** Stands for the file from which a graph was pushed. */
export const DERIVED = 'derived';

function unit(graph: string, file: string, lines: Iterable<string>): Unit {
  const ordered = [...lines].sort(byCodeUnit);
  return { graph, file, lines: ordered, triples: ordered.length, hash: hashOfLines(ordered) };
}

export function hashOfLines(lines: readonly string[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line);
  return hash.digest('hex');
}

/** `reports/003.ttl` of a folder, the bare name of a file that is named itself. */
function nameOf(path: string, file: string): string {
  return statSync(path).isDirectory() ? relative(path, file).split(sep).join('/') : basename(file);
}

/** Without a graph, blank nodes by names that those of other files do not have. */
function inStore({ subject, predicate, object }: RDF.Quad, file: string): RDF.Quad {
  return makeQuad(toStore(subject, file), predicate, toStore(object, file)) as RDF.Quad;
}
