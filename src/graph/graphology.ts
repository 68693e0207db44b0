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

// The types are named, as declarations cannot name what these packages do not export.
export const louvain: typeof louvainModule.default = callable(louvainModule);
export const forceAtlas2: typeof forceAtlas2Module.default = callable(forceAtlas2Module);
export const betweenness: typeof betweennessModule.default = callable(betweennessModule);
export const pagerank: typeof pagerankModule.default = callable(pagerankModule);
