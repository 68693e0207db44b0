/** `claimgraph serve`: takes data, answers SPARQL and scripts over HTTP until Ctrl-C. */
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { stateOfData } from '../../cache/serving-note.js';
import { type DataPaths, folderOf } from '../../data-folder.js';
import { DATA, dataPaths, examples, seconds, wholeNumber } from '../options/arguments.js';
import { type LensOptions, lensOf, lensOption, withoutOption } from '../options/lens.js';
import { type MergeOptions, mergeOf, mergeOption } from '../options/merged.js';
import { opened } from '../options/opened.js';
import { isReadAsItIs } from '../options/reading.js';
import { BESIDE } from '../options/texts.js';
import { sayError, UsageError } from '../terminal/failure.js';
import { note, paint, print, printJson } from '../terminal/terminal.js';
import { version } from '../terminal/version.js';
import type { State } from './routes.js';

interface ServeOptions extends LensOptions, MergeOptions {
  readonly port?: number;
  readonly host?: string;
  readonly cors?: readonly string[];
  readonly key?: true;
  readonly texts?: string;
  readonly timeout: number;
  readonly maxRows: number;
  readonly maxBytes: number;
  readonly parallel: number;
  readonly json?: true;
}

/** Milliseconds between two looks at the files. */
const LOOK_EVERY = 1000;
/** Characters of an answer in JSON; what is longer comes page by page. */
const LONGEST = 4_000_000;

export function addServe(program: Command): void {
  program
    .command('serve')
    .summary('answer SPARQL and scripts over HTTP')
    .description(
      'Answer programs over HTTP until Ctrl-C: SPARQL 1.1 at /sparql, graphs at /data, and claims, entities, paths, disagreements, casualties, the time line and search as JSON (GET / lists the doors). It only reads, and this machine alone can ask. When files of the data change, what is served changes with them, as a whole.',
    )
    .argument('[data...]', DATA)
    .option('-p, --port <n>', 'port (default: 4174 or the next that is free)', wholeNumber(0))
    .option('--host <address>', 'listen there too, so that other machines can ask (default: 127.0.0.1)')
    .option('--cors <origin>', 'let pages of this origin ask, * for all; may be repeated', origins)
    .option('--key', 'answer only who sends the key of this run (Authorization: Bearer KEY)')
    .option('--texts <dir>', `folder of the reports' texts, for the words of passages (${BESIDE})`)
    .addOption(lensOption())
    .addOption(withoutOption())
    .addOption(mergeOption())
    .option('--timeout <seconds>', 'stop a query that runs longer', seconds, 30)
    .option('--max-rows <n>', 'rows, or triples, that an answer may have', wholeNumber(1), 1_000_000)
    .option('--max-bytes <n>', 'bytes that an answer may have', wholeNumber(1000), 268_435_456)
    .option('--parallel <n>', 'queries answered at once; each holds the data', wholeNumber(1), 2)
    .option('--json', 'print the address as JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph serve', 'the graph of ./data'],
        ['claimgraph serve data --port 8080', 'on a port of your own'],
        ['curl localhost:4174/entities?query=army', 'who is called so'],
        ['claimgraph serve data --cors https://yasgui.org', 'ask from a page'],
      ),
    )
    .action(serve);
}

function origins(value: string, before: readonly string[] = []): readonly string[] {
  const origin = value === '*' ? value : URL.canParse(value) ? new URL(value).origin : 'null';
  if (origin === 'null')
    throw new UsageError(`--cors ${value}: name an origin such as https://example.org, or * for all`);
  return [...before, origin];
}

async function serve(words: readonly string[], options: ServeOptions): Promise<void> {
  const data = dataPaths(words);
  const { Live } = await import('../../endpoint/live.js');
  const { serveHttp } = await import('../../endpoint/http.js');
  const { routesOf } = await import('./routes.js');
  const key = options.key ? randomBytes(24).toString('base64url') : undefined;
  const live = await Live.of<State>({
    make: () => stateOf(data, options),
    signature: () => signatureOf(data),
    end: async ({ pool, session }) => {
      await pool.close();
      await session.graph.close();
    },
    onFailed: (error) =>
      note(
        `the data have changed and cannot be opened, so what was there before is served: ${sayError(error)}`,
      ),
    onMended: () => note('the data can be opened again, and are served as they are now'),
    every: LOOK_EVERY,
  });
  const secret = randomBytes(24).toString('hex');
  const served = await serveHttp({
    routeOf: routesOf({
      live,
      secret,
      maxBytes: options.maxBytes,
      version: version(),
      title: data.join(', '),
    }),
    port: options.port,
    host: options.host,
    origins: options.cors ?? [],
    key,
  });
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  if (options.json)
    printJson({ url: served.url, sparql: `${served.url}sparql`, ...(key === undefined ? {} : { key }) });
  else {
    print(`${paint.bold(paint.cyan(served.url))}  Ctrl-C stops`, `SPARQL: ${served.url}sparql`);
    if (key !== undefined) print(`Authorization: Bearer ${key}`);
  }
  if (key === undefined) note(`${whoCanAsk(options.host)} can ask for all of the data: --key asks for a key`);
  const view = viewOf(options);
  const { leaveNote, takeNoteAway } = await import('../../cache/serving-note.js');
  if (isReadAsItIs()) {
    const { timeout, maxRows } = options;
    leaveNote(data, view, {
      url: served.url,
      key,
      secret,
      pid: process.pid,
      timeout: timeout * 1000,
      maxRows,
    });
  }
  await stopped;
  takeNoteAway(data, view);
  await served.close();
  await live.close();
}

function whoCanAsk(host: string | undefined): string {
  const isHere = host === undefined || ['127.0.0.1', 'localhost', '::1'].includes(host);
  return isHere ? 'every user and program of this machine' : `whoever reaches ${host}`;
}

async function stateOf(data: DataPaths, options: ServeOptions): Promise<State> {
  const { EnginePool } = await import('../../endpoint/engine-pool.js');
  const { sessionOf, textsAtHand } = await import('../tools/session.js');
  const { timeout, maxRows } = options;
  let foreign = 0;
  const before = await stateOfData(data, viewOf(options));
  const graph = await opened(data, {
    ...lensOf(options),
    ...mergeOf(options),
    timeout: timeout * 1000,
    maxRows,
    onImported: () => foreign++,
  });
  // What changed while it was read was read as it was before, or after. What is told of files of others is told to who reads them.
  const isSame = foreign === 0 && before === (await stateOfData(data, viewOf(options)));
  const texts = await textsAtHand(folderOf(data), options.texts);
  let names: readonly string[] | undefined;
  return {
    session: {
      ...sessionOf(graph, { texts, ...lensOf(options), most: LONGEST }),
      project: undefined,
      asker: () => 'a script',
    },
    files: isSame ? before : undefined,
    pool: new EnginePool(() => graph.openEngine(), options.parallel),
    graphs: () => {
      names ??= [...graphNames(graph)];
      return names;
    },
  };
}

/** What a query must share to be answered here. */
const viewOf = (options: LensOptions & MergeOptions) => ({ ...lensOf(options), ...mergeOf(options) });

function graphNames(graph: State['session']['graph']): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { graph: name } of graph.queried()) if (name.termType === 'NamedNode') names.add(name.value);
  return names;
}

/** The files of the data with their sizes and times. */
async function signatureOf(data: DataPaths): Promise<string> {
  const { filesToRead } = await import('../../dataset/read/read.js');
  const files = await filesToRead(data);
  const lines = files.map(async ({ file }) => {
    const { size, mtimeMs, ino } = await stat(file);
    return `${file} ${size} ${mtimeMs} ${ino}`;
  });
  return (await Promise.all(lines)).join('\n');
}
