/** Questions to a store that are asked again where the connection broke: a query to all of its rows, or why there are none. */
import { setTimeout as wait } from 'node:timers/promises';
import { QueryError } from '../model/errors.js';
import { credentialsOf } from '../query/remote/credentials.js';
import { refuseOther, resultsFrom } from '../query/remote/refuse-other.js';
import { beginningOf, Remote, type RemoteRequest, reasonOf } from '../query/remote/remote.js';
import { readAllRows } from '../query/results/rows-json.js';
import { readAllRowsXml } from '../query/results/rows-xml.js';
import type { Row } from '../query/results/sparql-json.js';

export interface StoreOptions {
  /** Longest time of one request, in milliseconds; PATIENCE unless told. */
  readonly timeout?: number;
  /** Told in a sentence what goes otherwise than a caller expects. */
  readonly onNote?: (what: string) => void;
}

export const PATIENCE = 60_000;
/** Milliseconds before a request is made again; after the last it is given up. */
const AGAIN = [500, 1000, 2000] as const;
/** The server is busy, or one before it has lost it. */
const BUSY: ReadonlySet<number> = new Set([429, 502, 503, 504]);
/** Codes of Node for a connection that was there and broke; another attempt may mend that. */
const BROKEN: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

const [JSON_ROWS, XML_ROWS] = ['application/sparql-results+json', 'application/sparql-results+xml'] as const;
/** Servers, as they name themselves, that write JSON many times slower than XML: in time that grows with the square of it. */
const SLOW_IN_JSON = /^Virtuoso\b/;

export class Store {
  readonly url: string;
  readonly onNote: (what: string) => void;
  readonly #remote: Remote;
  readonly #timeout: number;
  #format: typeof JSON_ROWS | typeof XML_ROWS = JSON_ROWS;

  /** Who asks stands in the environment. @throws QueryError for what is no address. */
  constructor(url: string, { timeout = PATIENCE, onNote = () => {} }: StoreOptions = {}) {
    this.url = url;
    this.onNote = onNote;
    this.#remote = new Remote(url, credentialsOf());
    this.#timeout = timeout;
  }

  /** All rows. @throws QueryError */
  async rows(query: string): Promise<readonly Row[]> {
    const request = {
      method: 'POST',
      headers: {
        accept: this.#format,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ query }).toString(),
    } as const;
    return this.send(request, this.url, async (answer) => {
      refuseOther(answer, this.url);
      if (SLOW_IN_JSON.test(answer.headers.get('server') ?? '')) this.#format = XML_ROWS;
      const isXml = answer.headers.get('content-type')?.startsWith(XML_ROWS) === true;
      const read = isXml ? readAllRowsXml : readAllRows;
      return resultsFrom(this.url, () => read(this.#pieces(answer)));
    });
  }

  /** The number that a query of one row binds to `?n`. */
  async count(query: string): Promise<number> {
    const [row] = await this.rows(query);
    const number = Number(row?.n?.value ?? Number.NaN);
    if (Number.isSafeInteger(number)) return number;
    throw new QueryError(`${this.url} was asked for a number and gave ${row?.n?.value ?? 'no row'}`);
  }

  /**
   * What `read` makes of the answer; both are done again where the connection breaks.
   * @throws QueryError
   */
  async send<T>(request: RemoteRequest, at: string, read: (answer: Response) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      const signal = AbortSignal.timeout(this.#timeout);
      try {
        const answer = await this.#remote.send({ ...request, signal }, at);
        if (answer.ok) return await read(answer);
        const why = `${at} answered ${answer.status}: ${(await beginningOf(answer)) || 'no message'}`;
        if (!BUSY.has(answer.status) || attempt === AGAIN.length) throw new QueryError(why);
        this.onNote(`${why}; it is asked again`);
      } catch (error) {
        if (error instanceof QueryError) throw error;
        if (signal.aborted) throw this.#tooSlow(at);
        const reason = reasonOf(error);
        if (!BROKEN.has(reason))
          throw new QueryError(
            `${at} cannot be reached (${reason}): check the address and that the store runs`,
          );
        if (attempt === AGAIN.length)
          throw new QueryError(
            `${at} broke the connection off ${AGAIN.length + 1} times (${reason}): look into what the store logs`,
            { cause: error },
          );
      }
      await wait(AGAIN[attempt]);
    }
  }

  #tooSlow(at: string): QueryError {
    return new QueryError(
      `${at} did not answer within ${this.#timeout / 1000} s: allow more with --endpoint-timeout SECONDS (in code: the option timeout, in milliseconds)`,
    );
  }

  async *#pieces(answer: Response): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const decoded = (bytes?: Uint8Array) => {
      try {
        return decoder.decode(bytes, { stream: bytes !== undefined });
      } catch (cause) {
        throw new QueryError(`${this.url} answered what is not UTF-8`, { cause });
      }
    };
    for await (const bytes of answer.body ?? []) yield decoded(bytes as Uint8Array);
    yield decoded();
  }
}
