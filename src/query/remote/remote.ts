/** One server of a store: sends requests with what it wants to know of who asks, and says in words why there is no answer. */
import { QueryError } from '../../model/errors.js';
import { type Credentials, PASSWORD, TOKEN, USER } from './credentials.js';
import { type Challenge, challengeIn, digestHeader } from './digest.js';

export interface RemoteRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** @throws QueryError when it is none of http or https, or holds a password. */
export function addressOf(url: string): URL {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address?.protocol !== 'http:' && address?.protocol !== 'https:') {
    throw new QueryError(
      `"${url}" is not the address of an endpoint: write it in full, like https://example.org/sparql`,
    );
  }
  if (address.username !== '' || address.password !== '') {
    const bare = new URL(address);
    [bare.username, bare.password] = ['', ''];
    throw new QueryError(
      `the address ${bare} is given with a user or a password in it, which logs and lists of processes show: set ${USER} and ${PASSWORD} instead`,
    );
  }
  return address;
}

export class Remote {
  readonly url: string;
  readonly #credentials: Credentials;
  /** Origin -> what the server there asked for last, and how often that was answered. */
  readonly #asked = new Map<string, { readonly challenge: Challenge | 'basic'; answered: number }>();

  constructor(url: string, credentials: Credentials) {
    addressOf(url);
    this.url = url;
    this.#credentials = credentials;
  }

  /**
   * The answer, whatever its status, but for those that say who may ask and where else to.
   * @param at another address of the same server.
   * @throws QueryError for 401, 403 and where it has moved; what `fetch` throws.
   */
  async send(request: RemoteRequest, at = this.url): Promise<Response> {
    const first = await this.#fetch(request, at);
    const asked = first.status === 401 ? (first.headers.get('www-authenticate') ?? '') : '';
    const isNew = first.status === 401 && this.#take(asked, new URL(at).origin);
    if (isNew) await first.body?.cancel();
    const answer = isNew ? await this.#fetch(request, at) : first;
    const { status } = answer;
    if (status === 401 || status === 403) throw await this.#refused(answer, at);
    if (status >= 300 && status < 400) {
      const to = answer.headers.get('location') ?? '';
      throw new QueryError(
        `${at} answered ${status}: it has moved to ${URL.canParse(to, at) ? new URL(to, at) : 'an address that it does not say'}. Name that address, where you trust it: nothing was sent there`,
      );
    }
    return answer;
  }

  #fetch({ method, headers, body, signal }: RemoteRequest, at: string): Promise<Response> {
    const authorization = this.#authorization(method, at);
    return fetch(at, {
      method,
      headers: { ...headers, ...(authorization === undefined ? {} : { authorization }) },
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    });
  }

  /** A token is shown at once; a password only to who asks for it. */
  #authorization(method: string, at: string): string | undefined {
    const credentials = this.#credentials;
    if (credentials === undefined) return undefined;
    if ('token' in credentials) return `Bearer ${credentials.token}`;
    const { origin, pathname, search } = new URL(at);
    const asked = this.#asked.get(origin);
    if (asked === undefined) return undefined;
    const { user, password } = credentials;
    if (asked.challenge === 'basic') return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    asked.answered += 1;
    return digestHeader(asked.challenge, credentials, method, pathname + search, asked.answered);
  }

  /** Whether there is something to answer that was not answered yet. */
  #take(header: string, origin: string): boolean {
    if (this.#credentials === undefined || 'token' in this.#credentials) return false;
    const digest = challengeIn(header);
    const before = this.#asked.get(origin)?.challenge;
    if (digest === undefined && !/(?:^|,\s*)basic\b/i.test(header)) return false;
    const challenge = digest ?? 'basic';
    this.#asked.set(origin, { challenge, answered: 0 });
    if (challenge === 'basic' || before === undefined || before === 'basic') return challenge !== before;
    // The same nonce again: the password is wrong.
    return before.nonce !== challenge.nonce;
  }

  async #refused(answer: Response, at: string): Promise<QueryError> {
    const said = await beginningOf(answer);
    const credentials = this.#credentials;
    const shown =
      credentials === undefined
        ? `it wants to know who asks: set ${USER} and ${PASSWORD}, or ${TOKEN}`
        : 'token' in credentials
          ? `the token in ${TOKEN} does not do`
          : `the user in ${USER}, with the password in ${PASSWORD}, may not`;
    return new QueryError(`${at} answered ${answer.status}: ${shown}${said === '' ? '' : ` (${said})`}`);
  }
}

/** The first words of an answer that is no result, in a line. */
export async function beginningOf(answer: Response): Promise<string> {
  const text = await answer.text().catch(() => '');
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) {
    const [, title] = /<title[^>]*>([^<]*)</i.exec(text) ?? [];
    return `a web page${title === undefined ? '' : `, "${inALine(title).slice(0, 100)}"`}`;
  }
  return inALine(text).slice(0, 300);
}

const inALine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Node's fetch says only "fetch failed"; the reason lies in its cause. */
export function reasonOf(error: unknown): string {
  const { message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}
