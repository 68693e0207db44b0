/** An export to where it belongs: takes the data folder and the options of the command, streams or writes files. */
import { statSync } from 'node:fs';
import { join, parse } from 'node:path';
import { type DataPaths, folderOf } from '../../data-folder.js';
import { writeFilesSafely } from '../../dataset/write/write-file.js';
import type { ExportOptions } from '../../export/export.js';
import { CSV_TABLES, type CsvTable, type ExportFormat } from '../../export/formats.js';
import type { NanopubPer } from '../../export/nanopub.js';
import type { Selection } from '../../graph/select.js';
import type { OpenGraph } from '../../open.js';
import { readTexts } from '../../reports/texts.js';
import { type BomOptions, marked } from '../options/bom.js';
import { type LensOptions, lensOf } from '../options/lens.js';
import { type MergeOptions, mergeOf } from '../options/merged.js';
import { type NamingOptions, named, onOf } from '../options/naming.js';
import { sayNotDrawn } from '../options/not-drawn.js';
import { opened } from '../options/opened.js';
import { textsFor } from '../options/texts.js';
import { UsageError } from '../terminal/failure.js';
import { stands } from '../terminal/output.js';
import { note, printJson, stream } from '../terminal/terminal.js';

/** The options of the command as they are typed. */
export interface ExportCommandOptions extends BomOptions, LensOptions, MergeOptions, NamingOptions {
  readonly format: ExportFormat;
  readonly rdf?: '1.1' | '1.2';
  readonly derived?: true;
  readonly entity?: readonly string[];
  readonly within?: number;
  readonly from?: string;
  readonly to?: string;
  readonly report?: readonly string[];
  readonly table?: CsvTable;
  readonly per?: NanopubPer;
  readonly texts?: string;
  readonly out?: string;
  readonly json?: true;
}

/** Formats of graphs; RDF has every claim. */
const DRAWN: readonly ExportFormat[] = ['gexf', 'graphml', 'csv', 'html'];

export async function exportTo(data: DataPaths, options: ExportCommandOptions): Promise<void> {
  const graph = await opened(data, { ...lensOf(options), ...mergeOf(options), ...onOf(options) });
  if (DRAWN.includes(options.format)) sayNotDrawn(graph.corpus);
  const texts = await textsOf(folderOf(data), options);
  const toExport = { ...exportOptions(graph, options), ...(texts === undefined ? {} : { texts }) };
  const { out, json, table } = options;
  if (out === undefined) {
    await stream(marked(graph.export(json ? { ...toExport, format: 'jsonld' } : toExport), options));
    return;
  }
  const isThreeTables = toExport.format === 'csv' && table === undefined;
  if (isThreeTables && isNoFile(out)) {
    throw new UsageError(`${out} is no file, and CSV is three tables: name one of them with --table`);
  }
  const contents = isThreeTables
    ? CSV_TABLES.map(
        (each) => [besides(out, each), marked(graph.export({ ...toExport, table: each }), options)] as const,
      )
    : [[out, marked(graph.export(toExport), options)] as const];
  const written = await writeFilesSafely(contents);
  const files = contents.map(([file], i) => ({ file, bytes: written[i]! }));
  stands(files.length === 1 ? `${out} is whole` : 'the files are whole');
  if (json) printJson({ format: toExport.format, files });
  else for (const { file, bytes } of files) note(`wrote ${file}, ${Math.ceil(bytes / 1024)} KiB`);
}

/** Annotations and tables of claims alone quote from them. */
async function textsOf(folder: string, { format, texts: named }: ExportCommandOptions) {
  if (format !== 'annotations' && format !== 'csv') return undefined;
  const texts = textsFor(folder, named);
  return texts === undefined ? undefined : readTexts(texts.folder, note);
}

/** A pipe or a device: it has no names beside it. */
function isNoFile(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

/** `mali.csv` and `nodes` -> `mali-nodes.csv`. */
function besides(out: string, table: string): string {
  const { dir, name, ext } = parse(out);
  return join(dir, `${name}-${table}${ext || '.csv'}`);
}

function exportOptions(graph: OpenGraph, options: ExportCommandOptions): ExportOptions {
  const selection = selectionOf(graph, options);
  const { format, rdf, derived, table, per } = options;
  return {
    format,
    onLeftOut: note,
    ...(rdf === undefined ? {} : { rdf }),
    ...(derived === undefined ? {} : { derived }),
    ...(table === undefined ? {} : { table }),
    ...(per === undefined ? {} : { per }),
    ...(selection === undefined ? {} : { selection }),
  };
}

function selectionOf(graph: OpenGraph, options: ExportCommandOptions): Selection | undefined {
  const { entity, within, from, to, report } = options;
  const selection: Selection = {
    ...(entity === undefined ? {} : { entities: entity.map((name) => named(graph, name).id) }),
    ...(within === undefined ? {} : { within }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(report === undefined ? {} : { reports: report }),
  };
  return Object.keys(selection).length === 0 ? undefined : selection;
}
