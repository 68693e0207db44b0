/** `claimgraph derive`: takes the addresses of a store, writes what follows from its claims into it, or into a file. */
import type { Command } from 'commander';
import type { DerivedStore } from '../../store/ranges/derive-store.js';
import { count } from '../../words/phrases.js';
import { examples, seconds, wholeNumber } from '../options/arguments.js';
import { CREDENTIALS } from '../options/endpoint.js';
import { UsageError } from '../terminal/failure.js';
import { stands } from '../terminal/output.js';
import { startProgress } from '../terminal/progress.js';
import { note, paint, print, printJson } from '../terminal/terminal.js';

interface DeriveCommandOptions {
  readonly endpoint?: string;
  readonly updateEndpoint?: string;
  readonly graphStore?: string;
  readonly to?: string;
  readonly claimsAtOnce?: number;
  readonly dryRun?: true;
  readonly endpointTimeout?: number;
  readonly json?: true;
}

export function addDerive(program: Command): void {
  program
    .command('derive')
    .summary('verdicts on all of a SPARQL store, part by part')
    .description(
      `Work out what follows from the claims of a store (derived relations, standings, comparisons, lenses, casualties of each event, what rests on whom) for some names at a time, so that the store may be larger than the memory of this machine, and write it into graphs of the store, for others who ask it, or into a file. What is done is kept: a run that broke off goes on where it was; of a store that was pushed to since, or by another version, it begins anew. What all events together come to is not made: casualties --endpoint reads everything for it. Who asks stands in the environment: ${CREDENTIALS}.`,
    )
    .option('--endpoint <url>', 'where the store answers queries')
    .option('--update-endpoint <url>', 'where it takes SPARQL Update (default: the endpoint)')
    .option('--graph-store <url>', 'where it speaks the Graph Store Protocol; taken before the other')
    .option('--to <file>', 'write N-Quads into this file, and nothing into the store')
    .option(
      '--claims-at-once <n>',
      'claims of one part: less takes less memory and more time (default: 2000)',
      wholeNumber(1),
    )
    .option('--dry-run', 'say in how many parts it would be worked out, and do nothing')
    .option('--endpoint-timeout <seconds>', 'give up a request that takes longer (default: 60)', seconds)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        [
          'claimgraph derive --endpoint http://localhost:7200/repositories/mali',
          'into the store, by SPARQL Update',
        ],
        ['claimgraph derive --endpoint URL --graph-store URL', 'by the Graph Store Protocol: Virtuoso, Jena'],
        ['claimgraph derive --endpoint URL --to derived.nq', 'into a file'],
        ['claimgraph derive --endpoint URL --claims-at-once 500', 'on a machine with little memory'],
      ),
    )
    .action(derive);
}

async function derive(options: DeriveCommandOptions): Promise<void> {
  const { endpoint, updateEndpoint, graphStore, to, endpointTimeout, json } = options;
  if (endpoint === undefined) throw new UsageError('derive needs the store: --endpoint URL');
  const way = updateEndpoint === undefined ? '--graph-store' : '--update-endpoint';
  if (to !== undefined && (updateEndpoint ?? graphStore) !== undefined)
    throw new UsageError(`--to writes into a file, and ${way} into the store: leave out one of them`);
  const { deriveStore } = await import('../../store/ranges/derive-store.js');
  const progress = startProgress();
  const derived = await deriveStore(endpoint, {
    to,
    updateEndpoint,
    graphStore,
    claimsAtOnce: options.claimsAtOnce,
    dryRun: options.dryRun === true,
    onStep: progress.step,
    onNote: note,
    ...(endpointTimeout === undefined ? {} : { timeout: endpointTimeout * 1000 }),
  }).finally(progress.done);
  const where = to ?? endpoint;
  if (!options.dryRun) stands(`what was derived is in ${where}`);
  if (json) printJson(derived);
  else print(line(derived, where, options.dryRun === true));
}

function line(
  { claims, ranges, before, quads, wasDone }: DerivedStore,
  where: string,
  dryRun: boolean,
): string {
  const place = `${paint.bold(where)}: `;
  if (wasDone) return `${place}what follows from its ${count(claims, 'claim')} is there already`;
  const earlier = before === 0 ? '' : `, ${before} done before`;
  if (dryRun)
    return `${place}${count(claims, 'claim')} would be worked out in ${count(ranges, 'part')}${earlier}`;
  return `${place}${count(claims, 'claim')} worked out in ${count(ranges, 'part')}${earlier}; ${count(quads, 'triple')} in all`;
}
