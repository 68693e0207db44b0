/** The graph that a command works on: takes the data folder, opens it with progress on the terminal. */
import type { OpenGraph } from '../../open.js';
import type { OpenOptions } from '../../open-options.js';
import { startProgress } from '../terminal/progress.js';
import { reading } from './reading.js';

/** The library is loaded here and not at the top: `--help` and `--version` have no need of it. */
export async function opened(folder: string, options: OpenOptions = {}): Promise<OpenGraph> {
  const { openGraph } = await import('../../open.js');
  const progress = startProgress();
  const graph = await openGraph(folder, { ...options, ...reading(), onStep: progress.step }).finally(
    progress.done,
  );
  if (graph.corpus.claims.size === 0) await (await import('./blank.js')).sayIfBlank(folder);
  return graph;
}
