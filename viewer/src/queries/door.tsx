/** The way to the page of queries: its code and the engine are fetched when it opens; the page in one file has neither. */
import { ONE_FILE } from '../browser/one-file.js';
import { onDemand } from '../elements/on-demand.js';

function NoEngine() {
  return (
    <>
      <h2>Queries</h2>
      <p>
        This page in one file holds the graph, but not the query engine. <code>claimgraph view</code> opens
        the graph with it, and <code>claimgraph query</code> asks on the command line.
      </p>
    </>
  );
}

export const QueriesDoor = ONE_FILE
  ? NoEngine
  : onDemand(() => import('./queries.js').then(({ Queries }) => Queries));
