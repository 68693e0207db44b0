/** A server that gives answers to programs: takes routes by path, answers GET, HEAD and what else a route takes. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isKey } from '../server/key.js';
import { isOurs, LOOPBACK, listen } from '../server/listen.js';
import { answerNoRequest, bareAnswer } from '../server/no-request.js';
import { Refusal } from './refusal.js';
import { refuse } from './reply.js';

export const DEFAULT_PORT = 4174;

export interface Route {
  /** Beside GET and HEAD. */
  readonly takesPost?: boolean;
  /** True: it is answered without the key. */
  readonly needsNoKey?: boolean;
  /** @throws what `refuse` puts into words. */
  readonly answer: (request: IncomingMessage, response: ServerResponse, address: URL) => Promise<void>;
}

export interface HttpOptions {
  /** The route of a path, undefined where there is none. */
  readonly routeOf: (path: string) => Route | undefined;
  readonly port?: number | undefined;
  /** The address to listen on; without it this machine alone can ask. */
  readonly host?: string | undefined;
  /** Pages of these origins (`https://example.org`, or `*` for all) may read the answers. */
  readonly origins?: readonly string[];
  /** Only who sends it (`Authorization: Bearer …`) is answered. */
  readonly key?: string | undefined;
}

export interface Served {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Of every answer: no page shows it as its own, no program takes it for what it is not. */
const HEADERS: readonly (readonly [string, string])[] = [
  ['cache-control', 'no-store'],
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ['referrer-policy', 'no-referrer'],
  ['vary', 'Accept, Origin'],
  ['x-content-type-options', 'nosniff'],
];

const NO_HTTP = bareAnswer('400 Bad Request', 'This is not HTTP.', HEADERS);
const TOO_LARGE = bareAnswer(
  '431 Request Header Fields Too Large',
  'The address and the headers are too long: send a query as the body of a POST.',
  HEADERS,
);

/** Milliseconds in which a client that sends or reads nothing is given up. */
const PATIENCE = 60_000;

/** @throws FileError where the port is taken or not allowed. */
export async function serveHttp(options: HttpOptions): Promise<Served> {
  const host = options.host ?? LOOPBACK;
  const isAlone = host === LOOPBACK || host === 'localhost' || host === '::1';
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    for (const [name, value] of HEADERS) response.setHeader(name, value);
    response.setTimeout(PATIENCE, () => response.destroy());
    // A program that goes away while it is answered is no fault of ours.
    response.on('error', () => response.destroy());
    void answered(request, response).catch((error) => refuse(response, error));
  });
  answerNoRequest(server, ({ code }) => (code === 'HPE_HEADER_OVERFLOW' ? TOO_LARGE : NO_HTTP));
  const port: number = await listen(server, { wanted: options.port, standard: DEFAULT_PORT, host });
  const named = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${named}:${port}/`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answered(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (isAlone && !isOurs(request, port))
      throw new Refusal(403, `This server answers as 127.0.0.1:${port} and localhost:${port} only.`);
    if (hosts(request) > 1) throw new Refusal(400, 'Two Host headers.');
    const address = addressOf(request, port);
    const route = options.routeOf(address.pathname);
    allowOrigin(request, response, options.origins ?? [], address);
    if (request.method === 'OPTIONS') return preflight(response, route);
    if (route === undefined)
      throw new Refusal(404, `There is nothing at ${address.pathname}: GET / lists what there is.`);
    const allowed = methodsOf(route);
    if (!allowed.includes(request.method ?? ''))
      throw new Refusal(405, `Only ${allowed.join(', ')}.`, { allow: allowed.join(', ') });
    if (options.key !== undefined && !route.needsNoKey && !shows(request, options.key))
      throw new Refusal(401, 'This needs the key of this run: Authorization: Bearer KEY.', {
        'www-authenticate': 'Bearer',
      });
    await route.answer(request, response, address);
  }
}

const hosts = ({ rawHeaders }: IncomingMessage) =>
  rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length;

const methodsOf = ({ takesPost }: Route) => ['GET', 'HEAD', ...(takesPost ? ['POST'] : [])];

/** A proxy names the whole address, others what stands behind the host. */
function addressOf(request: IncomingMessage, port: number): URL {
  const target = request.url ?? '/';
  const text = target.startsWith('/')
    ? `http://${request.headers.host ?? `${LOOPBACK}:${port}`}${target}`
    : target;
  if (!/^http:\/\//i.test(text) || !URL.canParse(text))
    throw new Refusal(400, 'What is asked for is no address: write it like /sparql.');
  return new URL(text);
}

/** A page of another origin may neither read an answer nor have one made, unless its origin is allowed. */
function allowOrigin(
  { headers }: IncomingMessage,
  response: ServerResponse,
  origins: readonly string[],
  address: URL,
): void {
  const { origin } = headers;
  if (origin === undefined || origin === address.origin) {
    if (
      headers['sec-fetch-site'] === 'cross-site' &&
      headers['sec-fetch-mode'] !== 'navigate' &&
      !origins.includes('*')
    )
      throw new Refusal(403, 'A page of another origin may not ask: --cors ORIGIN allows one.');
    return;
  }
  if (!origins.includes(origin) && !origins.includes('*'))
    throw new Refusal(
      403,
      URL.canParse(origin)
        ? `A page of ${origin.slice(0, 200)} may not ask: --cors ${origin.slice(0, 200)} allows it.`
        : 'A page that does not say of what origin it is may not ask.',
    );
  response.setHeader('access-control-allow-origin', origins.includes('*') ? '*' : origin);
}

/** What a browser asks before a page of another origin may. */
function preflight(response: ServerResponse, route: Route | undefined): void {
  const methods = route === undefined ? 'GET, HEAD' : methodsOf(route).join(', ');
  response
    .writeHead(204, {
      allow: methods,
      'access-control-allow-methods': methods,
      'access-control-allow-headers': 'accept, authorization, content-type',
      'access-control-max-age': '600',
    })
    .end();
}

function shows({ headers }: IncomingMessage, key: string): boolean {
  return isKey(/^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1], key);
}
