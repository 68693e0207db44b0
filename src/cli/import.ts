/** `claimgraph import`: takes files of other vocabularies, writes what they tell as Turtle of our model into a data folder. */
import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { formatOf } from '../dataset/read/rdf-files.js';
import { readIfThere } from '../files/read-file.js';
import { NotFoundError, ShapeError } from '../model/errors.js';
import { count } from '../words/phrases.js';
import { examples } from './options/arguments.js';
import { reading } from './options/reading.js';
import { UsageError } from './terminal/failure.js';
import { paragraph } from './terminal/layout.js';
import { stands } from './terminal/output.js';
import { startProgress } from './terminal/progress.js';
import { columns, here, paint, print, printJson } from './terminal/terminal.js';

interface ImportOptions {
  readonly to: string;
  readonly overwrite?: true;
  readonly json?: true;
}

/** The folder in a data folder in which imported files stand. */
const IMPORTS = 'imports';

export function addImport(program: Command): void {
  program
    .command('import')
    .summary('write a file of another vocabulary into a data folder, as claims')
    .description(
      'Write what files of other vocabularies tell (RDF, tables of UCDP and ACLED) as claims in canonical Turtle: a file each in imports/ of the data folder, named after its source. Each claim leads to the line or record of its source, with the hash of it and of the whole. The same source gives the same bytes. A file that is there and differs is left as it is, unless --overwrite is given. To look at a source without writing anything, name it beside the data: claimgraph view data ucdp.csv.',
    )
    .argument('<source...>', 'files of other vocabularies, or folders of them')
    .requiredOption('--to <dir>', 'data folder to write into; it is made where it is not there')
    .option('--overwrite', 'replace what was imported from an earlier state of the source')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph import ged251.csv --to data', 'a table of UCDP, into data/imports/ged251-csv.ttl'],
        ['claimgraph import people.ttl acled.csv --to data', 'two at once'],
        ['claimgraph import people.ttl --mapping mine.ttl --to data', 'by a mapping of your own'],
        ['claimgraph import ged251.csv --to data --overwrite', 'anew'],
      ),
    )
    .action(importSources);
}

interface ImportedFile {
  readonly source: string;
  readonly file: string;
  readonly claims: number;
  readonly nodes: number;
  readonly bytes: number;
  readonly state: 'written' | 'unchanged' | 'overwritten';
}

async function importSources(sources: readonly string[], options: ImportOptions): Promise<void> {
  refusePlace(sources, options.to);
  const { sourcesAsData } = await import('../imports/as-data.js');
  const { claimsIn } = await import('../imports/telling/distinct.js');
  const { writeTurtle } = await import('../dataset/write/write-turtle.js');
  const { writeFilesSafely } = await import('../dataset/write/write-file.js');
  const progress = startProgress();
  const found: ImportedFile[] = [];
  const texts: (readonly [file: string, pieces: readonly string[]])[] = [];
  try {
    progress.step('reading');
    const declared = await declaredIn(options.to);
    for await (const { file: source, told, quads } of sourcesAsData(sources, declared, reading())) {
      const file = join(options.to, IMPORTS, `${told.id}.ttl`);
      const pieces = [...writeTurtle(quads)];
      const before = readIfThere(file);
      const isSame = before !== undefined && Buffer.from(pieces.join('')).equals(before);
      if (before !== undefined && !isSame && !options.overwrite)
        throw new ShapeError(
          `${file} is there and differs from what ${source} tells now: nothing was written; replace it with --overwrite, or name another folder with --to`,
        );
      const state = isSame ? 'unchanged' : before === undefined ? 'written' : 'overwritten';
      const bytes = pieces.reduce((all, piece) => all + Buffer.byteLength(piece), 0);
      found.push({ source, file, claims: claimsIn(told), nodes: told.nodes.length, bytes, state });
      if (!isSame) texts.push([file, pieces]);
    }
    progress.step('writing');
    await writeFilesSafely(texts);
  } finally {
    progress.done();
  }
  stands(`what was imported is in ${options.to}`);
  if (options.json) {
    printJson({ folder: options.to, files: found });
    return;
  }
  for (const { source, file, claims, nodes, state } of found)
    print(
      paragraph(
        `${paint.bold(here(file))}: ${count(claims, 'claim')} about ${count(nodes, 'node')} of ${here(source)}, ${state}`,
        columns(),
      ),
    );
  print(paint.dim(`next: claimgraph view ${here(options.to)}`));
}

/** Terms that the folder declares by itself: what an earlier import says of them is not the folder's own word. */
async function declaredIn(folder: string): Promise<ReadonlySet<string>> {
  const [{ rdfFiles, readDataset }, { termsDeclaredIn }] = await Promise.all([
    import('../dataset/read/read.js'),
    import('../dataset/records/own-vocabulary.js'),
  ]);
  const imported = join(resolve(folder), IMPORTS) + sep;
  const all = await rdfFiles([folder]).catch((cause) => {
    if (cause instanceof NotFoundError) return [];
    throw cause;
  });
  const files = all.filter((file) => !resolve(file).startsWith(imported));
  return files.length === 0 ? new Set() : termsDeclaredIn(await readDataset(files));
}

/** What lies in the data folder already is read there, and would be told twice. */
function refusePlace(sources: readonly string[], to: string): void {
  if (existsSync(to) && !statSync(to).isDirectory())
    throw new UsageError(`--to ${to} is a file: name a data folder to write into`);
  for (const source of sources) {
    const inside = relative(resolve(to), resolve(source));
    // What is no RDF is passed over in a folder.
    if (formatOf(source) === undefined || inside === '..' || inside.startsWith(`..${sep}`)) continue;
    throw new UsageError(
      `${source} lies in ${to}, where it is read as it is: import it into another folder, or move it out first`,
    );
  }
}
