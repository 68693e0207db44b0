/** `claimgraph pull`: takes the endpoint of a store and a folder, writes the store's claims into it as canonical Turtle. */
import type { Command } from 'commander';
import { count } from '../../words/phrases.js';
import { examples, seconds } from '../options/arguments.js';
import { CREDENTIALS } from '../options/endpoint.js';
import { UsageError } from '../terminal/failure.js';
import { stands } from '../terminal/output.js';
import { startProgress } from '../terminal/progress.js';
import { note, print, printJson } from '../terminal/terminal.js';

interface PullOptions {
  readonly endpoint?: string;
  readonly to?: string;
  readonly endpointTimeout?: number;
  readonly json?: true;
}

export function addPull(program: Command): void {
  program
    .command('pull')
    .summary('write the claims of a SPARQL store into files')
    .description(
      `Write what was pushed to a store into the files that it came from, as canonical Turtle; of a store that nobody pushed to, a file for each report and one for the rest. All files or none. Who asks stands in the environment: ${CREDENTIALS}.`,
    )
    .option('--endpoint <url>', 'where the store answers queries')
    .option('--to <dir>', 'folder to write into: one without other data')
    .option('--endpoint-timeout <seconds>', 'give up a request that takes longer (default: 60)', seconds)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        ['claimgraph pull --endpoint http://localhost:8890/sparql --to data', 'the store into ./data'],
        ['claimgraph pull --endpoint URL --to copy --json', 'what was written, as JSON'],
      ),
    )
    .action(pullData);
}

async function pullData({ endpoint, to, endpointTimeout, json }: PullOptions): Promise<void> {
  if (endpoint === undefined || to === undefined)
    throw new UsageError('pull needs the store and a folder: --endpoint URL --to DIR');
  const { pull } = await import('../../store/pull.js');
  const progress = startProgress();
  const files = await pull(endpoint, to, {
    onStep: progress.step,
    onNote: note,
    ...(endpointTimeout === undefined ? {} : { timeout: endpointTimeout * 1000 }),
  }).finally(progress.done);
  stands(`the files in ${to} are whole`);
  if (json) return printJson({ files });
  print(
    `${count(files.length, 'file')} in ${to}`,
    files.map(({ file, bytes }) => `  ${file}  ${Math.ceil(bytes / 1024)} KiB`),
  );
}
