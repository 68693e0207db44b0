/** The graph that a command works on: takes folders and files of data, opens it with progress on the terminal. */
import type { DataPaths } from '../../data-folder.js';
import type { OpenGraph } from '../../open.js';
import type { OpenOptions } from '../../open-options.js';
import { startProgress } from '../terminal/progress.js';
import { storeIn } from './endpoint.js';
import { mayKeep, reading } from './reading.js';

/**
 * The library is loaded here and not at the top: `--help` and `--version` have no need of it.
 * @param about the one name of which is asked: of a store no more is read than that takes
 */
export async function opened(data: DataPaths, options: OpenOptions = {}, about?: string): Promise<OpenGraph> {
  const { openGraph } = await import('../../open.js');
  const progress = startProgress();
  const asked = reading();
  const store = storeIn(data);
  const address = store && { endpoint: store.endpoint, ...(about === undefined ? {} : { about }) };
  const graph = await openGraph(address ?? data, {
    ...options,
    ...asked,
    ...(store?.timeout === undefined ? {} : { timeout: store.timeout }),
    onImported: (imported) => {
      options.onImported?.(imported);
      asked.onImported?.(imported);
    },
    cache: mayKeep(),
    onStep: progress.step,
  }).finally(progress.done);
  if (store === undefined && graph.corpus.claims.size === 0 && data.length === 1)
    await (await import('./blank.js')).sayIfBlank(data[0]);
  if (options.merge !== undefined) {
    const { sayContradictions } = await import('./contradictions.js');
    sayContradictions(graph.corpus, 'the two stay apart here', options.merge);
  }
  return graph;
}
