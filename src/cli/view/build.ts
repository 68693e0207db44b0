/** `claimgraph build`: takes a data folder, writes the graph for the viewer and its RDF, prints what was built. */
import type { Command } from 'commander';
import { folderOf } from '../../data-folder.js';
import { DATA, dataPaths, examples } from '../options/arguments.js';
import { type LensOptions, lensOf, lensOption, withoutOption } from '../options/lens.js';
import { type MergeOptions, mergeOf, mergeOption } from '../options/merged.js';
import { sayNotDrawn } from '../options/not-drawn.js';
import { opened } from '../options/opened.js';
import { summaryLines, summaryOf } from '../stats/summary.js';
import { stands } from '../terminal/output.js';
import { columns, paint, print, printJson } from '../terminal/terminal.js';

interface BuildOptions extends LensOptions, MergeOptions {
  readonly out: string;
  readonly json?: true;
}

export function addBuild(program: Command): void {
  program
    .command('build')
    .summary('build the graph into files, and say what is in it')
    .description(
      'Read the data, derive what follows by the rules, lay the graph out, and write\n  graph.json       what the viewer reads\n  claimgraph.ttl   the data in one file (RDF 1.1 Turtle)\n  claimgraph.trig  the same with a graph for each report and each rule\n  claimgraph.nq    the same and the vocabulary, for queries in the viewer\n  queries.json     the questions that come with the data, and the terms\nThe same data give the same bytes. They appear together or not at all; other files in the folder stay.',
    )
    .argument('[data...]', DATA)
    .option('-o, --out <dir>', 'folder to write into', './build')
    .addOption(lensOption())
    .addOption(withoutOption())
    .addOption(mergeOption())
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph build', './data into ./build'],
        ['claimgraph build data --out site', 'into another folder'],
        ['claimgraph build data --merge 0.8', 'what is surely one read as one'],
        ['claimgraph build data --json', 'what was built, as JSON'],
      ),
    )
    .action(build);
}

async function build(words: readonly string[], options: BuildOptions): Promise<void> {
  const begun = performance.now();
  const data = dataPaths(words);
  const graph = await opened(data, { ...lensOf(options), ...mergeOf(options) });
  sayNotDrawn(graph.corpus);
  const { graphJson } = await import('./graph-json.js');
  const { QUADS_FILE, QUERIES_FILE, quadsText, queriesJson } = await import('./query-files.js');
  const { writeFolderSafely } = await import('../../dataset/write/write-folder.js');
  const contents: readonly (readonly [string, string | Iterable<string>])[] = [
    ['graph.json', graphJson(graph)],
    ['claimgraph.ttl', graph.export({ format: 'turtle' })],
    ['claimgraph.trig', graph.export({ format: 'trig' })],
    [QUADS_FILE, await quadsText(graph)],
    [QUERIES_FILE, await queriesJson(graph, folderOf(data))],
  ];
  const files = await writeFolderSafely(options.out, contents);
  stands(`the files in ${options.out} are whole`);
  const summary = summaryOf(graph);
  const seconds = (performance.now() - begun) / 1000;
  if (options.json) {
    printJson({ ...summary, files, seconds: Number(seconds.toFixed(3)) });
    return;
  }
  print(
    `${paint.bold('Built')} the graph of ${data.join(' and ')} in ${seconds.toFixed(1)} s`,
    '',
    summaryLines(summary, columns()),
    '',
    paint.bold('Files'),
    files.map(({ file, bytes }) => `  ${file}  ${paint.dim(`${Math.ceil(bytes / 1024)} KiB`)}`),
  );
}
