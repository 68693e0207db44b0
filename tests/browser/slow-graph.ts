/** The built viewer beside a graph file that comes slowly: its first two lines at once, the rest when the test says so. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const VIEWER = fileURLToPath(new URL('../../dist/viewer', import.meta.url));

export interface SlowGraph {
  readonly url: string;
  /** Whoever waits for the rest of the file gets it. */
  release(): void;
  close(): void;
}

/** @param graphFile with a picture. */
export async function serveSlowly(graphFile: string): Promise<SlowGraph> {
  const files = sirv(VIEWER);
  const cut = graphFile.indexOf('\n', graphFile.indexOf('\n') + 1) + 1;
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    if (request.url !== '/graph.json') {
      files(request, response);
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(graphFile.slice(0, cut));
    waiting.push(() => response.end(graphFile.slice(cut)));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    release: () => {
      for (const go of waiting.splice(0)) go();
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
