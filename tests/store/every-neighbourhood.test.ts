/** Every name of the Mali data, read out of a store by itself: of it the part says what the whole says. */
import { beforeAll, expect, test } from 'vitest';
import { openGraph } from '../../src/index.js';
import { claimgraph, MALI } from '../cli/run.js';
import { type OxigraphServer, startOxigraph } from './oxigraph-server.js';
import { namesToRead, toldOf } from './reading-around.js';

let pushed: OxigraphServer;
beforeAll(async () => {
  pushed = await startOxigraph();
  await claimgraph(['push', MALI, '--endpoint', pushed.query, '--graph-store', pushed.graphStore]);
});

const whole = await openGraph(MALI);

test.each(namesToRead(whole.corpus))('%s', async (name) => {
  const part = await openGraph({ endpoint: pushed.query, about: name });
  expect(toldOf(part, name)).toEqual(toldOf(whole, name));
});
