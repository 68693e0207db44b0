/** Every other command that reads a store: the same answers as from the files. */
import { beforeAll, expect, test } from 'vitest';
import { claimgraph, MALI } from '../cli/run.js';
import { inFiles, OTHER_COMMANDS, over } from './commands.js';
import { type OxigraphServer, startOxigraph } from './oxigraph-server.js';

let pushed: OxigraphServer;
beforeAll(async () => {
  pushed = await startOxigraph();
  await claimgraph(['push', MALI, '--endpoint', pushed.query, '--graph-store', pushed.graphStore]);
});

test.each(OTHER_COMMANDS.map((words) => [words.join(' '), words] as const))('%s', async (_, words) => {
  const [here, there] = [await claimgraph(inFiles(words)), await claimgraph(over(pushed.query, words))];
  expect(there).toEqual(here);
});
