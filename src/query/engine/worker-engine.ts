/** Chunks of N-Quads and a way to open a thread: gives the query engine over them, in Node and in a page alike. */
import type * as RDF from '@rdfjs/types';
import { QueryError } from '../../model/errors.js';
import { CLAIMGRAPH } from '../../model/namespaces.js';
import { type RowStream, readRows } from '../results/rows-json.js';
import { parseAskJson, type SelectResult } from '../results/sparql-json.js';
import { readTriples } from '../results/triples.js';
import type { PreparedQuery, QueryForm } from '../text/prepare.js';
import { asRefusal } from '../text/refusal.js';
import { explainEngineError } from '../text/syntax-error.js';
import type { AnswerFormat, WorkerReply } from './messages.js';
import {
  bounded,
  collected,
  type EngineOptions,
  type GraphsAsked,
  MAX_ROWS,
  type QueryEngine,
  tooManyTriples,
} from './query-engine.js';
import { type OpenThread, WorkerEnded, WorkerSession } from './worker-session.js';

const DEFAULT_TIMEOUT = 30_000;
/** Timers count in 31 bits; what is longer would end at once. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

export function timeoutOf({ timeout = DEFAULT_TIMEOUT }: EngineOptions): number {
  return Math.min(timeout, LONGEST_TIMEOUT);
}

/** The data were refused by the store, before any query ran. */
export class LoadError extends QueryError {}

/** A query ended without an answer because someone, or the time allowed, said so. */
export class StoppedError extends QueryError {
  readonly timedOut: boolean;

  constructor(message: string, timedOut: boolean) {
    super(message);
    this.timedOut = timedOut;
  }
}

type Chunk = string | Uint8Array;
/** Chunks of N-Quads (bytes are UTF-8, and handed over) for a store; `named` says whether a query names graphs. Each call begins anew. */
export type ChunkSource = (named: boolean) => Iterable<Chunk> | AsyncIterable<Chunk>;

export interface WorkerEngineOptions extends EngineOptions {
  /** Told what begins: a worker takes up the data, or answers. */
  readonly onStep?: (step: 'loading' | 'asking') => void;
}

export class WorkerEngine implements QueryEngine {
  readonly #chunks: ChunkSource;
  readonly #open: OpenThread;
  readonly #timeout: number;
  readonly #maxRows: number;
  readonly #onStep: (step: 'loading' | 'asking') => void;
  #session: WorkerSession | undefined;
  #holdsNamedGraphs = false;
  #closed = false;
  #stopping = false;
  /** Queries run one after the other: WebAssembly in the worker does one thing at a time. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(chunks: ChunkSource, open: OpenThread, options: WorkerEngineOptions = {}) {
    this.#chunks = chunks;
    this.#open = open;
    this.#timeout = timeoutOf(options);
    this.#maxRows = options.maxRows ?? MAX_ROWS;
    this.#onStep = options.onStep ?? (() => {});
  }

  async select(query: string): Promise<SelectResult> {
    return collected(await this.rows(query));
  }

  async rows(query: string, graphs?: GraphsAsked): Promise<RowStream> {
    const most = this.#maxRows;
    // One more than may be given tells that there are more.
    const pieces = await this.#answer(await readyQuery(query, ['SELECT'], most + 1), 'json', graphs);
    return bounded(await readRows(pieces), most);
  }

  async ask(query: string, graphs?: GraphsAsked): Promise<boolean> {
    return parseAskJson(await joined(await this.#answer(await readyQuery(query, ['ASK']), 'json', graphs)));
  }

  async construct(query: string, graphs?: GraphsAsked): Promise<RDF.Quad[]> {
    const ready = await readyQuery(query, ['CONSTRUCT', 'DESCRIBE']);
    return readTriples(
      await this.#answer(ready, 'application/n-triples', graphs),
      'N-Triples',
      this.#maxRows,
      tooManyTriples,
    );
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#session?.end('the engine was closed');
    this.#session = undefined;
  }

  /** Ends the query under way, which is rejected with StoppedError; the next one gets a new worker. */
  stop(): void {
    this.#stopping = true;
    this.#session?.end('stopped');
  }

  /** The pieces of the answer; the next query waits until they are read, or given up. */
  async #answer(
    query: PreparedQuery,
    format: AnswerFormat,
    graphs: GraphsAsked | undefined,
  ): Promise<AsyncIterable<string>> {
    let read = () => {};
    const wholly = new Promise<void>((resolve) => {
      read = resolve;
    });
    const turn = this.#last.then(() => this.#run(query, format, graphs));
    this.#last = turn.then(
      () => wholly,
      () => undefined,
    );
    return this.#pieces(await turn, read);
  }

  async *#pieces({ session, first }: Answering, read: () => void): AsyncGenerator<string> {
    try {
      for (let reply: WorkerReply = first; ; reply = await session.request({ type: 'more' })) {
        if (reply.type !== 'answer') throw crashed(new Error(`the worker replied: ${JSON.stringify(reply)}`));
        yield reply.text;
        if (!reply.more) return;
      }
    } catch (error) {
      if (!(error instanceof WorkerEnded)) throw error;
      throw this.#closed ? new QueryError('The engine was closed while an answer was read') : crashed(error);
    } finally {
      read();
    }
  }

  async #run(
    query: PreparedQuery,
    format: AnswerFormat,
    graphs: GraphsAsked | undefined,
  ): Promise<Answering> {
    if (this.#closed) throw new QueryError('The engine is closed: open the graph again to query it');
    const started = Date.now();
    let late = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.#stopping = false;
    try {
      const session = await this.#ready(query.namesGraphs || graphs !== undefined);
      timer = setTimeout(() => {
        late = true;
        session.end('time-out');
      }, this.#timeout);
      this.#onStep('asking');
      if (graphs === undefined) await this.#refuseForeignGraphs(session, query.from, 'FROM ');
      else await this.#refuseForeignGraphs(session, [...graphs.default, ...graphs.named]);
      const { run } = query;
      const reply = await session.request({
        type: 'query',
        text: run.readable ? run.text : query.text,
        format,
        graphs,
      });
      if (run.readable && reply.type === 'answer') return { session, first: reply };
      throw await this.#refusal(session, query, reply);
    } catch (error) {
      if (!(error instanceof WorkerEnded)) throw error;
      if (late) throw timedOut(this.#timeout);
      if (this.#stopping) {
        throw new StoppedError(`The query was stopped after ${seconds(Date.now() - started)}`, false);
      }
      if (this.#closed) throw new QueryError('The engine was closed while a query ran', { cause: error });
      throw crashed(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** FROM asks some engines to fetch what it names; here it names a graph of the data, or is refused. */
  async #refuseForeignGraphs(session: WorkerSession, iris: readonly string[], before = ''): Promise<void> {
    for (const iri of iris) {
      if (!URL.canParse(iri) || (before !== '' && iri.startsWith(CLAIMGRAPH))) continue;
      const text = `ASK { GRAPH <${iri}> { ?s ?p ?o } }`;
      const reply = await session.request({ type: 'query', text, format: 'json' });
      if (reply.type === 'answer' && parseAskJson(reply.text)) continue;
      throw new QueryError(
        `${before}<${iri}> is refused: no graph of the data has that name, and a query here fetches nothing. Save the data to a file and name the file instead.`,
      );
    }
  }

  /** Why there is no answer. What is run has other columns than what the person wrote, which is asked for the place. */
  async #refusal(session: WorkerSession, query: PreparedQuery, reply: WorkerReply): Promise<QueryError> {
    const { run, text } = query;
    const told =
      run.readable && reply.type === 'failed' && !reply.fatal
        ? await session.request({ type: 'query', text, format: 'json' })
        : reply;
    if (told.type === 'failed' && told.fatal) {
      session.end(told.message);
      return crashed(new Error(told.message));
    }
    if (told.type === 'failed') return explainEngineError(told.message, query);
    if (!run.readable) return asRefusal(run.why);
    return new QueryError('The query cannot be run by the engine that is built in: write it in another way');
  }

  /**
   * A worker that holds the data. Named graphs double the load and few queries name one, so they are loaded when a
   * query first does: into a new worker, as a blank node must be the same in the union and in its graph.
   */
  async #ready(namedGraphs: boolean): Promise<WorkerSession> {
    const session = this.#session;
    if (session !== undefined && !session.ended && (this.#holdsNamedGraphs || !namedGraphs)) return session;
    session?.end('a query names graphs');
    this.#holdsNamedGraphs ||= namedGraphs;
    this.#onStep('loading');
    this.#session = new WorkerSession(this.#open);
    await this.#load(this.#session);
    return this.#session;
  }

  async #load(session: WorkerSession): Promise<void> {
    const encoder = new TextEncoder();
    let under: Promise<unknown> = Promise.resolve();
    try {
      for await (const given of this.#chunks(this.#holdsNamedGraphs)) {
        await under; // the next chunk is written here while the worker takes up the one before
        const chunk = typeof given === 'string' ? encoder.encode(given) : given;
        under = session.request({ type: 'load', chunk }).then((reply) => {
          if (reply.type === 'failed') throw new LoadError(`The data cannot be loaded: ${reply.message}`);
        });
        under.catch(() => undefined);
      }
      await under;
    } catch (error) {
      session.end('loading failed');
      throw error;
    }
  }
}

interface Answering {
  readonly session: WorkerSession;
  readonly first: WorkerReply;
}

/**
 * The query prepared, if it is of one of the forms.
 * @param limit rows that a SELECT is to give at most.
 * @throws QueryError naming the method to use instead.
 */
export async function readyQuery(
  query: string,
  forms: readonly QueryForm[],
  limit?: number,
): Promise<PreparedQuery> {
  // The parser of queries takes longer to load than a graph to open: loaded where a query is asked.
  const { prepareQuery } = await import('../text/prepare.js');
  const ready = prepareQuery(query, limit === undefined ? {} : { limit });
  if (forms.includes(ready.form)) return ready;
  const method = { SELECT: 'select', ASK: 'ask', CONSTRUCT: 'construct', DESCRIBE: 'construct' }[ready.form];
  throw new QueryError(
    `This is ${ready.form === 'ASK' ? 'an' : 'a'} ${ready.form} query and was asked as ${forms.join(' or ')}: use ${method}()`,
  );
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`;
}

export function timedOut(timeout: number): StoppedError {
  return new StoppedError(
    `The query ran for ${seconds(timeout)} without an answer and was stopped. Make it narrower, add LIMIT, or allow more time with --timeout SECONDS (in code: the option timeout, in milliseconds).`,
    true,
  );
}

/** What the engine said of its end is for those who mend it: the cause holds it. */
function crashed(cause: Error): QueryError {
  return new QueryError(
    'The query brought the engine down: it needed more memory than there is, or is nested too deeply. Make it narrower or add LIMIT; the next query gets a new engine.',
    { cause },
  );
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
