/** Files of data to the graphs that a store is to hold: one for each report, and one for what each file says in no named graph. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, relative, sep } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { filesToRead } from '../dataset/read/read.js';
import { byCodeUnit } from '../dataset/terms.js';
import type { SourceOptions } from '../imports/read-sources.js';
import { FileError, ShapeError } from '../model/errors.js';
import { DataFiles, lineInStore, type NamedFile } from './data-files.js';
import type { Entry } from './ledger.js';

/** A graph as it is to be. */
export interface Unit extends Entry {
  /** N-Triples, in order, each once. @throws FileError where they are not those of the hash any more */
  lines(): Promise<readonly string[]>;
}

/**
 * In order of files. A graph of which two files tell is one, and of the first of them. Of all this no more is held than
 * one file: lines are read anew when they are asked for.
 * @throws what reading throws; ShapeError for two files of one name.
 */
export async function unitsOf(
  paths: readonly string[],
  options: SourceOptions = {},
): Promise<readonly Unit[]> {
  const files = new DataFiles(options);
  const found = new Map<string, { readonly files: NamedFile[]; readonly first: Entry }>();
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
      const named = { file, name };
      for (const graph of await files.graphs(named)) {
        const told = found.get(graph);
        if (told !== undefined) told.files.push(named);
        else
          found.set(graph, {
            files: [named],
            first: entryOf(graph, name, await files.lines([named], graph)),
          });
      }
    }
  }
  const units: Unit[] = [];
  for (const [graph, { files: told, first }] of found) {
    const lines = () => files.lines(told, graph);
    const whole = told.length === 1 ? first : entryOf(graph, first.file, await lines());
    units.push({ ...whole, lines: async () => refuseOther(await lines(), whole) });
  }
  return units;
}

function refuseOther(lines: readonly string[], { file, hash }: Entry): readonly string[] {
  if (hashOfLines(lines) === hash) return lines;
  throw new FileError(`${file} changed while it was pushed: push again`);
}

/** What was made of the files, by its graphs: for others who ask the store; whoever reads the data back makes it anew. */
export function derivedUnits(quads: Iterable<RDF.Quad>): readonly Unit[] {
  const graphs = new Map<string, Set<string>>();
  for (const quad of quads) {
    const lines = graphs.get(quad.graph.value) ?? new Set();
    graphs.set(quad.graph.value, lines.add(lineInStore(quad, DERIVED)));
  }
  return [...graphs].map(([graph, set]) => {
    const lines = [...set].sort(byCodeUnit);
    return { ...entryOf(graph, DERIVED, lines), lines: async () => lines };
  });
}

/** Stands for the file from which a graph was pushed. */
export const DERIVED = 'derived';

/** @param lines in order */
function entryOf(graph: string, file: string, lines: readonly string[]): Entry {
  return { graph, file, triples: lines.length, hash: hashOfLines(lines) };
}

function hashOfLines(lines: readonly string[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line);
  return hash.digest('hex');
}

/** `reports/003.ttl` of a folder, the bare name of a file that is named itself. */
function nameOf(path: string, file: string): string {
  return statSync(path).isDirectory() ? relative(path, file).split(sep).join('/') : basename(file);
}
