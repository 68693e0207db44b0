/** Before the browser tests: the Mali graph is served once, for all of them; each process finds its address in the environment. */
import { serveFolder } from './viewer.js';

export async function setup(): Promise<() => void> {
  const { url, stop } = await serveFolder('data');
  process.env.CLAIMGRAPH_TEST_MALI = url;
  return stop;
}
