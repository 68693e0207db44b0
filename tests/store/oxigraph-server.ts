/** A SPARQL store of others on a port: oxigraph behind queries, updates and the Graph Store Protocol; it can be told to behave badly. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import oxigraph from 'oxigraph';
import { afterAll } from 'vitest';

export interface Manners {
  /** Rows after which an answer ends in silence. */
  mostRows?: number;
  /** So many connections are broken off after the first bytes of an answer. */
  breaks?: number;
  /** Answered to every request. */
  instead?: { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string };
  /** `Authorization` that is asked for, by Basic. */
  authorization?: string;
  /** Requests that take no end. */
  isSilent?: boolean;
  /** Queries after which no more is answered. */
  mostQueries?: number;
  /** Writes after which no more is taken. */
  mostWrites?: number;
  /** Called before a write is answered. */
  onWrite?: () => void;
}

export interface OxigraphServer {
  readonly store: oxigraph.Store;
  readonly query: string;
  readonly update: string;
  readonly graphStore: string;
  readonly manners: Manners;
  /** `PUT https://…/report/003` of each write. */
  readonly writes: string[];
  /** Each query. */
  readonly queries: string[];
  /** What stood in `Authorization`. */
  readonly shown: string[];
}

export async function startOxigraph(manners: Manners = {}): Promise<OxigraphServer> {
  const store = new oxigraph.Store();
  const [writes, queries, shown]: [string[], string[], string[]] = [[], [], []];
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: Error) =>
      response.writeHead(400, { 'content-type': 'text/plain' }).end(error.message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? '/', base);
    const body = await bodyOf(request);
    if (request.headers.authorization !== undefined) shown.push(request.headers.authorization);
    if (manners.isSilent) return;
    if (manners.instead !== undefined) {
      const { status, headers = {}, body: said = '' } = manners.instead;
      return void response.writeHead(status, headers).end(said);
    }
    if (manners.authorization !== undefined && request.headers.authorization !== manners.authorization)
      return void response.writeHead(401, { 'www-authenticate': 'Basic realm="store"' }).end('who is it?');
    if (address.pathname === '/query') {
      const query = new URLSearchParams(body).get('query');
      if (query === null) return void response.writeHead(400).end('no query');
      queries.push(query);
      if (manners.mostQueries !== undefined && --manners.mostQueries < 0)
        return void response.writeHead(500).end('out of memory');
      return answerQuery(response, query);
    }
    if (manners.mostWrites !== undefined && writes.length >= manners.mostWrites)
      return void response.writeHead(507).end('no room');
    if (address.pathname === '/update') {
      const update = new URLSearchParams(body).get('update');
      if (update === null) return void response.writeHead(400).end('no update');
      writes.push(update.slice(0, 200));
      store.update(update);
    } else writeGraph(request.method ?? '', address.searchParams.get('graph') ?? '', body);
    manners.onWrite?.();
    response.writeHead(204).end();
  }

  function writeGraph(method: string, graph: string, body: string): void {
    writes.push(`${method} ${graph}`);
    const name = oxigraph.namedNode(graph);
    if (method !== 'POST') store.update(`DROP SILENT GRAPH <${graph}>`);
    if (method !== 'DELETE') store.load(body, { format: 'text/turtle', to_graph_name: name });
  }

  function answerQuery(response: ServerResponse, query: string): void {
    const text = String(store.query(query, { results_format: 'json' }));
    response.writeHead(200, { 'content-type': 'application/sparql-results+json' });
    if (manners.breaks !== undefined && manners.breaks > 0) {
      manners.breaks -= 1;
      response.write(text.slice(0, 20), () => response.destroy());
      return;
    }
    const answer = JSON.parse(text);
    const bindings = answer.results?.bindings;
    if (bindings !== undefined && manners.mostRows !== undefined)
      bindings.length = Math.min(bindings.length, manners.mostRows);
    response.end(JSON.stringify(answer));
  }

  return {
    store,
    query: `${base}/query`,
    update: `${base}/update`,
    graphStore: `${base}/store`,
    manners,
    writes,
    queries,
    shown,
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}
