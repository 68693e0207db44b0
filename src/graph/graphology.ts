/**
 * The algorithms of graphology's own packages, typed as functions. Those packages are CommonJS that declares
 * `export default`, which TypeScript's NodeNext reads as `{ default: f }` although Node, Vite and Vitest all give
 * `f`. Import them from here; the graph classes import as they are: `import { MultiDirectedGraph } from 'graphology'`.
 */
import louvainModule from 'graphology-communities-louvain';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';

function callable<F>(module: { readonly default: F }): F {
  return module as unknown as F;
}

export const louvain = callable(louvainModule);
export const forceAtlas2 = callable(forceAtlas2Module);
export const betweenness = callable(betweennessModule);
export const pagerank = callable(pagerankModule);
