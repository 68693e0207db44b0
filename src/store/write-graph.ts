/** Graphs into a store, by the SPARQL 1.1 Graph Store HTTP Protocol or by SPARQL 1.1 Update, whichever it speaks. */
import { QueryError } from '../model/errors.js';
import type { Store } from './ask.js';

/** Lines of N-Triples without a graph. */
export interface GraphWriter {
  /** The graph holds these and nothing else then. */
  replace(graph: string, lines: readonly string[]): Promise<void>;
  add(graph: string, lines: readonly string[]): Promise<void>;
  /** A graph that is not there is none. */
  remove(graph: string): Promise<void>;
}

export interface WaysIn {
  /** Address of SPARQL 1.1 Update. */
  readonly updateEndpoint?: string | undefined;
  /** Address of the Graph Store Protocol; it is taken before the other. */
  readonly graphStore?: string | undefined;
}

/** Characters of one request: servers refuse what is long, and a broken connection loses no more than this. */
const LONGEST_BODY = 4_000_000;
/** Triples of one update: Virtuoso compiles it as one statement, and has a limit for that. */
const MOST_IN_UPDATE = 500;

/** @throws QueryError where no way to write is named, and the endpoint takes no updates. */
export async function writerFor(
  store: Store,
  endpoint: string,
  { graphStore, updateEndpoint }: WaysIn,
): Promise<GraphWriter> {
  if (graphStore !== undefined) return byGraphStore(store, graphStore);
  if (updateEndpoint !== undefined) return byUpdate(store, updateEndpoint);
  const why = await whyNoUpdates(store, endpoint);
  if (why === undefined) return byUpdate(store, endpoint);
  throw new QueryError(
    `the endpoint takes no updates (${why}): name where the store does, by --update-endpoint URL or --graph-store URL; docs/scale.md has the addresses of five stores`,
  );
}

function byGraphStore(store: Store, url: string): GraphWriter {
  const at = (graph: string) => {
    const address = new URL(url);
    address.searchParams.set('graph', graph);
    return address.href;
  };
  const headers = { 'content-type': 'text/turtle; charset=utf-8' };
  const send = (method: 'PUT' | 'POST', graph: string, body: string) =>
    store.send({ method, headers, body }, at(graph), drained);
  const add = async (graph: string, pieces: readonly string[]) => {
    for (const body of pieces) await send('POST', graph, body);
  };
  return {
    async replace(graph, lines) {
      const [first = '', ...more] = [...inPieces(lines, Number.POSITIVE_INFINITY)];
      await send('PUT', graph, first);
      await add(graph, more);
    },
    add: (graph, lines) => add(graph, [...inPieces(lines, Number.POSITIVE_INFINITY)]),
    async remove(graph) {
      try {
        await store.send({ method: 'DELETE' }, at(graph), drained);
      } catch (error) {
        if (!(error instanceof QueryError) || !/ answered 404\b/.test(error.message)) throw error;
      }
    },
  };
}

function byUpdate(store: Store, url: string): GraphWriter {
  const update = (text: string) =>
    store.send(
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ update: text }).toString(),
      },
      url,
      drained,
    );
  const add = async (graph: string, lines: readonly string[]) => {
    for (const piece of inPieces(lines, MOST_IN_UPDATE))
      await update(`INSERT DATA { GRAPH <${graph}> {\n${piece}} }`);
  };
  return {
    async replace(graph, lines) {
      await update(`DROP SILENT GRAPH <${graph}>`);
      await add(graph, lines);
    },
    add,
    remove: async (graph) => void (await update(`DROP SILENT GRAPH <${graph}>`)),
  };
}

/** Why an address takes no updates, undefined where it does: one that changes nothing is sent. */
async function whyNoUpdates(store: Store, url: string): Promise<string | undefined> {
  const body = new URLSearchParams({ update: 'INSERT DATA {}' }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  try {
    await store.send({ method: 'POST', headers, body }, url, drained);
    return undefined;
  } catch (error) {
    if (error instanceof QueryError) return error.message;
    throw error;
  }
}

const drained = async (answer: Response) => void (await answer.arrayBuffer());

function* inPieces(lines: readonly string[], most: number): Generator<string> {
  let [piece, count] = ['', 0];
  for (const line of lines) {
    piece += line;
    count += 1;
    if (piece.length < LONGEST_BODY && count < most) continue;
    yield piece;
    [piece, count] = ['', 0];
  }
  if (piece !== '') yield piece;
}
