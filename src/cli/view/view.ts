/** `claimgraph view`: takes a data folder, builds the graph in memory and serves it with the viewer until Ctrl-C. */
import type { Command } from 'commander';
import { DEFAULT_FOLDER, folderOf } from '../../data-folder.js';
import type { ServedFile } from '../../server/serve.js';
import { DATA, examples, wholeNumber } from '../options/arguments.js';
import { addEndpoint, dataOrEndpoint, storeAsked, storeIn } from '../options/endpoint.js';
import { type LensOptions, lensOf, lensOption, withoutOption } from '../options/lens.js';
import { type MergeOptions, mergeOf, mergeOption } from '../options/merged.js';
import { sayNotDrawn } from '../options/not-drawn.js';
import { opened } from '../options/opened.js';
import { BESIDE, textsFor } from '../options/texts.js';
import { summaryLines, summaryOf } from '../stats/summary.js';
import { UsageError } from '../terminal/failure.js';
import { columns, note, paint, print, printJson } from '../terminal/terminal.js';
import { askingForColumns } from './ask-columns.js';
import { editing } from './edit.js';
import { showInBrowser, stopped } from './served.js';

/** Above so many claims the page asks for what it shows; up to them it is given everything. */
const WHOLE_UP_TO = 50_000;

interface ViewOptions extends LensOptions, MergeOptions {
  readonly port?: number;
  readonly texts?: string;
  readonly open?: boolean;
  readonly public?: true;
  readonly edit?: true;
  readonly inbox?: string;
  readonly whole?: true;
  readonly wholeUpTo: number;
  readonly json?: true;
}

export function addView(program: Command): void {
  addEndpoint(program.command('view'))
    .summary('look at the graph in the browser')
    .description(
      'Build the graph in memory and serve the viewer on this machine alone (127.0.0.1), until Ctrl-C. Opens the browser where there is a desktop. The address that is printed holds a key of this run, without which the page stays empty: other users of the machine cannot read along.',
    )
    .argument('[data...]', DATA)
    .option('-p, --port <n>', 'port (default: 4173 or the next that is free)', wholeNumber(0))
    .option(
      '--texts <dir>',
      `folder with the reports' texts: passages are shown and verified (${BESIDE}; with --public only the one that is named)`,
    )
    .option('--open', 'open the browser even where the output is not a terminal')
    .option('--no-open', 'leave the browser alone')
    .option('--public', 'no key: every user and program of this machine may read the graph and the texts')
    .option('--edit', 'the page of the review too: what waits in the inbox can be decided on and written')
    .option('--inbox <dir>', 'with --edit: folder with the readings that wait (default: beside the data)')
    .option('--whole', 'give the page everything at once, however large; --edit does so too')
    .option(
      '--whole-up-to <n>',
      'of more claims the page is given the chief actors, and asks for more',
      wholeNumber(0),
      WHOLE_UP_TO,
    )
    .addOption(lensOption())
    .addOption(withoutOption())
    .addOption(mergeOption())
    .option('--json', 'print the address as JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph view', 'the graph of ./data'],
        ['claimgraph view data ucdp.csv', 'with a table of events beside it'],
        ['claimgraph view data --texts ~/reports', 'with the passages'],
        ['claimgraph view data --merge 0.8', 'what is surely one read as one'],
        ['claimgraph view edges.csv', 'a table of edges; asks for columns it cannot guess'],
        ['claimgraph view data --port 8000 --no-open', 'on a port of your own'],
      ),
    )
    .action(view);
}

async function view(words: readonly string[], options: ViewOptions): Promise<void> {
  if (options.edit && options.public) throw new UsageError('--edit needs the key that --public does without');
  if (options.edit && storeAsked() !== undefined)
    throw new UsageError('--edit writes files of data: pull the store first (claimgraph pull)');
  // The graph that ships with the package is not written into.
  const data = options.edit && words.length === 0 ? ([DEFAULT_FOLDER] as const) : dataOrEndpoint(words);
  const folder = folderOf(data);
  const edit = options.edit ? await editing(folder, options) : undefined;
  if (edit?.recovered !== undefined) note(edit.recovered);
  const { serve } = await import('../../server/serve.js');
  const read = () => opened(data, { ...lensOf(options), ...mergeOf(options) });
  const graph = await askingForColumns(read);
  sayNotDrawn(graph.corpus);
  const { graphJson, textsAtHand, textsJson } = await import('./graph-json.js');
  const { QUADS_FILE, QUERIES_FILE, quadsText, queriesJson } = await import('./query-files.js');
  const isLarge = graph.told.claims.size > options.wholeUpTo && !options.whole && edit === undefined;
  const parts = isLarge ? (await import('./part-doors.js')).partDoors(graph) : undefined;
  const files = new Map<string, ServedFile>([
    ...(edit?.files ?? []),
    [
      '/graph.json',
      edit === undefined ? (parts?.first ?? graphJson(graph)) : async () => graphJson(await read()),
    ],
    [`/${QUADS_FILE}`, async () => [...(await quadsText(graph))].join('')],
    [`/${QUERIES_FILE}`, () => queriesJson(graph, storeIn(data) === undefined ? folder : undefined)],
  ]);
  if (edit !== undefined) files.set('/texts.json', async () => textsAtHand(await read(), edit.texts));
  else {
    // What nobody named is not given to everyone on the machine.
    const texts = options.public ? options.texts : textsFor(folder, options.texts)?.folder;
    if (texts !== undefined) files.set('/texts.json', await textsJson(graph, texts, note));
    const { notesShown } = await import('./notes.js');
    if (!options.public) for (const [path, file] of notesShown(folder)) files.set(path, file);
  }
  const served = await serve({
    files,
    ...(parts === undefined ? {} : { doors: parts.doors }),
    port: options.port,
    ...(options.public ? { open: true } : {}),
    ...(edit === undefined ? {} : { posts: edit.posts, changing: true }),
  });
  const end = stopped(served);
  const summary = summaryOf(graph);
  if (options.public) note(givenAway(served.url, graph.corpus.claims.size, options.texts));
  if (options.json) printJson({ url: served.fullUrl, ...summary });
  else {
    print(summaryLines(summary, columns()), '', `${paint.bold(paint.cyan(served.fullUrl))}  Ctrl-C stops`);
  }
  await showInBrowser(served.fullUrl, options.open);
  await end;
}

function givenAway(url: string, claims: number, texts: string | undefined): string {
  const what = `all ${claims} claims and the whole graph`;
  return `--public: every user and program of this machine can read ${what}${texts === undefined ? '' : `, and the whole texts of the reports in ${texts},`} at ${url} until this ends`;
}
