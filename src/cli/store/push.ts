/** `claimgraph push`: takes data and the addresses of a store, writes the graphs that the store does not have as they are. */
import type * as RDF from '@rdfjs/types';
import type { Command } from 'commander';
import type { DataPaths } from '../../data-folder.js';
import type { Pushed } from '../../store/push.js';
import { count } from '../../words/phrases.js';
import { DATA, dataPaths, examples, seconds } from '../options/arguments.js';
import { CREDENTIALS } from '../options/endpoint.js';
import { opened } from '../options/opened.js';
import { reading } from '../options/reading.js';
import { EXIT, UsageError } from '../terminal/failure.js';
import { stands } from '../terminal/output.js';
import { startProgress } from '../terminal/progress.js';
import { note, paint, print, printJson } from '../terminal/terminal.js';

interface PushCommandOptions {
  readonly endpoint?: string;
  readonly updateEndpoint?: string;
  readonly graphStore?: string;
  readonly derived?: true;
  readonly prune?: true;
  readonly dryRun?: true;
  readonly endpointTimeout?: number;
  readonly json?: true;
}

export function addPush(program: Command): void {
  program
    .command('push')
    .summary('write the data into a SPARQL store')
    .description(
      `Write data into a store, a graph a report, and a graph for what each file says in no named graph. What was pushed is kept in the store as a small graph with a hash of each: the second time only what changed is written, and a push that broke off goes on where it was. In the end triples are counted and some graphs read back; it ends with 1 where they come back otherwise. Who asks stands in the environment: ${CREDENTIALS}.`,
    )
    .argument('[data...]', DATA)
    .option('--endpoint <url>', 'where the store answers queries')
    .option('--update-endpoint <url>', 'where it takes SPARQL Update (default: the endpoint)')
    .option('--graph-store <url>', 'where it speaks the Graph Store Protocol; taken before the other')
    .option(
      '--derived',
      'also what claimgraph makes of the data (derived relations, standings, comparisons, casualties, lenses), in graphs of its own, for others who ask the store',
    )
    .option('--prune', 'take out what was pushed before and is in the data no more')
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--endpoint-timeout <seconds>', 'give up a request that takes longer (default: 60)', seconds)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        [
          'claimgraph push data --endpoint http://localhost:7200/repositories/mali',
          'what changed, into the store',
        ],
        [
          'claimgraph push data --endpoint URL --graph-store URL',
          'by the Graph Store Protocol: Virtuoso, Jena',
        ],
        [
          'claimgraph push data --endpoint URL --derived',
          'verdicts and casualties too, for queries of others',
        ],
        ['claimgraph push data --endpoint URL --dry-run', 'what would be written'],
      ),
    )
    .action(pushData);
}

async function pushData(words: readonly string[], options: PushCommandOptions): Promise<void> {
  const { endpoint, updateEndpoint, graphStore, endpointTimeout, json } = options;
  if (endpoint === undefined) throw new UsageError('push needs the store: --endpoint URL');
  const data = dataPaths(words);
  const { push } = await import('../../store/push.js');
  const derived = options.derived ? await derivedOf(data) : [];
  const progress = startProgress();
  const pushed = await push(data, endpoint, {
    updateEndpoint,
    graphStore,
    prune: options.prune === true,
    dryRun: options.dryRun === true,
    reading: reading(),
    derived,
    onStep: progress.step,
    onNote: note,
    ...(endpointTimeout === undefined ? {} : { timeout: endpointTimeout * 1000 }),
  }).finally(progress.done);
  if (!options.dryRun) stands(`what was pushed is in ${endpoint}`);
  if (json) printJson(asJson(pushed));
  else print(lines(pushed, endpoint, options));
  const { otherwise } = pushed.sample;
  if (otherwise.length === 0) return;
  note(
    `${count(otherwise.length, 'triple')} of the ${count(pushed.sample.graphs, 'graph')} that were read back came back otherwise, such as ${otherwise[0]}`,
  );
  process.exitCode = EXIT.findings;
}

async function derivedOf(data: DataPaths): Promise<Iterable<RDF.Quad>> {
  const { dataset, derivedGraphs } = await opened(data);
  return [...dataset.quads()].filter(({ graph }) => derivedGraphs.has(graph.value));
}

function lines(
  { written, gone, same, sample }: Pushed,
  endpoint: string,
  { dryRun, prune }: PushCommandOptions,
) {
  const triples = written.reduce((sum, each) => sum + each.triples, 0);
  const did = dryRun ? 'would be written' : 'written';
  const out = dryRun ? 'would be taken out' : 'taken out';
  return [
    `${paint.bold(endpoint)}: ${count(written.length, 'graph')} ${did} (${count(triples, 'triple')}), ${same} there as they are`,
    ...(dryRun || sample.graphs === 0 ? [] : [`counted, and ${count(sample.graphs, 'graph')} read back`]),
    ...(gone.length === 0
      ? []
      : [
          prune
            ? `${count(gone.length, 'graph')} ${out}`
            : `${count(gone.length, 'graph')} pushed before and in the data no more: --prune takes them out`,
        ]),
  ];
}

function asJson({ written, gone, same, sample }: Pushed): object {
  const plain = (entries: Pushed['written']) =>
    entries.map(({ graph, file, hash, triples }) => ({ graph, file, hash, triples }));
  return { written: plain(written), gone: plain(gone), same, sample };
}
