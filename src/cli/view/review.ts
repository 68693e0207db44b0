/** `claimgraph review`: takes a data folder with an inbox and texts beside it, serves the page on which proposals are decided on, until Ctrl-C. */
import type { Command } from 'commander';
import { DEFAULT_FOLDER } from '../../data-folder.js';
import type { ServedFile } from '../../server/serve.js';
import { examples, wholeNumber } from '../options/arguments.js';
import { opened } from '../options/opened.js';
import { note, paint, print, printJson } from '../terminal/terminal.js';
import { type EditOptions, editing } from './edit.js';
import { showInBrowser, stopped } from './served.js';

interface ReviewOptions extends EditOptions {
  readonly port?: number;
  readonly open?: boolean;
  readonly json?: true;
}

export function addReview(program: Command): void {
  program
    .command('review')
    .summary('decide on what waits in the inbox, beside its text')
    .description(
      'Serve the page of the review on this machine alone (127.0.0.1), until Ctrl-C: the text at the left, what is proposed of it at the right, a key for each decision. A decision is saved at once; the data folder is written when you say so. The address that is printed holds a key of this run: keep it to yourself, whoever has it may write.',
    )
    .argument('[folder]', 'data folder (default: ./data)')
    .option('-p, --port <n>', 'port (default: 4173 or the next that is free)', wholeNumber(0))
    .option('--texts <dir>', "folder with the reports' texts (default: texts beside the data folder)")
    .option('--inbox <dir>', 'folder with the readings that wait (default: inbox beside the data folder)')
    .option('--open', 'open the browser even where the output is not a terminal')
    .option('--no-open', 'leave the browser alone')
    .option('--json', 'print the address as JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph review', 'what waits in ./inbox, for ./data'],
        ['claimgraph review mali/data --no-open', 'for another folder'],
      ),
    )
    .action(review);
}

async function review(folder: string = DEFAULT_FOLDER, options: ReviewOptions): Promise<void> {
  const { posts, files: forReader, waiting, inbox, texts, recovered } = await editing(folder, options);
  if (recovered !== undefined) note(recovered);
  const { serve } = await import('../../server/serve.js');
  const { graphJson, textsAtHand } = await import('./graph-json.js');
  const files = new Map<string, ServedFile>([
    ...forReader,
    ['/graph.json', async () => graphJson(await opened([folder], {}))],
    ['/texts.json', async () => textsAtHand(await opened([folder], {}), texts)],
  ]);
  const served = await serve({ files, changing: true, posts, page: 'review', port: options.port });
  const end = stopped(served);
  if (options.json) printJson({ url: served.fullUrl, inbox, waiting });
  else {
    const how = waiting === 1 ? '1 report waits' : `${waiting === 0 ? 'no' : waiting} reports wait`;
    print(`${how} in ${inbox}`, '', `${paint.bold(paint.cyan(served.fullUrl))}  Ctrl-C stops`);
  }
  await showInBrowser(served.fullUrl, options.open);
  await end;
}
