/** A part of the graph to files: Turtle, and tables for a spreadsheet, by the same writers as `claimgraph export`. */
import { writeTurtle } from '../../../src/dataset/write/write-turtle.js';
import { corpusQuads } from '../../../src/export/corpus-quads.js';
import { type CsvTable, writeCsv } from '../../../src/export/csv.js';
import { projectGraph } from '../../../src/graph/project/project.js';
import { save } from '../browser/download.js';
import type { Part } from './part.js';

/** Gives the name of the file. */
export function saveTurtle({ corpus, name }: Part): string {
  return saveText([...writeTurtle(corpusQuads(corpus))], 'text/turtle', `claimgraph-${name}.ttl`);
}

/** Gives the name of the file. */
export function saveTable({ corpus, name }: Part, table: CsvTable): string {
  const lines = [...writeCsv(projectGraph(corpus), corpus, table)];
  return saveText(lines, 'text/csv', `claimgraph-${name}-${table}.csv`);
}

function saveText(pieces: string[], type: string, name: string): string {
  save(new Blob(pieces, { type: `${type};charset=utf-8` }), name);
  return name;
}
