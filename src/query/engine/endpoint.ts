/** The URL of a SPARQL 1.1 endpoint to a query engine that asks it over HTTP (SPARQL 1.1 Protocol, section 2.1.2). */
import type * as RDF from '@rdfjs/types';
import { QueryError } from '../../model/errors.js';
import { parseAskJson, parseSelectJson, type SelectResult } from '../results/sparql-json.js';
import type { QueryForm } from '../text/prepare.js';
import type { EngineOptions, QueryEngine } from './query-engine.js';
import { parseTriples, readyQuery, timedOut, timeoutOf } from './worker-engine.js';

const RESULTS = 'application/sparql-results+json, application/json;q=0.5';
const TRIPLES = 'application/n-triples, text/turtle;q=0.8';

/**
 * The same interface as the engine in the process; the data, and what its default graph is, are the endpoint's.
 * @throws QueryError when the URL is not one of http or https.
 */
export function openEndpoint(url: string, options: EngineOptions = {}): QueryEngine {
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new QueryError(
      `"${url}" is not the address of an endpoint: write it in full, like https://example.org/sparql`,
    );
  }
  return new Endpoint(url, timeoutOf(options));
}

class Endpoint implements QueryEngine {
  readonly #url: string;
  readonly #timeout: number;
  readonly #closing = new AbortController();

  constructor(url: string, timeout: number) {
    this.#url = url;
    this.#timeout = timeout;
  }

  async select(query: string): Promise<SelectResult> {
    const { text } = await this.#post(query, ['SELECT'], RESULTS);
    return parseSelectJson(text);
  }

  async ask(query: string): Promise<boolean> {
    const { text } = await this.#post(query, ['ASK'], RESULTS);
    return parseAskJson(text);
  }

  async construct(query: string): Promise<RDF.Quad[]> {
    const { text, type } = await this.#post(query, ['CONSTRUCT', 'DESCRIBE'], TRIPLES);
    try {
      return parseTriples(text, type === 'application/n-triples' ? 'N-Triples' : 'Turtle');
    } catch (cause) {
      throw new QueryError(
        `${this.#url} answered with ${type || 'no content type'}, which does not read as triples: ${(cause as Error).message}`,
        { cause },
      );
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
  }

  async #post(
    query: string,
    forms: readonly QueryForm[],
    accept: string,
  ): Promise<{ text: string; type: string }> {
    const ready = readyQuery(query, forms);
    if (this.#closing.signal.aborted) throw new QueryError(`The connection to ${this.#url} is closed`);
    const timeout = AbortSignal.timeout(this.#timeout);
    let status: number;
    let type: string;
    let text: string;
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        headers: { accept, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ query: ready.text }).toString(),
        signal: AbortSignal.any([timeout, this.#closing.signal]),
      });
      status = response.status;
      type = (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
      text = await response.text();
    } catch (error) {
      if (timeout.aborted) throw timedOut(this.#timeout);
      if (this.#closing.signal.aborted) throw new QueryError(`The connection to ${this.#url} was closed`);
      throw new QueryError(
        `${this.#url} cannot be reached (${reasonOf(error)}): check the address and that the endpoint runs`,
        { cause: error },
      );
    }
    if (status < 200 || status > 299) {
      throw new QueryError(`${this.#url} answered ${status}: ${beginning(text) || 'no message'}`);
    }
    return { text, type };
  }
}

/** Node's fetch says only "fetch failed"; the reason lies in its cause. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}

function beginning(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 300);
}
