/** `claimgraph view`: takes a data folder, builds the graph in memory and serves it with the viewer until Ctrl-C. */
import type { Command } from 'commander';
import type { Served, ServedFile } from '../../server/serve.js';
import { dataFolder, examples, wholeNumber } from '../options/arguments.js';
import { type LensOptions, lensOf, lensOption, withoutOption } from '../options/lens.js';
import { type MergeOptions, mergeOf, mergeOption } from '../options/merged.js';
import { opened } from '../options/opened.js';
import { summaryLines, summaryOf } from '../stats/summary.js';
import { columns, note, paint, print, printJson } from '../terminal/terminal.js';

interface ViewOptions extends LensOptions, MergeOptions {
  readonly port?: number;
  readonly texts?: string;
  readonly open?: boolean;
  readonly json?: true;
}

export function addView(program: Command): void {
  program
    .command('view')
    .summary('look at the graph in the browser')
    .description(
      'Build the graph in memory and serve the viewer on this machine alone (127.0.0.1), until Ctrl-C. Opens the browser where there is a desktop.',
    )
    .argument('[folder]', 'data folder or RDF file (default: ./data)')
    .option('-p, --port <n>', 'port (default: 4173 or the next that is free)', wholeNumber(0))
    .option('--texts <dir>', "folder with the reports' texts: passages are shown and verified")
    .option('--open', 'open the browser even where the output is not a terminal')
    .option('--no-open', 'leave the browser alone')
    .addOption(lensOption())
    .addOption(withoutOption())
    .addOption(mergeOption())
    .option('--json', 'print the address as JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph view', 'the graph of ./data'],
        ['claimgraph view data --texts ~/reports', 'with the passages'],
        ['claimgraph view data --merge 0.8', 'what is surely one read as one'],
        ['claimgraph view data --port 8000 --no-open', 'on a port of your own'],
      ),
    )
    .action(view);
}

async function view(word: string | undefined, options: ViewOptions): Promise<void> {
  const folder = dataFolder(word);
  const { serve } = await import('../../server/serve.js');
  const graph = await opened(folder, { ...lensOf(options), ...mergeOf(options) });
  const { graphJson, textsJson } = await import('./graph-json.js');
  const { QUADS_FILE, QUERIES_FILE, quadsText, queriesJson } = await import('./query-files.js');
  const files = new Map<string, ServedFile>([
    ['/graph.json', graphJson(graph)],
    [`/${QUADS_FILE}`, async () => [...(await quadsText(graph))].join('')],
    [`/${QUERIES_FILE}`, () => queriesJson(graph, folder)],
  ]);
  if (options.texts !== undefined) files.set('/texts.json', await textsJson(graph, options.texts, note));
  const served = await serve({ files, port: options.port });
  const end = stopped(served);
  const summary = summaryOf(graph);
  if (options.json) printJson({ url: served.url, ...summary });
  else {
    print(summaryLines(summary, columns()), '', `${paint.bold(paint.cyan(served.url))}  Ctrl-C stops`);
  }
  await showInBrowser(served.url, options.open);
  await end;
}

async function showInBrowser(url: string, wanted: boolean | undefined): Promise<void> {
  if (wanted === false || (wanted === undefined && !process.stdout.isTTY)) return;
  const { hasDesktop, openBrowser } = await import('../../server/browser.js');
  if (hasDesktop()) await openBrowser(url);
}

function stopped(served: Served): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void served.close().then(resolve));
    }
  });
}
