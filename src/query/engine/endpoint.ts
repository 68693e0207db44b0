/** The URL of a SPARQL 1.1 endpoint to a query engine that asks it over HTTP (SPARQL 1.1 Protocol, section 2.1.2). */
import type * as RDF from '@rdfjs/types';
import { QueryError } from '../../model/errors.js';
import { Utf8Decoder } from '../../reports/utf8.js';
import type { Credentials } from '../remote/credentials.js';
import { refuseOther, resultsFrom } from '../remote/refuse-other.js';
import { Remote, reasonOf } from '../remote/remote.js';
import { type RowStream, readRows } from '../results/rows-json.js';
import { parseAskJson, type SelectResult } from '../results/sparql-json.js';
import { readTriples } from '../results/triples.js';
import type { QueryForm } from '../text/prepare.js';
import { asRefusal } from '../text/refusal.js';
import {
  bounded,
  collected,
  type EngineOptions,
  type GraphsAsked,
  MAX_ROWS,
  type QueryEngine,
  tooManyTriples,
} from './query-engine.js';
import { readyQuery, timedOut, timeoutOf } from './worker-engine.js';

const RESULTS = 'application/sparql-results+json, application/json;q=0.5';
/** Longest answer to a question that has one word for an answer, and longest message that is read, in UTF-16 code units. */
const SHORT = 1024 * 1024;
const TRIPLES = 'application/n-triples, text/turtle;q=0.8';

/**
 * The same interface as the engine in the process; the data, and what its default graph is, are the endpoint's.
 * @throws QueryError when the URL is not one of http or https.
 */
export function openEndpoint(url: string, options: EndpointOptions = {}): QueryEngine {
  return new Endpoint(url, options);
}

export interface EndpointOptions extends EngineOptions {
  /** Shown to a server that wants to know who asks. */
  readonly credentials?: Credentials;
}

class Endpoint implements QueryEngine {
  readonly #url: string;
  readonly #timeout: number;
  readonly #maxRows: number;
  readonly #remote: Remote;
  readonly #closing = new AbortController();

  constructor(url: string, options: EndpointOptions) {
    this.#url = url;
    this.#timeout = timeoutOf(options);
    this.#maxRows = options.maxRows ?? MAX_ROWS;
    this.#remote = new Remote(url, options.credentials);
  }

  async select(query: string): Promise<SelectResult> {
    return collected(await this.rows(query));
  }

  async rows(query: string, graphs?: GraphsAsked): Promise<RowStream> {
    const most = this.#maxRows;
    const { pieces, patience } = await this.#post(query, ['SELECT'], RESULTS, graphs, most + 1);
    const { variables, rows } = bounded(await resultsFrom(this.#url, () => readRows(pieces)), most);
    return { variables, rows: patience.notOver(rows) };
  }

  async ask(query: string, graphs?: GraphsAsked): Promise<boolean> {
    const { pieces } = await this.#post(query, ['ASK'], RESULTS, graphs);
    return resultsFrom(this.#url, async () => parseAskJson(await beginningOf(pieces)));
  }

  async construct(query: string, graphs?: GraphsAsked): Promise<RDF.Quad[]> {
    const { pieces, type } = await this.#post(query, ['CONSTRUCT', 'DESCRIBE'], TRIPLES, graphs);
    try {
      const format = type === 'application/n-triples' ? 'N-Triples' : 'Turtle';
      return await readTriples(pieces, format, this.#maxRows, tooManyTriples);
    } catch (cause) {
      if (cause instanceof QueryError) throw cause;
      throw new QueryError(
        `${this.#url} answered with ${type || 'no content type'}, which does not read as triples: ${(cause as Error).message}`,
        { cause },
      );
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
  }

  /** The answer piece by piece, as long as patience lasts. */
  async #post(
    query: string,
    forms: readonly QueryForm[],
    accept: string,
    graphs: GraphsAsked = { default: [], named: [] },
    limit?: number,
  ): Promise<{ pieces: AsyncIterable<string>; type: string; patience: Patience }> {
    const { run } = await readyQuery(query, forms, limit);
    if (!run.readable) throw asRefusal(run.why);
    if (this.#closing.signal.aborted) throw new QueryError(`The connection to ${this.#url} is closed`);
    const patience = new Patience(this.#timeout);
    const body = new URLSearchParams({ query: run.text });
    for (const iri of graphs.default) body.append('default-graph-uri', iri);
    for (const iri of graphs.named) body.append('named-graph-uri', iri);
    const ask = () =>
      this.#remote.send({
        method: 'POST',
        headers: { accept, 'content-type': 'application/x-www-form-urlencoded' },
        body: body.toString(),
        signal: AbortSignal.any([patience.signal, this.#closing.signal]),
      });
    const response = await this.#told(patience, ask);
    const type = (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
    const pieces = this.#pieces(response, patience);
    if (response.ok) {
      try {
        refuseOther(response, this.#url);
      } catch (error) {
        patience.pause();
        await response.body?.cancel().catch(() => {});
        throw error;
      }
      return { pieces, type, patience };
    }
    const message = (await beginningOf(pieces).catch(() => '')).replace(/\s+/g, ' ').trim().slice(0, 300);
    throw new QueryError(`${this.#url} answered ${response.status}: ${message || 'no message'}`);
  }

  async *#pieces(response: Response, patience: Patience): AsyncGenerator<string> {
    if (response.body === null) return;
    const reader = response.body.getReader();
    const decoder = new Utf8Decoder();
    const refuse = (offset: number): never => {
      throw new QueryError(`${this.#url} answered what is not UTF-8: byte ${offset} begins no character`);
    };
    try {
      for (;;) {
        const { done, value } = await this.#told(patience, () => reader.read());
        if (done) break;
        yield decoder.decode(value, refuse);
      }
      decoder.end(refuse);
    } finally {
      patience.pause();
      await reader.cancel().catch(() => {});
    }
  }

  /** What the endpoint gives, or why it gave nothing. */
  async #told<T>(patience: Patience, ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      patience.pause();
      if (error instanceof QueryError) throw error;
      if (patience.signal.aborted) throw timedOut(this.#timeout);
      if (this.#closing.signal.aborted) throw new QueryError(`The connection to ${this.#url} was closed`);
      throw new QueryError(
        `${this.#url} cannot be reached (${reasonOf(error)}): check the address and that the endpoint runs`,
        { cause: error },
      );
    }
  }
}

/** So many milliseconds for an answer; while a slow reader holds a row of it, they do not run. */
class Patience {
  readonly #over = new AbortController();
  #left: number;
  #begun = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number) {
    this.#left = milliseconds;
    this.#resume();
  }

  get signal(): AbortSignal {
    return this.#over.signal;
  }

  pause(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#left -= Date.now() - this.#begun;
  }

  async *notOver<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
    for await (const item of items) {
      this.pause();
      yield item;
      this.#resume();
    }
  }

  #resume(): void {
    this.#begun = Date.now();
    this.#timer = setTimeout(() => this.#over.abort(), Math.max(0, this.#left));
  }
}

/** As much of the text as a short answer has; the rest is let go. */
async function beginningOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length > SHORT) break;
  }
  return text;
}
