/** Chunks of N-Quads and a way to open a thread: gives the query engine over them, in Node and in a page alike. */
import type * as RDF from '@rdfjs/types';
import { Parser } from 'n3';
import { QueryError } from '../../model/errors.js';
import { parseAskJson, parseSelectJson, type SelectResult } from '../results/sparql-json.js';
import { type PreparedQuery, prepareQuery, type QueryForm } from '../text/prepare.js';
import { explainEngineError } from '../text/syntax-error.js';
import type { AnswerFormat } from './messages.js';
import type { EngineOptions, QueryEngine } from './query-engine.js';
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

/** Chunks of N-Quads for a store; `named` says whether a query names graphs. Each call begins anew. */
export type ChunkSource = (named: boolean) => Iterable<string> | AsyncIterable<string>;

export interface WorkerEngineOptions extends EngineOptions {
  /** Told what begins: a worker takes up the data, or answers. */
  readonly onStep?: (step: 'loading' | 'asking') => void;
}

export class WorkerEngine implements QueryEngine {
  readonly #chunks: ChunkSource;
  readonly #open: OpenThread;
  readonly #timeout: number;
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
    this.#onStep = options.onStep ?? (() => {});
  }

  async select(query: string): Promise<SelectResult> {
    return parseSelectJson(await this.#answer(readyQuery(query, ['SELECT']), 'json'));
  }

  async ask(query: string): Promise<boolean> {
    return parseAskJson(await this.#answer(readyQuery(query, ['ASK']), 'json'));
  }

  async construct(query: string): Promise<RDF.Quad[]> {
    const ready = readyQuery(query, ['CONSTRUCT', 'DESCRIBE']);
    return parseTriples(await this.#answer(ready, 'application/n-triples'));
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

  #answer(query: PreparedQuery, format: AnswerFormat): Promise<string> {
    const turn = this.#last.then(() => this.#run(query, format));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #run(query: PreparedQuery, format: AnswerFormat): Promise<string> {
    if (this.#closed) throw new QueryError('The engine is closed: open the graph again to query it');
    const started = Date.now();
    let late = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.#stopping = false;
    try {
      const session = await this.#ready(query.namesGraphs);
      timer = setTimeout(() => {
        late = true;
        session.end('time-out');
      }, this.#timeout);
      this.#onStep('asking');
      const reply = await session.request({ type: 'query', text: query.text, format });
      if (reply.type === 'answer') return reply.text;
      if (reply.type !== 'failed')
        throw new QueryError(`The query worker answered "${reply.type}" to a query`);
      if (!reply.fatal) throw explainEngineError(reply.message, query);
      session.end(reply.message);
      throw crashed(reply.message);
    } catch (error) {
      if (!(error instanceof WorkerEnded)) throw error;
      if (late) throw timedOut(this.#timeout);
      if (this.#stopping) {
        throw new StoppedError(`The query was stopped after ${seconds(Date.now() - started)}`, false);
      }
      if (this.#closed) throw new QueryError('The engine was closed while a query ran', { cause: error });
      throw crashed(`${error.message} after ${seconds(Date.now() - started)}`);
    } finally {
      clearTimeout(timer);
    }
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
      for await (const text of this.#chunks(this.#holdsNamedGraphs)) {
        await under; // the next chunk is written here while the worker takes up the one before
        under = session.request({ type: 'load', chunk: encoder.encode(text) }).then((reply) => {
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

/** The query prepared, if it is of one of the forms. @throws QueryError naming the method to use instead. */
export function readyQuery(query: string, forms: readonly QueryForm[]): PreparedQuery {
  const ready = prepareQuery(query);
  if (forms.includes(ready.form)) return ready;
  const method = { SELECT: 'select', ASK: 'ask', CONSTRUCT: 'construct', DESCRIBE: 'construct' }[ready.form];
  throw new QueryError(
    `This is ${ready.form === 'ASK' ? 'an' : 'a'} ${ready.form} query and was asked as ${forms.join(' or ')}: use ${method}()`,
  );
}

/** N-Triples (or Turtle) to quads of the default graph, each once. */
export function parseTriples(text: string, format = 'N-Triples'): RDF.Quad[] {
  if (format === 'N-Triples') {
    const lines = new Set(text.split('\n'));
    return new Parser({ format }).parse([...lines].join('\n')) as RDF.Quad[];
  }
  return new Parser({ format }).parse(text) as RDF.Quad[];
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

function crashed(message: string): QueryError {
  return new QueryError(
    `The query brought the engine down (${message}): it needed more memory than there is, or is nested too deeply. Make it narrower or add LIMIT; the next query gets a new engine.`,
  );
}
